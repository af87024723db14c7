import ArgumentParser
import Assessment
import Checkpoints
import EventLog
import Ledger
import Replay

struct CheckpointCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint",
        abstract: "The lines that seal the ledger: keep them, and check next year.",
        discussion: """
            Prints the latest checkpoint. Give every scrutineer a copy at every meeting.

            With --since, prints what a scrutineer needs to countersign it: the size of
            the checkpoint she signed last, or 0. With --add, adds her countersignature.

            Examples:
              s11 checkpoint --ledger events/merton > held-since-november
              s11 checkpoint --since 0 --output request
              s11 checkpoint --add countersignature
            """)

    @ParentCommand var parent: S11

    @Option(
        help: ArgumentHelp(
            "Ask for a countersignature, from the size she signed last.", valueName: "size"))
    var since: Int?

    @Option(help: ArgumentHelp("Add the countersignature in this file.", valueName: "file"))
    var add: String?

    @Option(
        help: ArgumentHelp(
            "The public key of a scrutineer whom the policy does not name.", valueName: "vkey"))
    var cosigner: [String] = []

    func run() throws {
        let log = try parent.everywhere.openSealed()
        if let add {
            let size = try log.add(
                cosignature: Files.readNote(add), ofOthers: try cosigner.map(PublicKey.read))
            Terminal.say("Added to the checkpoint of \(size.of("fact")).")
        }
        let bytes =
            try since.map { try log.cosignRequest(since: $0) } ?? log.checkpoint().signed.bytes
        try parent.everywhere.write(String(decoding: bytes, as: UTF8.self))
    }
}
