public import Checkpoints
import EventLog

/// What somebody has seen of a ledger before: by which key, and its roots at some sizes.
public struct Remembered: Sendable {
    /// The public key that she believed, in C2SP's text form; nil where she has seen nothing yet.
    public let key: String?
    /// She once named it herself, as she knew it by another way than the ledger.
    public let isKeyNamed: Bool
    /// The roots that she saw, by size.
    public let roots: [Int: MerkleHash]
    /// A key that she now says she believes, though the log alone speaks for it.
    public let accepted: Acceptance

    public enum Acceptance: Equatable, Sendable {
        case none
        /// The key with this text.
        case named(String)
        /// Whichever key the ledger names.
        case any
    }

    public init(
        key: String?, isKeyNamed: Bool = false, roots: [Int: MerkleHash],
        accepted: Acceptance = .none
    ) {
        self.key = key
        self.isKeyNamed = isKeyNamed
        self.roots = roots
        self.accepted = accepted
    }

    /// Refuses a history that is not the one seen before, grown.
    ///
    /// `found` are the history's own roots at the sizes of those seen, as far as it reaches them.
    func require(
        _ found: [Int: MerkleHash], of facts: SealingFacts, _ standing: Checkpoint
    ) throws(LogError) {
        let now = facts.keys.last?.key.text
        // A rehearsal says on every page that it is one: it only has to begin as what was seen.
        let rehearsed = facts.rehearsed
        if rehearsed == nil,
            accepted == .none || (accepted != .any && accepted != now.map { .named($0) })
        {
            try requireKey(facts.keys)
        }
        for (size, root) in roots.sorted(by: { $0.key < $1.key })
        where size <= min(standing.size, rehearsed ?? .max) {
            guard found[size] == root else {
                throw .keyMemory(
                    what: "This is another history: its first \(size) facts are not those that "
                        + "you have seen sealed. It now has \(standing.size).",
                    next: "Do not rely on this copy. Compare it with others' copies and with "
                        + "checkpoints held; if you know why, forget what you saw: "
                        + "s11 verify --forget")
            }
        }
    }

    /// Refuses a key that nothing leads to from the one believed.
    private func requireKey(_ keys: [SealingFacts.Key]) throws(LogError) {
        guard let place = key == nil ? 0 : keys.firstIndex(where: { $0.key.text == key }) else {
            throw .keyMemory(
                what: "This ledger was sealed by another key when you last read it: \(key ?? ""). "
                    + "Nothing in the log says that it was changed.",
                next: "Ask the partnership, by another way than the one this copy came, which key "
                    + "is theirs. Then say it: s11 verify --vkey KEY. Or forget what you saw: "
                    + "s11 verify --forget")
        }
        if let resumed = keys.dropFirst(place + 1).first(where: { $0.reason.isResumption }) {
            throw .keyMemory(
                what: "This ledger was resumed as \(resumed.key.name.text) with another key. Only "
                    + "the ledger itself says so.",
                next: "Ask the partnership, by another way than the one this copy came, whether "
                    + "that is so, and for the new key. Then say it once: s11 verify --vkey KEY. "
                    + "Or accept what the ledger says: s11 verify --accept")
        }
    }
}

extension SealingFacts.Reason {
    var isResumption: Bool { if case .resumed = self { true } else { false } }
}
