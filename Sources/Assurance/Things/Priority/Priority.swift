/// What a plan puts first, and what it came from and became.
public struct Priority: HasLife {
    public static let kind = "priority"
    public static let meaning = "what a plan puts first: a priority, a cross-cutting theme"
    public static let plainName = "a priority"

    /// The parts of it whose wording may be replaced.
    public enum Wording: String, Word {
        case title
        case definition
        case owner
        case number
    }

    public enum Sort: String, Word {
        case priority
        case crossCuttingTheme = "cross-cutting-theme"
        case keyActivity = "key-activity"
        case goldenThread = "golden-thread"
    }

    public enum Stage: String, LifeStage {
        case current
        case closed
        case merged
        case split
        case continued
        case becameTheme = "became-theme"
        case superseded
        case retired

        public var isEnd: Bool { self != .current && self != .closed }
    }

    public static let turns: Turns = [
        .close: Step(.closed, from: [.current]),
        .withdraw: Step(.retired, from: [.current, .closed]),
    ]

    public var life = Life<Stage>()
    public internal(set) var addition: Cited<PriorityAdded>?
    /// The priorities or themes that took its place.
    public internal(set) var successors: [ThingID] = []

    public init() {}

    public var title: String? { addition?.value.title }

    public var number: String? { addition?.value.number }
    public var plan: ThingID? { addition?.value.plan }
    /// What sort it is; a priority unless said otherwise.
    public var sort: Sort { addition?.value.sort ?? .priority }

    public func describe(_ d: inout Description) {
        d.say("Title", title)
        d.say("Status", life.stage)
        d.say("Sort", sort)
        d.mention("Number", number)
        d.mention("Plan", plan?.text)
        d.mention("Definition", addition?.value.definition)
        d.mention("Owner", addition?.value.owner)
        d.mention("Followed by", successors.map(\.text))
    }

    public mutating func reopen(_ fact: ThingReopened, _ at: Occurrence) {
        successors = []
        life.reach(.current, from: [.closed, .retired], at)
    }

    public mutating func supersede(_ fact: ThingSuperseded, _ at: Occurrence) {
        for successor in fact.by where !successors.contains(successor) {
            successors.append(successor)
        }
        let next: Stage =
            switch fact.how {
            case .merged: .merged
            case .split: .split
            case .continued, .carriedForward: .continued
            case .becameTheme: .becameTheme
            case .superseded: .superseded
            }
        life.reach(next, from: [.current, .closed], at)
    }

    public mutating func reword(_ part: Wording, _ fact: WordingChanged, _ at: Occurrence) {
        switch part {
        case .title: addition?.value.title = fact.to
        case .definition: addition?.value.definition = fact.to
        case .owner: addition?.value.owner = fact.to
        case .number: addition?.value.number = fact.to
        }
    }
}
