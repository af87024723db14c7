import ArgumentParser
import Dates
import EventLog
import Ledger

struct Recover: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "After a crash: keep every whole line, and set the torn rest aside.",
        discussion: """
            Nothing is deleted: torn bytes are copied to the ledger's quarantine folder first.

            Example:
              s11 recover --ledger merton
            """)

    @ParentCommand var parent: S11

    func run() throws {
        let log = try DiskLog(opening: parent.everywhere.folder())
        let recovery = try log.recover(now: try Clock.now().description)
        if let aside = recovery.setAside {
            Terminal.say(aside.why)
            Terminal.say(
                "Set aside \(aside.bytes) bytes from byte \(aside.offset) in "
                    + "\(aside.file); nothing was deleted.")
        } else {
            Terminal.say("The log was whole; nothing was changed.")
        }
        Terminal.say("The log has \(recovery.size) facts.")
    }
}
