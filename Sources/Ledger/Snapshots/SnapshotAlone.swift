public import Checkpoints
import JSONLines
import Replay

/// A snapshot as whoever holds it can read it and check it, without the ledger.
public struct SnapshotAlone: Sendable {
    /// What it says of one thing.
    public struct Told: Sendable {
        public let thing: String
        /// Whether it had begun by the day: yes, no, cannot tell, or unread.
        public let begun: String
        public let factCount: Int
        public let name: String?
        /// The state, a label and a value a line; of a thing whose dates cannot tell, one of both.
        public let lines: [(label: String, value: String)]
        /// Whether the two folds of the facts agree.
        public let isCertain: Bool
    }

    /// A flag that stood beside it.
    public struct Flagged: Sendable {
        public let code: String
        public let thing: String
        public let sentence: String
        public let doubt: String?
    }

    public let head: SnapshotHead
    public let digest: String
    public let things: [Told]
    public let flags: [Flagged]
    /// The program that raised them.
    public let program: String
    private let signed: String?

    /// Reads it, and checks that it is what its own digests say.
    public init(_ file: [UInt8]) throws(SnapshotProblem) {
        let held = try HeldSnapshot(file)
        guard held.isWhole else {
            throw .notASnapshot("its digest does not fit it, so it was changed after it was taken")
        }
        guard held.areRemarksWhole else {
            throw .notASnapshot("the flags beside it were changed after they were raised")
        }
        head = held.head
        digest = held.digest.digest
        signed = held.digest.signed
        program = held.last.program
        things = held.lines[1..<held.digestLine].compactMap(Self.told)
        flags = held.lines[(held.digestLine + 1)...].compactMap(Self.flagged)
    }

    /// Whether a checkpoint that the ledger signed is in it.
    public var isSigned: Bool { signed != nil }

    /// Checks that the ledger with this key has signed the facts that it was made from.
    public func requireSignature(by key: VerifierKey) throws(SnapshotProblem) {
        guard let signed else {
            throw .notSigned("No checkpoint is in it, so nobody has signed them.")
        }
        do throws(CheckpointProblem) {
            let checkpoint = try SignedCheckpoint(Array(signed.utf8)).verify(logs: [key])
            if let wrong = difference(from: checkpoint.checkpoint) {
                throw .notSigned(key: key.label, why: wrong)
            }
        } catch {
            throw .notSigned(error.sentence)
        }
    }

    /// Checks that it is of the facts that a checkpoint held has sealed; and where a key is named,
    /// that this key signed the checkpoint.
    ///
    /// - Throws: `cannotCompare`, where the checkpoint is of more facts or of fewer: only the log
    /// can tell then.
    public func requireSame(as held: [UInt8], by key: VerifierKey?) throws(SnapshotProblem) {
        let checkpoint: Checkpoint
        do throws(CheckpointProblem) {
            let signed = try SignedCheckpoint(Carriage.undo(held))
            checkpoint = signed.checkpoint
            if let key { _ = try signed.verify(logs: [key]) }
        } catch {
            throw .notSigned(error.sentence)
        }
        guard checkpoint.origin.text != head.origin || checkpoint.size == head.size else {
            throw .cannotCompare(held: checkpoint.size, size: head.size)
        }
        if let wrong = difference(from: checkpoint) {
            throw .notSigned("In the checkpoint held, \(wrong).")
        }
    }

    /// How a checkpoint is of other facts; nil where it is of these.
    private func difference(from checkpoint: Checkpoint) -> String? {
        if checkpoint.origin.text != head.origin {
            return "the ledger is \(checkpoint.origin.text), and here it is \(head.origin)"
        }
        if checkpoint.size != head.size {
            return "there are \(checkpoint.size) facts, and here there are \(head.size)"
        }
        return checkpoint.root.hex == head.root ? nil : "the facts have another root"
    }

    private static func told(_ line: [UInt8]) -> Told? {
        guard let json = try? JSONValue(parsing: line, profile: .general),
            let thing = json["thing"]?.text
        else { return nil }
        let state = json["state"] ?? json["certain"] ?? json["possible"]
        let lines = (state?["described"]?.elements ?? []).compactMap {
            pair -> (label: String, value: String)? in
            guard let parts = pair.elements, parts.count == 2, let label = parts[0].text else {
                return nil
            }
            return (label, words(parts[1]))
        }
        return Told(
            thing: thing, begun: json["begun"]?.text ?? "",
            factCount: json["facts"]?.integer.flatMap { Int(exactly: $0) } ?? 0,
            name: state?["name"]?.text, lines: lines, isCertain: json["possible"] == nil)
    }

    private static func flagged(_ line: [UInt8]) -> Flagged? {
        guard let json = try? JSONValue(parsing: line, profile: .general),
            let code = json["flag"]?.text, let thing = json["thing"]?.text
        else { return nil }
        return Flagged(
            code: code, thing: thing, sentence: json["says"]?.text ?? "",
            doubt: json["doubt"]?.text)
    }

    private static func words(_ value: JSONValue) -> String {
        if let text = value.text { return text }
        if let written = value["asWritten"]?.text { return written }
        if let list = value.elements { return list.compactMap(\.text).joined(separator: "; ") }
        return "not recorded"
    }
}
