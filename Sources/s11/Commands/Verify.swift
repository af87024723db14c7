import ArgumentParser
import Assessment
import Checkpoints
import EventLog
import Ledger
import Replay

struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check that nothing recorded was altered, removed or reordered.",
        discussion: """
            Reads every byte: lines, tiles, every checkpoint kept, every signature. Names
            the first line that is wrong. Ends with exit code 3 when anything is.

            Against a checkpoint that you hold from before, it proves that history only
            grew. That is the check to make every year: keep the five lines.

            What you have seen of a ledger is remembered: another key that the log does not
            announce, and another history, are refused from then on, by every question.

            A receipt is checked without any ledger.

            Examples:
              s11 verify --ledger events/merton
              s11 verify --ledger events/merton --against checkpoint-of-last-year
              s11 verify --receipt fact.tlog-proof --line fact.json --vkey borough+…
            """)

    @ParentCommand var parent: S11

    @Flag(help: "Look at the signature, the last line and the edge of the tiles only.")
    var quick = false

    @Option(
        help: ArgumentHelp(
            "A checkpoint held since; - reads it from standard input.", valueName: "file"))
    var against: String?

    @Option(help: ArgumentHelp("A receipt for one fact.", valueName: "file"))
    var receipt: String?

    @Option(help: ArgumentHelp("The line that the receipt is for.", valueName: "file"))
    var line: String?

    @Option(
        help: ArgumentHelp(
            "The ledger's public key, as you know it by another way than this copy.",
            valueName: "vkey"))
    var vkey: String?

    @Flag(help: "Believe from now on whichever key the ledger names itself.")
    var accept = false

    @Flag(help: "Forget what you have seen of this ledger before.")
    var forget = false

    func run() throws {
        if let receipt { return try verify(receipt: receipt) }
        if forget {
            let source = try DiskLog(opening: parent.everywhere.folder()).source
            try ReaderMemory.forget(source)
            return Terminal.say("What you had seen of \(source) is forgotten.")
        }
        let accepted = accept ? .any : vkey.map(Remembered.Acceptance.named) ?? .none
        let log = try parent.everywhere.openSealed(accepting: accepted)
        let named = try vkey.map { try PublicKey.read($0, of: "--vkey") }
        if let against {
            let old = try log.requireGrowth(
                since: Files.readNote(against), called: "The checkpoint in \(against)", by: named)
            Terminal.say(
                "History only grew: it still begins with the \(old.size.of("fact")) sealed then."
            )
        }
        let progress = Progress("Checking", unit: "lines")
        let done =
            try quick
            ? log.verifyQuickly(by: named)
            : log.verify(by: named) { progress.tell($0, of: $1) }
        try say(done, log)
    }

    private func say(_ done: Verification, _ log: SealedLog) throws {
        let checkpoint = done.checkpoint.checkpoint
        var lines = ["\(checkpoint.size.ofAre("fact")) sealed, root \(checkpoint.root.hex)."]
        if done.isQuick {
            lines.append(
                "The signature, the last line and the edge of the tiles are right; the "
                    + "rest was not read."
            )
        } else {
            lines.append(
                "Every line, \(done.tiles.of("tile")) and "
                    + "\(done.keptCheckpoints.of("kept checkpoint")) are as they were sealed."
            )
        }
        lines.append(Self.said(done.belief))
        if done.unsealed > 0 {
            lines.append(
                "Whole lines after them, not sealed and so not facts: \(done.unsealed).")
        }
        if let outcome = try log.policyOutcome() {
            let names = outcome.cosigned.map(\.witness.name.text)
            lines.append(
                names.isEmpty
                    ? "Nobody has countersigned."
                    : "Countersigned by \(names.joined(separator: ", ")).")
            if !outcome.isMet {
                let missing = outcome.missing.map(\.name.text).joined(separator: ", ")
                throw Failure(
                    "The policy asks for more countersignatures: \(missing).", exitCode: 6)
            }
        }
        try parent.everywhere.write(lines.joined(separator: "\n") + "\n")
    }

    /// Which key was believed, and on whose word.
    private static func said(_ belief: Belief) -> String {
        let key = belief.key.text
        switch belief.word {
        case .named(0): return "Sealed by the key that you named: \(key)."
        case .named(let changes):
            return
                "The key that you named was changed \(changes == 1 ? "once" : "\(changes) times"), "
                + "and each time sealed the change. Sealed now by \(key)."
        case .remembered: return "Sealed by the key that you saw before: \(key)."
        case .published:
            return "Sealed by a published key, with which anybody can build it again: \(key)."
        case .own:
            return
                "Sealed by \(key). Only the ledger itself says that this key is its own: ask the "
                + "partnership for it, and give it with --vkey."
        }
    }

    private func verify(receipt: String) throws {
        guard let vkey, let line else {
            throw Failure(
                "A receipt is checked with --vkey and --line: the public key, and the line "
                    + "it is for."
            )
        }
        var bytes = try Files.readNote(line)
        if bytes.last == 0x0A { bytes.removeLast() }
        let proofBytes = try Files.readNote(receipt)
        let key = try PublicKey.read(vkey, of: "--vkey")
        let sealed: String
        do throws(CheckpointProblem) {
            let proof = try TlogProof(proofBytes)
            _ = try proof.verify(leaf: .leaf(bytes), logs: [key])
            sealed =
                "The line is fact number \(proof.index) of the "
                + "\(proof.signed.checkpoint.size) that "
                + "\(proof.signed.checkpoint.origin.text) has sealed.\n"
        } catch {
            throw Failure("The receipt does not hold: \(error.sentence)", exitCode: 3)
        }
        try parent.everywhere.write(sealed)
    }
}
