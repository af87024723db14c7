import Assessment
public import Assurance
public import Dates
public import Replay

/// History step by step: one fact at a time, with the state of its thing before and after.
///
/// The steps stand in the order in which facts became known, or in the order of recording. At each
/// step only what came before it is known, and things are shown as they were on that step's day.
public struct ReplayWalk: Sendable {
    /// What decides which fact comes first.
    public enum Order: String, CaseIterable, Sendable {
        /// When it became known: when a paper said so, else when it was recorded.
        case known
        /// Its place in the log.
        case recorded
    }

    /// Where to go from a step.
    public enum Move: Equatable, Sendable {
        case forward
        case back
        case first
        case last
        /// To the next or the previous change of the thing that is shown.
        case nextOfThing
        case previousOfThing
        /// To the last step that was known by the end of a day, or the first of all.
        case day(Day)
        /// To the next change of a thing; from the last one on to its first.
        case thing(ThingID)
    }

    public let steps: [KnownFact]
    /// The step that is shown, counted from 0; 0 where there is none.
    public private(set) var place = 0
    public let order: Order
    /// The history asked, with all that is known of it.
    let asked: Picture
    private let asAt: Day?

    /// The steps of the facts that a picture knows, of some things and between two days.
    ///
    /// No thing means all of them. `asAt` fixes the day at which things are shown.
    public init(
        _ picture: Picture, of things: [ThingID] = [], from: Day? = nil, to: Day? = nil,
        order: Order = .known, asAt: Day? = nil
    ) {
        asked = picture
        self.order = order
        self.asAt = asAt
        let wanted = picture.history.facts.filter { fact in
            let day = Self.moment(fact.at, order).dayInEngland
            return picture.cut.knows(fact.at)
                && (things.isEmpty || things.contains(fact.at.subject))
                && (from.map { day >= $0 } ?? true) && (to.map { day <= $0 } ?? true)
        }
        steps = wanted.sorted { Self.precedes($0.at, $1.at, order) }
    }

    /// The step shown; nil where there are none.
    public var step: KnownFact? { steps.indices.contains(place) ? steps[place] : nil }

    /// Goes where it is told; says false where there is nowhere to go, and stays.
    @discardableResult
    public mutating func go(_ move: Move) -> Bool {
        guard let target = target(move), target != place else { return false }
        place = target
        return true
    }

    private func target(_ move: Move) -> Int? {
        guard let step else { return nil }
        switch move {
        case .forward: return place + 1 < steps.count ? place + 1 : nil
        case .back: return place > 0 ? place - 1 : nil
        case .first: return 0
        case .last: return steps.count - 1
        case .nextOfThing: return next(of: step.at.subject)
        case .previousOfThing:
            return steps[..<place].lastIndex { $0.at.subject == step.at.subject }
        case .day(let day):
            return steps.lastIndex { Self.moment($0.at, order).dayInEngland <= day } ?? 0
        case .thing(let id):
            return next(of: id) ?? steps.firstIndex { $0.at.subject == id }
        }
    }

    private func next(of id: ThingID) -> Int? {
        steps[(place + 1)...].firstIndex { $0.at.subject == id }
    }

    /// The moment by which a fact is ordered.
    static func moment(_ at: Occurrence, _ order: Order) -> Instant {
        order == .known ? at.known : at.recorded
    }

    private static func precedes(_ a: Occurrence, _ b: Occurrence, _ order: Order) -> Bool {
        let (one, other) = (moment(a, order), moment(b, order))
        return one == other ? a.sequence < b.sequence : one < other
    }

    /// What each step is, from the first on: what it changed, told by what was known then.
    var told: [ReplayStep] {
        var ahead: [ThingID: ArraySlice<KnownFact>] = [:]
        var lives: [ThingID: LifeSoFar] = [:]
        return steps.map { step in
            let id = step.at.subject
            let life = lives[id] ?? LifeSoFar()
            lives[id] = life
            var next =
                ahead[id]
                ?? asked.history.facts(of: id)
                .sorted { Self.precedes($0.at, $1.at, order) }[...]
            // Facts that are no steps themselves were known all the same.
            while let fact = next.first, Self.precedes(fact.at, step.at, order) {
                life.learn(fact)
                _ = next.popFirst()
            }
            let day = day(of: step)
            let told = ReplayStep(step, in: self, before: life.picture(day)) {
                life.learn(step)
                _ = next.popFirst()
                return life.picture(day)
            }
            ahead[id] = next
            return told
        }
    }

    /// The day at which a step shows its thing.
    private func day(of step: KnownFact) -> Day {
        asAt ?? Self.moment(step.at, order).dayInEngland
    }

    /// The history of one thing by a step: before it, or with it.
    func picture(at step: KnownFact, isBefore: Bool) -> Picture {
        let facts = asked.history.facts(of: step.at.subject).filter { fact in
            fact.at.sequence == step.at.sequence
                ? !isBefore : Self.precedes(fact.at, step.at, order)
        }
        return Picture(History(facts), at: Cut(asAt: day(of: step)))
    }
}
