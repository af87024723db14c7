import Assurance
import Dates

/// What was claimed of a thing at peer reviews, and what the peers found of that.
enum PeersOnAction {
    /// The facts of peer reviews about a thing, in order of effect.
    static func facts(about id: ThingID, _ picture: Picture) -> [KnownFact] {
        picture.history.things(of: PeerReview.kind).flatMap { review in
            let all = picture.history.standing(of: review, known: picture.cut).filter {
                picture.cut.hasHappened($0.at) != .no
            }
            let codes = Set(
                all.compactMap { known in
                    (known.fact as? PeerReviewProgressClaimed).flatMap {
                        $0.about == id ? $0.claim : nil
                    }
                })
            return all.filter { known in
                switch known.fact {
                case let claim as PeerReviewProgressClaimed: claim.about == id
                case let answer as PeerReviewProgressAnswered: codes.contains(answer.claim)
                default: false
                }
            }
        }
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
