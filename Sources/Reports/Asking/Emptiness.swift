import Assessment
import Assurance
import Dates
import Replay
import Tables

/// What a page says where the ledger holds nothing yet: an empty page looks like a clean bill.
enum Emptiness {
    /// That nothing is recorded, known or has happened, and that this assures nobody; nil where
    /// something has.
    ///
    /// Facts about the ledger itself are none of the partnership.
    static func sentence(_ picture: Picture) -> String? {
        let cut = picture.cut
        let facts = picture.history.facts.lazy.filter {
            $0.at.subject.kind != LedgerRecord.kind[...]
        }
        let nothing: String
        if !facts.contains(where: { cut.knows($0.at) }) {
            nothing =
                cut.knownAt == nil
                ? "The ledger holds nothing yet."
                : "Nothing was known \(Footer.knownWords(cut.knownAt))."
        } else if !facts.contains(where: { cut.knows($0.at) && cut.hasHappened($0.at) != .no }) {
            nothing = "Nothing that is known had happened by \(cut.asAt.written)."
        } else {
            return nil
        }
        return nothing
            + " That assures nobody: what is not recorded may have happened all the same."
    }

    /// Says so in place of a page that has nothing to show.
    ///
    /// What does not rest on the partnership's facts, such as the glossary, has rows, and stays.
    static func say(in page: inout Page, _ picture: Picture) {
        guard !page.sections.contains(where: hasRows) else { return }
        if let sentence = sentence(picture) {
            page.lead = [sentence]
            page.sections = []
        } else if page.lead.count == 1, page.sections.allSatisfy(isTable) {
            // That there is nothing is said once.
            page.sections = []
        }
    }

    private static func isTable(_ section: Section) -> Bool {
        switch section {
        // One that may be left out has nothing in it here.
        case .table, .maybe: true
        default: false
        }
    }

    private static func hasRows(_ section: Section) -> Bool {
        switch section {
        case .table(let table): !table.isEmpty
        case .maybe(let maybe): maybe.section != nil
        case .drawing, .facts, .list: true
        case .part, .heading, .paragraph: false
        }
    }
}
