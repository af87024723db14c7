import Assurance
import Checkpoints
import EventLog
import JSONLines
public import Replay

/// The rule book of England as this program carries it: a history beside the ledger's, read-only.
public enum England {
    /// How many facts the book holds.
    public static let size = EnglandLog.size
    /// The root of the tree of their lines, in hexadecimal: by it the book is believed.
    public static let root = EnglandLog.root

    /// The book's lines as one text, each ended by an LF but the last.
    static var lines: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(
            start: EnglandLog.lines.utf8Start, count: EnglandLog.lines.utf8CodeUnitCount)
    }

    /// Every fact of the book, in the order of recording; read once, when it is first asked for.
    public static let history: History = read()

    private static func read() -> History {
        var history = History()
        var tree = MerkleTree()
        let reader = LineToFact()
        for range in lines.split(separator: UInt8(ascii: "\n")) {
            let line = UnsafeRawBufferPointer(rebasing: range)
            tree.append(.leaf(line))
            guard let envelope = Envelope.read(line), let fact = try? reader.read(line, envelope)
            else {
                preconditionFailure("Line \(tree.size) of the rule book carried is no line of one.")
            }
            history.add(fact)
        }
        precondition(
            tree.size == size && tree.root.hex == root,
            "The rule book carried is not the one whose size and root the program names.")
        history.seal = Seal(
            size: size, root: root, recorded: history.facts.last?.at.recorded, cosigners: [])
        return history
    }
}
