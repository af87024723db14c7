import Assurance
import Dates

/// A fact recorded after all others of a lifeline, as it comes among them.
///
/// Only a fact that leaves the days of all others as they are is one: it names none of them but the
/// thing's beginning, and none waits for it.
struct Newcomer {
    let bounds: DateBounds
    /// The places of those it names: the beginning, where there is one.
    let named: [Int]

    /// Nil where the lifeline is to be made anew.
    init?(_ known: KnownFact, to line: Lifeline) {
        guard !known.isAboutTheRecord, known.fact.map(Self.namesNone) ?? true,
            line.lastRecorded.map({ $0 < known.at.sequence }) ?? true, !line.awaits(known.at.id)
        else { return nil }
        var bounds = known.at.bounds
        var named: [Int] = []
        if let beginning = line.beginning {
            let begun = line.bounds[beginning]
            if !known.begins {
                // Whatever lies before the beginning, or narrows it, is weighed with all the others.
                guard !bounds.certainlyPrecedes(begun) else { return nil }
                if let start = begun.earliest {
                    bounds.earliest = max(start, bounds.earliest ?? start)
                }
                if let end = bounds.latest, end < (begun.latest ?? .last) { return nil }
                named = [beginning]
            }
        } else if known.begins {
            return nil
        }
        self.bounds = bounds
        self.named = named
    }

    private static func namesNone(_ fact: any AnyFact) -> Bool {
        fact.names.isEmpty && type(of: fact).touches.isEmpty
    }
}
