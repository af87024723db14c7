/// An entry of the risk register: what may go wrong, who owns it, how grave it is, and what is
/// done.
///
/// The state machine is that of section 4.8 of the event analysis: proposed when raised, open once
/// scored.
public struct Risk: HasLife {
    public static let kind = "risk"
    public static let meaning = "an entry of the risk register"
    public static let plainName = "something that could go wrong"

    public enum Stage: String, LifeStage {
        case proposed
        case open
        case treated
        case accepted
        case escalated
        case closed
        case withdrawn
        case superseded

        public var isEnd: Bool { self == .withdrawn || self == .superseded }

        /// The stages in which the register still carries it.
        static let live: [Stage?] = [.proposed, .open, .treated, .accepted, .escalated]
    }

    public static let turns: Turns = [
        .close: Step(.closed, from: [.accepted, .escalated]),
        .reopen: Step(.open, from: [.closed]),
        .supersede: Step(.superseded, from: Stage.live),
        .withdraw: Step(.withdrawn, from: Stage.live),
    ]

    public var life = Life<Stage>()
    public internal(set) var raising: Cited<RiskRaised>?
    public internal(set) var scores: [Cited<RiskScored>] = []
    public internal(set) var treatments: [Cited<RiskTreated>] = []

    public init() {}

    public var title: String? { raising?.value.title }
    /// Whether the register still carries it.
    public var isLive: Bool { life.stage != nil && Stage.live.contains(life.stage) }

    /// The last score: as given, else likelihood times impact; nil when it was never scored so.
    public var score: Int? { scores.last?.value.worth }

    public func describe(_ d: inout Description) {
        d.say("Title", title)
        d.say("Status", life.stage)
        d.say("Owner", raising?.value.owner)
        d.say("Score", score.map { "\($0)" })
        d.mention("Earlier scores", scores.dropLast().compactMap(\.value.worth).map { "\($0)" })
        d.mention("From", raising?.value.source.map(\.text) ?? [])
        d.mention(
            "Treatment",
            treatments.map { one in
                one.value.how.rawValue + (one.value.treatment.map { ": \($0)" } ?? "")
            })
    }

    public mutating func reword(_ part: TitleWording, _ fact: WordingChanged, _ at: Occurrence) {
        raising?.value.title = fact.to
    }
}
