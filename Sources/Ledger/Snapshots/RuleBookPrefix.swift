import Checkpoints

/// How much of the rule book of England an answer rests on: so many of its facts, with the root of
/// their lines.
public struct RuleBookPrefix: Hashable, Sendable {
    public let size: Int
    /// In hexadecimal.
    public let root: String

    public init(size: Int, root: String) {
        self.size = size
        self.root = root
    }

    /// No fact of any rule book.
    public static let none = RuleBookPrefix(size: 0, root: MerkleTree().root.hex)
}

/// The rule book that this program holds, as far as a snapshot asks about it: how much there is,
/// and what the root was at every size that it had.
public struct RuleBookRoots: Sendable {
    public let newest: RuleBookPrefix
    private let root: @Sendable (Int) -> String?

    /// - Parameters:
    ///   - newest: All of the book.
    ///   - root: The root of its first facts, in hexadecimal; nil where it never had so many.
    public init(newest: RuleBookPrefix, root: @escaping @Sendable (Int) -> String?) {
        self.newest = newest
        self.root = root
    }

    /// A program that holds no rule book.
    public static let none = RuleBookRoots(newest: .none) {
        $0 == 0 ? RuleBookPrefix.none.root : nil
    }

    /// Whether the book begins with these facts.
    func begins(with prefix: RuleBookPrefix) -> Bool { root(prefix.size) == prefix.root }
}
