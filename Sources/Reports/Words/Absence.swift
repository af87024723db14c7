import Assessment
import Assurance
import Dates
import Replay
import Tables

extension Picture {
    /// What to say where no thing of a kind has begun: nothing is known, or nothing known had
    /// happened by the day.
    func absence<T: Thing>(of kind: T.Type, called what: String) -> String {
        history.things(of: T.kind).contains(where: isKnown)
            ? "No \(what) that is known had begun by \(cut.asAt.written)."
            : Footer.none(what, cut)
    }

    /// Words said by one fact, marked where its date cannot tell whether it had happened by the
    /// day.
    func said(_ words: String, _ at: Occurrence) -> Cell {
        let isDoubtful = at.effective != nil && cut.hasHappened(at) == .cannotTell
        return .text(isDoubtful ? "\(words) (may not have happened by then)" : words)
    }
}
