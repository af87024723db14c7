import Assessment
import Assurance
import Dates
import Replay
import Tables

extension Cell {
    /// The papers behind a fact, as `001, section 9.5 (probable)`, each once.
    init(sources at: Occurrence) {
        var papers: [String] = []
        for source in at.circumstances.sources {
            let place = [source.document, source.section].compactMap { $0 }.joined(separator: ", ")
            let doubt =
                source.confidence.flatMap { $0 == .certain ? nil : " (\($0.rawValue))" } ?? ""
            if !papers.contains(place + doubt) { papers.append(place + doubt) }
        }
        self.init(papers)
    }

    /// The sources of a fact that may not be there.
    init(sources at: Occurrence?) {
        if let at { self.init(sources: at) } else { self = .notRecorded }
    }

    /// How surely the sources of a fact say so.
    init(confidence at: Occurrence?) { self.init(at?.circumstances.confidence.rawValue) }

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
