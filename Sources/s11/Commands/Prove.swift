import ArgumentParser
import Assessment
import Assurance
import Checkpoints
import EventLog
import Ledger
import Replay

struct Prove: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "A receipt for one fact, which can be checked without the ledger.",
        discussion: """
            The receipt (C2SP tlog-proof) and the fact's line are all that is needed,
            with the ledger's public key.

            Examples:
              s11 prove review/child-m#7 --output fact.tlog-proof
              s11 log review/child-m --raw | sed -n 7p > fact.json
              s11 verify --receipt fact.tlog-proof --line fact.json --vkey borough+…
            """)

    @ParentCommand var parent: S11

    @Argument(help: "The fact: its id, or its thing and number such as review/child-m#4.")
    var fact: String

    func run() throws {
        let log = try parent.everywhere.openSealed()
        let id = try EventID(reading: fact)
        guard let known = try AssuranceLedger(log).history().fact(id) else {
            throw Failure(
                "The ledger holds no fact \(id).",
                next: "Name one by its id, or by its thing and number: s11 log shows both.")
        }
        let proof = try log.prove(known.at.sequence)
        try parent.everywhere.write(String(decoding: proof.bytes, as: UTF8.self))
    }
}
