/// A line of a note: UTF-8, not empty, no control characters.
///
/// Two are equal when their bytes are; `String` would take letters composed otherwise for the same.
public struct NoteLine: Hashable, Sendable {
    /// The line without its LF.
    public let bytes: [UInt8]

    public init(_ bytes: some Collection<UInt8>) throws(CheckpointProblem) {
        func no(_ why: String) -> CheckpointProblem { .malformed(.line, why: why) }
        let bytes = Array(bytes)
        guard !bytes.isEmpty else { throw no("it is empty") }
        guard bytes.allSatisfy({ $0 >= 0x20 }) else { throw no("it holds a control character") }
        guard isUTF8(bytes) else { throw no("it is not UTF-8") }
        self.bytes = bytes
    }

    public init(_ text: String) throws(CheckpointProblem) {
        try self.init(Array(text.utf8))
    }

    /// The name of a key as a line: a log's key bears the log's name.
    public init(_ name: KeyName) {
        bytes = name.bytes
    }

    public var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension NoteLine: CustomStringConvertible {
    public var description: String { text }
}

func isUTF8(_ bytes: some Sequence<UInt8>) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
}
