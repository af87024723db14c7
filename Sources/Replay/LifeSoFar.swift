public import Assurance
public import Dates

/// The life of one thing while its facts become known one after the other.
///
/// Each fact learned costs what it changes, however long the life is.
public final class LifeSoFar {
    private let past = Past(History(), knownAt: nil)

    public init() {}

    /// Learns one more fact, wherever it stands in the log.
    public func learn(_ fact: KnownFact) { past.learn(fact) }

    /// The thing on a day, by what has been learned; it holds until the next fact is.
    public func picture(_ day: Day) -> Picture { Picture(past, asAt: day) }
}

extension Past {
    /// Takes in a further fact.
    ///
    /// **Invariant:** nothing that was found before is used after it.
    fileprivate func learn(_ fact: KnownFact) {
        let line = lifelines[fact.at.subject]
        if let last = history.facts.last, last.at.sequence > fact.at.sequence {
            // In the order of recording, in which the lines of a history stand.
            history = History((history.facts + [fact]).sorted { $0.at.sequence < $1.at.sequence })
            lifelines = [:]
        } else {
            history.add(fact)
            if let line, !line.take(fact) { lifelines[fact.at.subject] = nil }
        }
        forgetDerived()
    }
}
