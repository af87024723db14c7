import ArgumentParser
import Assessment
import EventLog
import Ledger
import Replay

struct Cosign: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "A scrutineer's countersignature on a checkpoint.",
        discussion: """
            For the scrutineer, on her own machine: needs no ledger. She makes a key
            once, and gives its public part to the partnership. What she signed last is
            kept beside the key, and nothing that does not continue it is signed.

            Examples:
              s11 cosign --new scrutineer --key scrutineer.key
              s11 cosign request --key scrutineer.key --vkey borough+… > countersignature
            """)

    @ParentCommand var parent: S11

    @Argument(help: "The request, as s11 checkpoint --since makes it; - reads standard input.")
    var request: String?

    @Option(help: ArgumentHelp("Make a key with this name.", valueName: "name"))
    var new: String?

    @Option(help: ArgumentHelp("The file of her key.", valueName: "file"))
    var key: String

    @Option(
        help: ArgumentHelp("The public key of the ledger she countersigns for.", valueName: "vkey"))
    var vkey: [String] = []

    func run() throws {
        let file = KeyFile(key)
        if let new {
            let made = try Countersigner.make(file, name: new)
            return try parent.everywhere.write(made.verifierKey + "\n")
        }
        guard let request else {
            throw Failure("Name the request to countersign, or make a key with --new NAME.")
        }
        guard !vkey.isEmpty else {
            throw Failure("Name the ledger's public key with --vkey: ask the partnership for it.")
        }
        let line = try Countersigner(file).countersign(
            Files.readNote(request), logs: vkey, now: Clock.machine())
        try parent.everywhere.write(String(decoding: line, as: UTF8.self))
    }
}
