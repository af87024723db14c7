/// Words that may turn out to be about a person: said, or withheld behind a digest.
///
/// A log keeps of a withheld text only the digest of its disclosure (RFC 9901): that something is
/// said here can be read, what it is cannot.
public enum RestrictedText: FieldText {
    case said(String)
    /// The digest of the disclosure, in base64url.
    case withheld(digest: String)

    public static var shape: TextShape { .restricted }

    public init(reading text: String) throws(FieldProblem) {
        self = .said(try String(reading: text))
    }

    /// The words; of a withheld text, that it is withheld.
    public var text: String {
        switch self {
        case .said(let words): words
        case .withheld: "withheld"
        }
    }

    public static func withheld(behind digest: String) -> RestrictedText? {
        let isDigest =
            digest.utf8.count == 43
            && digest.utf8.allSatisfy {
                switch $0 {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
        return isDigest ? .withheld(digest: digest) : nil
    }

    public var digest: String? {
        guard case .withheld(let digest) = self else { return nil }
        return digest
    }
}

extension RestrictedText: ExpressibleByStringLiteral {
    public init(stringLiteral words: String) { self = .said(words) }
}

extension RestrictedText: CustomStringConvertible {
    public var description: String { text }
}
