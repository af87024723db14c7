/// A request that was not answered was pursued.
public struct RequestPursued: Fact {
    public typealias Subject = InformationRequest
    public static let name = "request.pursued"
    public static let meaning =
        "A request that was not answered was raised at a meeting, or the answer was compelled."
    public static let example = FactExample(
        "request/neglect-figures", "step=raised-at-meeting", "meeting=meeting/executive-2024-03")

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

    public var tells: Telling { .doing }

    public var plainly: [PlainSentence] { ["Others asked again, because there was no answer."] }

    public func apply(to request: inout InformationRequest, _ at: Occurrence) {
        request.pursuits.append(Cited(self, at))
        switch step {
        case .raisedAtMeeting: request.life.reach(.raisedAtMeeting, from: [.noResponse], at)
        case .compelled: request.life.reach(.compelled, from: [.raisedAtMeeting], at)
        }
    }
}
