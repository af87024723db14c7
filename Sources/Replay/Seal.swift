import Assurance
public import Dates

/// The checkpoint that a history was held against.
public struct Seal: Hashable, Sendable {
    /// On whose word a key is believed to be a ledger's.
    public enum Word: Hashable, Sendable {
        /// Whoever asked named the key, or one before it whose changes lead to it.
        case named(changes: Int)
        /// Whoever asked has seen the ledger sealed by it before.
        case remembered
        /// Everybody's: it is published, with the recipe that the ledger is built from.
        case published
        /// Nobody's but the ledger's own.
        case own
    }

    /// How many facts it seals.
    public let size: Int
    /// The root of the tree of their lines, in hexadecimal.
    public let root: String
    /// When the last of them was recorded.
    public let recorded: Instant?
    /// The key that was believed, by its name and ID; nil where none was asked.
    public let key: String?
    /// On whose word it was.
    public let word: Word
    /// Who has countersigned it, of those whom the ledger's policy names.
    public let cosigners: [String]

    public init(
        size: Int, root: String, recorded: Instant?, key: String? = nil, word: Word = .own,
        cosigners: [String]
    ) {
        self.size = size
        self.key = key
        self.word = word
        self.root = root
        self.recorded = recorded
        self.cosigners = cosigners
    }
}
