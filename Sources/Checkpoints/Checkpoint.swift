/// What a log says of itself: its name, its size and the root of its tree (C2SP tlog-checkpoint).
public struct Checkpoint: Hashable, Sendable {
    public let origin: NoteLine
    /// How many entries the log has.
    public let size: Int
    public let root: MerkleHash
    /// Further lines; our own checkpoints have none, as C2SP recommends.
    public let extensionLines: [NoteLine]

    public init(
        origin: NoteLine, size: Int, root: MerkleHash, extensionLines: [NoteLine] = []
    ) throws(CheckpointProblem) {
        guard size >= 0 else { throw Self.no("its size is below 0") }
        guard size > 0 || root == .empty else {
            throw Self.no("its root is not that of an empty log")
        }
        self.origin = origin
        self.size = size
        self.root = root
        self.extensionLines = extensionLines
    }

    public init(origin: NoteLine, of tree: MerkleTree) {
        self.origin = origin
        size = tree.size
        root = tree.root
        extensionLines = []
    }

    /// Reads the text of a note as strictly as it is written: `text` gives the same bytes again.
    public init(text: [UInt8]) throws(CheckpointProblem) {
        var lines = LineCursor(text)
        guard let first = lines.next(), let second = lines.next(), let third = lines.next() else {
            throw Self.no("it has fewer than three lines")
        }
        guard let size = Decimal.read(second) else {
            throw Self.no("its second line is not a size")
        }
        guard let root = Base64.decode(third).flatMap({ MerkleHash($0) }) else {
            throw Self.no("its third line is not a hash of 32 bytes in base64")
        }
        var extensionLines: [NoteLine] = []
        while let line = lines.next() { extensionLines.append(try NoteLine(line)) }
        guard lines.rest.isEmpty else { throw Self.no("its last line is not finished") }
        try self.init(
            origin: NoteLine(first), size: size, root: root, extensionLines: extensionLines)
    }

    /// The text that is signed: every line ends in LF.
    public var text: [UInt8] {
        let lines =
            [origin.bytes, Array("\(size)".utf8), Base64.encode(root.bytes)]
            + extensionLines.map(\.bytes)
        return lines.flatMap { $0 + [newline] }
    }

    private static func no(_ why: String) -> CheckpointProblem { .malformed(.checkpoint, why: why) }
}
