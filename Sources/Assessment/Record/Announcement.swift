public import Assurance
public import Dates
public import Replay

/// What a fact says is still to come, and whether it was past when it was said.
public struct Announcement {
    /// The date for which it was announced.
    public let date: FuzzyDate
    /// The days on one of which it was said.
    public let said: DateBounds
    /// Whether the date was past by then, if it was first said then.
    public let wasPast: Answer
    /// Whether a paper may only repeat what was promised at a time that is not recorded.
    public let isRepeated: Bool

    /// Whether it was past when it was said.
    public var isPast: Answer { isRepeated ? wasPast.and(.cannotTell) : wasPast }

    /// Nil where a fact announces nothing of a certain date, or may have been said at any time
    /// before a day.
    public init?(_ known: KnownFact, in world: World) {
        guard let fact = known.fact, let date = Self.date(fact),
            let deadline = date.deadline
        else { return nil }
        let effective = known.at.effective
        let said =
            effective == nil ? DateBounds(known.at.known.dayInEngland) : world.when(known.at)
        guard known.at.effective == nil || known.at.bounds.earliest != nil else { return nil }
        self.date = date
        self.said = said
        wasPast = deadline.precedes(said)
        // What a report says is planned, it says itself.
        isRepeated = effective == nil && !(fact is ProgressReported)
    }

    /// The date for which a fact announces something, where it does.
    static func date(_ fact: any AnyFact) -> FuzzyDate? {
        switch fact {
        case let fact as ProgressReported where fact.state == .planned: fact.planned
        case let fact as ScrutinyCommitmentMade: fact.due
        case let fact as ActionProposed: fact.terms.due
        case let fact as ActionAgreed: fact.terms.due
        case let fact as ActionSlipped: fact.to
        case let fact as PublicationPlanned: fact.draft.due
        case let fact as MeetingScheduled: fact.on
        default: nil
        }
    }
}

extension Past {
    /// The things of which a fact announces something.
    var announcing: Set<ThingID> { once(Announcing.init).things }
}

private struct Announcing {
    let things: Set<ThingID>

    init(_ past: Past) {
        let facts = past.history.facts.filter { known in
            known.fact.map { Announcement.date($0) != nil || $0 is EventCorrected } ?? false
        }
        things = Set(facts.map(\.at.subject))
    }
}
