public import Dates

/// Information was asked for.
public struct RequestIssued: Fact {
    public typealias Subject = InformationRequest
    public static let name = "request.issued"
    public static let meaning = "An organisation was asked for information."
    public static let begins = true
    public static let instead = [RequestPursued.name, RequestAnswered.name]
    public static let example = FactExample(
        "request/neglect-figures", "title=Figures on neglect", "from=Executive",
        "to=organisation/police", "basis=section 16H", "due=31 January 2024")

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
        try c.field("basis", &basis, "the law or agreement that it rests on", says: .why)
        try c.field("due", &due, "when the answer is due")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["A group was asked for information."] }

    public func apply(to request: inout InformationRequest, _ at: Occurrence) {
        request.issuing = Cited(self, at)
        request.life.reach(.issued, from: [nil], at)
    }
}
