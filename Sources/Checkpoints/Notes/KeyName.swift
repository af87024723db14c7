/// The name of a key as it stands in signatures: UTF-8, not empty, no space, no `+`.
///
/// Two are equal when their bytes are.
public struct KeyName: Hashable, Sendable {
    public let bytes: [UInt8]

    public init(_ bytes: some Collection<UInt8>) throws(CheckpointProblem) {
        func no(_ why: String) -> CheckpointProblem { .malformed(.keyName, why: why) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw no("it is not UTF-8")
        }
        guard !text.isEmpty else { throw no("it is empty") }
        for character in text.unicodeScalars {
            guard character.value >= 0x20 else { throw no("it holds a control character") }
            guard !character.properties.isWhitespace else { throw no("it holds a space") }
            guard character != "+" else { throw no("it holds a plus sign") }
        }
        self.bytes = Array(bytes)
    }

    public init(_ text: String) throws(CheckpointProblem) {
        try self.init(Array(text.utf8))
    }

    /// The name of a new log: one like `example.org/ledger`, without scheme and final slash.
    public init(forNewLog text: String) throws(CheckpointProblem) {
        try self.init(text)
        func no(_ why: String) -> CheckpointProblem { .malformed(.keyName, why: why) }
        guard !text.contains("://") else { throw no("it begins with a scheme") }
        guard text.utf8.last != UInt8(ascii: "/") else { throw no("it ends with a slash") }
    }

    public var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension KeyName: CustomStringConvertible {
    public var description: String { text }
}
