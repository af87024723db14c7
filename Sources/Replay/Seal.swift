import Assurance
public import Dates

/// The checkpoint that a history was held against.
public struct Seal: Hashable, Sendable {
    /// How many facts it seals.
    public let size: Int
    /// The root of the tree of their lines, in hexadecimal.
    public let root: String
    /// When the last of them was recorded.
    public let recorded: Instant?
    /// Who has countersigned it, of those whom the ledger's policy names.
    public let cosigners: [String]

    public init(size: Int, root: String, recorded: Instant?, cosigners: [String]) {
        self.size = size
        self.root = root
        self.recorded = recorded
        self.cosigners = cosigners
    }
}
