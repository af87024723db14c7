import ArgumentParser
import Assessment
import Assurance
import Checkpoints
import Dates
import EventLog
import Ledger
import Replay

struct ChangeKey: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change-key",
        abstract:
            "Seal with another key from now on: the old key and the new both sign the change.",
        discussion: """
            Makes the new key, unless its file is there. From then on the key before
            seals nothing; what it sealed stays good.

            Example:
              s11 change-key --ledger borough --new borough-2027.key \\
                --by "Partnership Manager" --reason "yearly change"
            """)

    @ParentCommand var parent: S11

    @Option(help: ArgumentHelp("The file of the new key.", valueName: "file"))
    var new: String

    @Option(help: ArgumentHelp("The role that changes it; or S11_BY.", valueName: "role"))
    var by: String?

    @Option(help: "Why it is changed.")
    var reason: String?

    @OptionGroup var key: SealingOptions

    func run() throws {
        let folder = try parent.everywhere.folder()
        let disk = try DiskLog(opening: folder)
        let former = key.file(for: disk.origin)
        _ = try Signer([former])
        let next = KeyFile(new)
        if !next.exists { try Signer.make(next, origin: disk.origin) }
        let keys = try Signer([former, next]).verifierKeys
        let typed =
            [
                TypedField("to", keys[1]), TypedField("from", keys[0]),
            ] + (reason.map { [TypedField("reason", $0)] } ?? [])
        var draft = try Draft("ledger.key-changed", about: "ledger/\(disk.origin)", typed: typed)
        let ledger = try parent.everywhere.open(with: key, and: next)
        let (now, doubt) = try Recording.time(in: ledger, key)
        draft.remark(on: doubt)
        draft.fill(by: try Recording.recorder(by), document: nil, madeKnown: nil)
        draft.circumstances.effective = FuzzyDate(now.dayInEngland)
        let recorded = try ledger.changeKey(draft, now: now)
        Recording.say(recorded, dryRun: false)
        Terminal.say("From now on the ledger is sealed by the key in \(next.path).")
    }
}
