public import Assurance
import Dates

/// Takes corrections and retractions into the facts they name, before anything is folded.
public enum Corrected {
    /// The facts as they are now known to be: retracted ones gone, wrong fields put right.
    ///
    /// `facts` are those of one thing that are known, in order of recording. A retraction of a
    /// correction (or of
    /// a retraction) undoes it, and a correction of one puts it right. The corrections themselves
    /// stay in the
    /// list, for the biography.
    public static func facts(_ facts: [KnownFact]) -> [KnownFact] {
        guard facts.contains(where: \.isAboutTheRecord) else { return facts }
        var gone: Set<EventID> = []
        var corrections: [EventID: [EventCorrected]] = [:]
        var standing: [KnownFact] = []
        // Backwards: only a later line can retract or correct one, so each is final when it is met.
        for fact in facts.reversed() where !gone.contains(fact.at.id) {
            let final = (corrections[fact.at.id] ?? []).reversed().reduce(fact) {
                wrong, correction in
                (try? PuttingRight.version(of: wrong, by: correction)) ?? wrong
            }
            if let retraction = final.fact as? EventRetracted {
                gone.insert(retraction.target)
            } else if let correction = final.fact as? EventCorrected {
                corrections[correction.target, default: []].append(correction)
            }
            standing.append(final)
        }
        return standing.reversed()
    }
}
