import Assessment
import Assurance
import Dates
import Replay
import Tables

/// What every page of the rule book says of the book itself.
enum RuleBookWords {
    /// That on this day an edition held chapters of the one before over, and until when here.
    static func area(_ book: RuleBook, _ area: AreaArrangements, _ day: Day) -> [String] {
        book.editions.all.compactMap { edition in
            guard let last = edition.fact.heldOverUntil, !edition.fact.heldOver.isEmpty,
                DateBounds(day).precedes(edition.from) == .no, day <= last
            else { return nil }
            let began =
                area.began.map { bounds in
                    "Here they began on \(DateInWords.written(bounds) ?? bounds.description)."
                } ?? "When they began here is not recorded."
            return "Chapters \(edition.fact.heldOver.joined(separator: ", ")) of the edition "
                + "before \(edition.title) held on in an area until its own arrangements began, by "
                + "\(last.written) at the latest. \(began)"
        }
    }

    /// Completes a page: from which book it was answered, and whether the ledger beside it is
    /// invented.
    static func finish(_ page: inout Page, _ england: History, _ cut: Cut, _ own: Picture?) {
        if let own { page.banner = Banner.of(own.history) }
        let known = england.facts.count { cut.knows($0.at) }
        page.footer.append(
            cut.knownAt == nil
                ? "As at \(cut.asAt.written), using everything known so far."
                : "As at \(cut.asAt.written), as known \(Footer.knownWords(cut.knownAt)).")
        let root = england.seal.map { ", root \($0.root.prefix(16))…" } ?? ""
        page.footer.append(
            "From \(known) of the \(Count.of(england.facts, "fact")) in the rule book of "
                + "England\(root).")
    }
}
