public import Dates

/// What was done, or is planned next, about a thing.
public struct ProgressReported: CommonFact {
    public static let name = "progress.reported"
    public static let meaning = "Progress was reported: what was done, or what is planned next."
    public static let alsoSaid = ["progressed", "updated", "started", "begun", "delayed"]
    public static let example = FactExample(
        "action/2.1", "text=Two of five schools have sent their staff", "state=started",
        "forum=Executive")

    public enum State: String, Word {
        case notStarted = "not-started"
        case planned
        case started
        case continuing
        case done
        /// The agency that is to do it has not said how it goes.
        case updatePending = "update-pending"
        case outsideOurPower = "outside-our-power"
    }

    public var report = ""
    public var state: State?
    public var planned: FuzzyDate?
    public var evidence: [String] = []
    public var related: [ThingID] = []
    public var forum: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("text", &report, "what was done or is planned")
        try c.field("state", &state, "how far it has come")
        try c.field("planned", &planned, "when it is planned for")
        try c.field("evidence", &evidence, "what shows it")
        try c.field("related", &related, "other things that it concerns")
        try c.field("forum", &forum, "where it was reported")
    }

    /// Whether it says that work has begun, goes on or is done.
    public var isMoving: Bool { state == .started || state == .continuing || state == .done }

    /// That news is awaited is none.
    public var tells: Telling {
        switch state {
        case .planned: .announcement
        case .updatePending: .aside
        default: .doing
        }
    }
    public var announced: FuzzyDate? { state == .planned ? planned : nil }

    public var plainly: [PlainSentence] {
        [
            state == .updatePending
                ? "Whoever has to do it has not said how it is going."
                : "Somebody said how it is going."
        ] + PlainSentence.said(report)
    }

    public func apply<T: Thing>(to thing: inout Folded<T>, _ at: Occurrence) {
        thing.progress.append(Cited(self, at))
        thing.state.progress(self, at)
    }
}
