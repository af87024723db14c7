import Assessment
import Assurance
import Dates
import Replay
import Tables

extension Cell {
    /// Where a statement comes from: the papers behind its fact, or the fact itself where it was
    /// recorded as it happened.
    init(provenance at: Occurrence?) {
        guard let at else {
            self = .notRecorded
            return
        }
        let isFromPapers = at.circumstances.sources.contains { $0.document != nil }
        self =
            isFromPapers
            ? Cell(sources: at) : .list(["fact \(at.subject)#\(at.streamVersion)"])
    }
}
