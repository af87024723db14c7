import Assessment
import Assurance
import Dates
import Replay
import Trials

/// What corrections and retractions come to, read line by line from their definition.
///
/// A line is gone when a line that stands retracts it; it is what the standing corrections of it
/// say, one
/// after the other.
final class ReadingOfCorrections {
    private let facts: [KnownFact]
    private var gone: [Int: Bool] = [:]
    private var finals: [Int: KnownFact] = [:]

    init(_ facts: [KnownFact]) { self.facts = facts }

    private func later(_ place: Int) -> [KnownFact] {
        (place + 1..<max(place + 1, facts.count)).filter { !isGone($0) }.map { final($0) }
    }

    func isGone(_ place: Int) -> Bool {
        if let known = gone[place] { return known }
        let isGone = later(place).contains {
            ($0.fact as? EventRetracted)?.target == facts[place].at.id
        }
        gone[place] = isGone
        return isGone
    }

    func final(_ place: Int) -> KnownFact {
        if let known = finals[place] { return known }
        var fact = facts[place]
        for line in later(place) {
            guard let correction = line.fact as? EventCorrected,
                correction.target == fact.at.id,
                let right = try? PuttingRight.version(of: fact, by: correction)
            else { continue }
            fact = right
        }
        finals[place] = fact
        return fact
    }
}

/// A whole log folded in one pass over its lines, all things at once.
struct WholeFold {
    private var lines: [ThingID: [KnownFact]] = [:]
    private var days: [EventID: DateBounds] = [:]
    private let cut: Cut

    init(_ facts: [KnownFact], at cut: Cut) {
        self.cut = cut
        for fact in facts where cut.knows(fact.at) {
            lines[fact.at.subject, default: []].append(fact)
        }
        for (thing, facts) in lines {
            let reading = ReadingOfCorrections(facts)
            let standing = facts.indices.filter { !reading.isGone($0) }.map { reading.final($0) }
                .filter { !($0.fact is EventCorrected || $0.fact is EventRetracted) }
            lines[thing] = OrderOfEffect.sorted(standing)
            let effect = DaysOfEffect(standing)
            for (fact, bounds) in zip(standing, effect.bounds) { days[fact.at.id] = bounds }
        }
    }

    /// Whether a picture shows the thing as it is here.
    func agrees<T: Thing>(_ kind: T.Type, _ id: ThingID, _ picture: Picture) -> Bool {
        let seen = picture.seen(kind, id)
        return seen.map { Telling($0.possible) } == fold(kind, id, [.yes, .cannotTell])
            && seen?.certain.map(Telling.init) == fold(kind, id, [.yes])
    }

    /// What happened by the day with one of these answers, folded; nil where the thing had not
    /// begun.
    private func fold<T: Thing>(_ kind: T.Type, _ id: ThingID, _ answers: Set<Answer>) -> Telling<
        T
    >? {
        let happened = (lines[id] ?? []).filter { fact in
            days[fact.at.id].map { answers.contains($0.isOnOrBefore(cut.asAt)) } ?? false
        }
        if happened.isEmpty { return nil }
        var folded = Folded<T>(id: id)
        for fact in happened { folded.take(fact) }
        return Telling(folded)
    }
}
