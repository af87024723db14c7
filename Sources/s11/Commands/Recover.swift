import ArgumentParser
import Assessment
import Assurance
import Dates
import EventLog
import Ledger
import Replay

struct Recover: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "After a crash: seal every whole line, and set the torn rest aside.",
        discussion: """
            Nothing is deleted: torn bytes are copied to the ledger's quarantine folder
            first. Sealed lines that are missing or changed are never mended: then this
            says which, and touches nothing.

            Example:
              s11 recover --ledger merton
            """)

    @ParentCommand var parent: S11

    @Option(help: ArgumentHelp("The role that recovers; or S11_BY.", valueName: "role"))
    var by: String?

    @OptionGroup var key: KeyOption

    func run() throws {
        let role = try Recording.recorder(by) ?? RoleTitle(reading: "Ledger Administrator")
        let ledger = try parent.everywhere.open(with: key)
        let recovery = try ledger.recover(now: try Clock.now(), by: role)
        if recovery.isCheckpointRestored {
            Terminal.say(
                "The latest checkpoint could not be believed; it was put back from those kept.")
        }
        if let aside = recovery.setAside {
            Terminal.say(aside.why)
            Terminal.say(
                "Set aside \(aside.bytes) bytes from byte \(aside.offset) in "
                    + "\(aside.file); nothing was deleted.")
        } else if recovery.size > recovery.before, !recovery.isCheckpointRestored {
            Terminal.say(
                "Sealed the whole lines that no checkpoint covered, and recorded that this "
                    + "was done."
            )
        } else if !recovery.isCheckpointRestored {
            Terminal.say("The log was whole; nothing was changed.")
        }
        Terminal.say("The log has \(recovery.size.of("fact")).")
    }
}
