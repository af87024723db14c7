import ArgumentParser
import Assessment
import Assurance
import Dates
import EventLog
import Ledger
import Replay

struct Recover: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "After a crash: seal what the key was about to seal, and set the rest aside.",
        discussion: """
            The key remembers what it was about to seal: exactly that is sealed. All that
            follows was never acknowledged, whoever wrote it: it is copied to the
            ledger's quarantine folder, and nothing is deleted. Sealed lines that are
            missing or changed are never mended: then this says which, and touches
            nothing.

            Example:
              s11 recover --ledger borough
            """)

    @ParentCommand var parent: S11

    @Option(help: ArgumentHelp("The role that recovers; or S11_BY.", valueName: "role"))
    var by: String?

    @Option(
        help: ArgumentHelp(
            "Where the key was just being changed: the file of the new one.", valueName: "file"))
    var new: String?

    @OptionGroup var key: SealingOptions

    func run() throws {
        let role = try Recording.recorder(by) ?? RoleTitle(reading: "Ledger Administrator")
        let ledger = try parent.everywhere.open(with: key, and: new.map { KeyFile($0) })
        let isRecipe = try ledger.sealed?.isRecipe() ?? false
        let recovery = try ledger.recover(
            now: try Clock.recording(isRecipe: isRecipe), by: role)
        if recovery.isCheckpointRestored {
            Terminal.say(
                "The latest checkpoint could not be believed; it was put back from those kept.")
        }
        if recovery.isCheckpointPutBack, !recovery.isCheckpointRestored {
            Terminal.say("The latest checkpoint was missing or older; it was put in place again.")
        }
        if recovery.tiles > 0 {
            Terminal.say(
                "\(recovery.tiles.of("tile")) did not stand as the log gives; written anew from it."
            )
        }
        if recovery.isLedgerFileRestored {
            Terminal.say("ledger.json did not agree with the log; it was written anew.")
        }
        if recovery.sealed > 0 {
            Terminal.say(
                "Sealed \(recovery.sealed.of("fact")) that the key had been about to seal.")
        }
        if let aside = recovery.setAside {
            Terminal.say(
                "Set aside \(aside.bytes.of("byte")) from byte \(aside.offset), with "
                    + "\(aside.lines.of("whole line")) in them, in \(aside.file). They were never "
                    + "sealed, so they are no facts; nothing was deleted.")
        }
        let isMended = recovery.isCheckpointPutBack || recovery.tiles > 0
        Terminal.say(
            recovery.size > recovery.before
                ? "What was done is recorded in the ledger."
                : isMended
                    ? "The log itself was whole; nothing in it was changed."
                    : "The log was whole; nothing was changed.")
        Terminal.say("The log has \(recovery.size.of("fact")).")
    }
}
