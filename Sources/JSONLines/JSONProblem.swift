/// Why some bytes are not the JSON that was asked for, and where.
public struct JSONProblem: Error, Hashable, Sendable {
    /// The sort of flaw, stable across releases.
    public enum Code: String, Hashable, Sendable {
        case empty
        case unexpectedByte
        case unexpectedEnd
        case trailingBytes
        case byteOrderMark
        case invalidUTF8
        case controlCharacter
        case invalidEscape
        case loneSurrogate
        case noncharacter
        case invalidNumber
        case notAnInteger
        case numberOutOfRange
        case duplicateName
        case tooDeep
        case tooLong
        case notCanonical
        case notAnObject
        case missingAttribute
        case wrongAttribute
    }

    public let code: Code
    /// Where the flaw begins: bytes from the start of what was read.
    public let offset: Int
    /// One sentence for a person, without the place.
    public let sentence: String

    public init(_ code: Code, at offset: Int, _ sentence: String) {
        self.code = code
        self.offset = offset
        self.sentence = sentence
    }
}

extension JSONProblem: CustomStringConvertible {
    public var description: String { "\(sentence) (at byte \(offset))" }
}
