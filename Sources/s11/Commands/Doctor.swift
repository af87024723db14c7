import ArgumentParser
import Ledger
import Reports

struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "What is odd in this ledger: types that this program does not know, fields it "
            + "cannot read.",
        discussion: """
            Example:
              s11 doctor --ledger events/merton
            """)

    @ParentCommand var parent: S11

    func run() throws {
        try parent.everywhere.write(
            DoctorPage.page(parent.everywhere.open().history(upTo: parent.everywhere.at)))
    }
}
