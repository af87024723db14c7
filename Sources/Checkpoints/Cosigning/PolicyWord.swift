/// A word of a policy: any octets but spaces, tabs and control characters, compared as octets.
public struct PolicyWord: Hashable, Sendable {
    public let bytes: [UInt8]

    /// The predefined quorum that asks for nobody.
    public static let none = PolicyWord(trusted: "none")

    public init(_ bytes: some Collection<UInt8>) throws(CheckpointProblem) {
        guard !bytes.isEmpty, bytes.allSatisfy({ $0 > space && $0 != 0x7f }) else {
            throw .malformed(.policy, why: "a name is empty, or holds a space or control character")
        }
        self.bytes = Array(bytes)
    }

    public init(_ text: String) throws(CheckpointProblem) {
        try self.init(Array(text.utf8))
    }

    /// For what is known to be a word.
    init(trusted text: String) {
        bytes = Array(text.utf8)
    }

    /// For people; octets that are not UTF-8 are shown as U+FFFD.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension PolicyWord: CustomStringConvertible {
    public var description: String { text }
}
