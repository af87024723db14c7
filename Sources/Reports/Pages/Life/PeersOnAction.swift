import Assessment
import Assurance
import Dates
import Replay

/// What was claimed of a thing at peer reviews, and what the peers found of that.
enum PeersOnAction {
    /// The facts of peer reviews about a thing, in order of effect.
    static func facts(about id: ThingID, _ picture: Picture) -> [KnownFact] {
        all(picture)[id] ?? []
    }

    /// The facts of peer reviews, by the thing that each is about.
    static func all(_ picture: Picture) -> [ThingID: [KnownFact]] {
        var all: [ThingID: [KnownFact]] = [:]
        for review in picture.history.things(of: PeerReview.kind) {
            var claimed: [String: ThingID] = [:]
            for known in picture.history.standing(of: review, known: picture.cut)
            where picture.cut.hasHappened(known.at) != .no {
                switch known.fact {
                case let claim as PeerReviewProgressClaimed:
                    claimed[claim.claim] = claim.about
                    if let about = claim.about { all[about, default: []].append(known) }
                case let answer as PeerReviewProgressAnswered:
                    if let about = claimed[answer.claim] {
                        all[about, default: []].append(known)
                    }
                default: break
                }
            }
        }
        return all
    }

    /// Facts of a thing with others among them: each before the first of the thing's own that
    /// certainly came after it.
    static func merged(_ own: [KnownFact], with others: [KnownFact]) -> [KnownFact] {
        var all = own
        for other in others {
            let place = all.firstIndex { other.at.bounds.certainlyPrecedes($0.at.bounds) }
            all.insert(other, at: place ?? all.endIndex)
        }
        return all
    }
}
