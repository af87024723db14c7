import ArgumentParser
import Assessment
import EventLog
import Ledger
import Replay
import Reports
import Tables

struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "What is odd in this ledger: types that this program does not know, fields it "
            + "cannot read, steps that no rule draws, dates that cannot be right.",
        discussion: """
            Example:
              s11 doctor --ledger events/merton
            """)

    @ParentCommand var parent: S11

    @OptionGroup var key: KeyOption

    func run() throws {
        let ledger = try parent.everywhere.open()
        let history = try ledger.history(upTo: parent.everywhere.size(of: ledger))
        var page = DoctorPage.page(
            Picture(history, england: England.history, at: try parent.everywhere.cut()))
        page.lead.insert(contentsOf: try Self.state(ledger) + backup(ledger), at: 0)
        try parent.everywhere.write(page)
    }

    /// That no printed copy of the key was checked, where the key is at hand.
    private func backup(_ ledger: AssuranceLedger) throws -> [String] {
        guard let origin = ledger.sealed?.disk.origin else { return [] }
        let file = key.file(for: origin)
        guard file.exists, (try? KeyBackup.isChecked(file)) == false else { return [] }
        return [
            "No printed copy of the key was ever checked. Without it nothing can be added if the "
                + "key is lost: s11 key backup."
        ]
    }

    /// Whether the ledger is sealed, and what stands after the seal, in plain words.
    private static func state(_ ledger: AssuranceLedger) throws -> [String] {
        guard let log = ledger.sealed else { return [] }
        let sealed = try log.size
        let after = try log.disk.size - sealed
        var lines = ["\(sealed.ofAre("fact")) sealed, and the log is as it was sealed."]
        if after > 0 {
            lines.append(
                "Whole lines after them that were never sealed: \(after). Run s11 recover "
                    + "before anything is recorded."
            )
        }
        if let cache = ReaderCache.tables(reverify: false), let bytes = cache.size(for: log.disk) {
            lines.append(
                "You keep \((bytes + 999_999) / 1_000_000) MB of what was read of it in "
                    + "\(ReaderCache.folder ?? ""). Taking that away costs time and nothing else; "
                    + "--reverify reads every line again.")
        }
        return lines
    }
}
