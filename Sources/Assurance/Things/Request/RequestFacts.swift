public import Dates

/// Information was asked for.
public struct RequestIssued: Fact {
    public typealias Subject = InformationRequest
    public static let name = "request.issued"
    public static let meaning = "An organisation was asked for information."
    public static let begins = true

    public var title = ""
    public var from: String?
    public var to = ThingID.none
    public var basis: String?
    public var due: FuzzyDate?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("title", &title, "what was asked for")
        try c.field("from", &from, "who asked")
        try c.field("to", &to, "the organisation that was asked")
        try c.field("basis", &basis, "the law or agreement that it rests on")
        try c.field("due", &due, "when the answer is due")
    }

    public func apply(to request: inout InformationRequest, _ at: Occurrence) {
        request.issuing = Cited(self, at)
        request.life.reach(.issued, from: [nil], at)
    }
}

/// A request was answered, or it was noted that no answer came.
public struct RequestAnswered: Fact {
    public typealias Subject = InformationRequest
    public static let name = "request.answered"
    public static let meaning =
        "A request for information was answered, or no answer came. No answer is never consent."

    public enum Answer: String, Word {
        case acknowledged
        case partly
        case wholly
        case notAnswered = "not-answered"
    }

    public var answer = Answer.notAnswered
    public var remarks: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("answer", &answer, "how far it was answered")
        try c.field("text", &remarks, "what was said")
    }

    public func apply(to request: inout InformationRequest, _ at: Occurrence) {
        request.answers.append(Cited(self, at))
        switch answer {
        case .acknowledged: request.life.reach(.acknowledged, from: [.issued], at)
        case .partly:
            request.life.reach(
                .partial,
                from: [.issued, .acknowledged, .noResponse, .raisedAtMeeting, .compelled], at)
        case .wholly:
            request.life.reach(
                .provided,
                from: [
                    .issued, .acknowledged, .partial, .noResponse, .raisedAtMeeting, .compelled,
                ], at)
        case .notAnswered: request.life.reach(.noResponse, from: [.issued, .acknowledged], at)
        }
    }
}

/// A request that was not answered was pursued.
public struct RequestPursued: Fact {
    public typealias Subject = InformationRequest
    public static let name = "request.pursued"
    public static let meaning =
        "A request that was not answered was raised at a meeting, or the answer was compelled."

    public enum Step: String, Word {
        case raisedAtMeeting = "raised-at-meeting"
        case compelled
    }

    public var step = Step.raisedAtMeeting
    public var meeting: ThingID?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("step", &step, "what was done")
        try c.field("meeting", &meeting, "the meeting at which it was raised")
    }

    public func apply(to request: inout InformationRequest, _ at: Occurrence) {
        request.pursuits.append(Cited(self, at))
        switch step {
        case .raisedAtMeeting: request.life.reach(.raisedAtMeeting, from: [.noResponse], at)
        case .compelled: request.life.reach(.compelled, from: [.raisedAtMeeting], at)
        }
    }
}
