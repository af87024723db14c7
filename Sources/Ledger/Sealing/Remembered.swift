public import Checkpoints
import EventLog

/// What somebody has seen of a ledger before: by which key, and its roots at some sizes.
public struct Remembered: Sendable {
    /// The public key that she believed, in C2SP's text form.
    public let key: String
    /// The roots that she saw, by size.
    public let roots: [Int: MerkleHash]

    public init(key: String, roots: [Int: MerkleHash]) {
        self.key = key
        self.roots = roots
    }

    /// Refuses a history that is not the one seen before, grown.
    func require(_ scan: SealedScan, _ standing: Checkpoint) throws(LogError) {
        guard let place = scan.facts.keys.firstIndex(where: { $0.key.text == key }) else {
            throw .keyMemory(
                what: "This ledger was sealed by another key when you last read it: \(key). "
                    + "Nothing in the log says that it was changed.",
                next: "Ask the partnership, by another way than the one this copy came, which key "
                    + "is theirs. Then say it with --vkey, or forget what you saw with --forget.")
        }
        if let resumed = scan.facts.keys[(place + 1)...].first(where: { $0.reason.isResumption }) {
            throw .keyMemory(
                what: "This ledger was resumed as \(resumed.key.name.text) with another key, "
                    + "after what you last read. Only the ledger itself says so.",
                next: "Ask the partnership, by another way than the one this copy came, whether "
                    + "that is so. Then say the new key with --vkey, or --accept it.")
        }
        let found = scan.roots(at: roots.keys)
        for (size, root) in roots.sorted(by: { $0.key < $1.key }) where size <= standing.size {
            guard found[size] == root else {
                throw .keyMemory(
                    what: "This is another history: its first \(size) facts are not those that "
                        + "you have seen sealed. It now has \(standing.size).",
                    next: "Do not rely on this copy. Compare it with others' copies and with "
                        + "checkpoints held; if you know why, forget what you saw with --forget.")
            }
        }
    }
}

extension SealingFacts.Reason {
    var isResumption: Bool { if case .resumed = self { true } else { false } }
}
