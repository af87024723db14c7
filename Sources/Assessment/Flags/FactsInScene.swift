import Assurance
import Dates
import Replay

extension Scene {
    /// The facts that had happened by the day, of the things that have any of a wanted sort:
    /// corrected, thing by thing, each in order of effect.
    func facts(where isWanted: (any AnyFact) -> Bool) -> [KnownFact] {
        things(where: isWanted).flatMap { thing in
            picture.history.standing(of: thing, known: picture.cut).filter { known in
                known.fact.map(isWanted) ?? false && hasHappened(known.at)
            }
        }
    }

    /// The things that have a fact of a wanted sort, in the order in which people count.
    func things(where isWanted: (any AnyFact) -> Bool) -> [ThingID] {
        let found = picture.history.facts.filter { $0.fact.map(isWanted) ?? false }
        return Set(found.map(\.at.subject)).sorted()
    }

    /// Whether a fact counts in this fold.
    func hasHappened(_ at: Occurrence) -> Bool {
        let answer = picture.cut.hasHappened(at)
        return fold == .certain ? answer == .yes : answer != .no
    }
}
