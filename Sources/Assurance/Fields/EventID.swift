/// The name of a recorded fact: its id, or `thing#n` for the n-th fact of a thing.
///
/// In the log it is always the id. The short form, and `@label` within one batch, are for people
/// and are
/// exchanged for the id when a fact is recorded.
public struct EventID: FieldText, CustomStringConvertible {
    public let text: String

    /// The value of a field not yet filled.
    public static let none = EventID()

    private init() { text = "" }

    public static let shape = TextShape.form(
        name: "fact",
        pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")

    public init(reading text: String) throws(FieldProblem) {
        guard Self.isUUID(text) || Self.short(text) != nil || Self.isLabel(text) else {
            throw FieldProblem(
                field: "",
                sentence:
                    "\"\(text)\" does not name a fact. Write its id, or its thing and "
                    + "number such as review/child-m#4."
            )
        }
        self.text = text
    }

    /// Reads the id under which a fact is to be recorded: a UUID, in letters of either size.
    public init(recording text: String) throws(FieldProblem) {
        let id = text.lowercased()
        guard Self.isUUID(id) else {
            throw FieldProblem(
                field: "id",
                sentence:
                    "\"\(text)\" is not a UUID, such as 0190aaaa-0000-7000-8000-000000000000.")
        }
        self.text = id
    }

    public var description: String { text }

    /// Whether this is an id as it stands in the log.
    public var isResolved: Bool { Self.isUUID(text) }

    /// The thing and the number of the fact, when written `thing#n`.
    public var short: (thing: ThingID, number: Int)? { Self.short(text) }

    private static func short(_ text: String) -> (thing: ThingID, number: Int)? {
        let parts = text.split(separator: "#", omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Int(parts[1]), number > 0,
            let thing = try? ThingID(reading: String(parts[0]))
        else { return nil }
        return (thing, number)
    }

    private static func isLabel(_ text: String) -> Bool {
        text.utf8.first == UInt8(ascii: "@") && text.utf8.count > 1
            && !text.contains(where: \.isWhitespace)
    }

    private static func isUUID(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 36 else { return false }
        return bytes.indices.allSatisfy { at in
            switch at {
            case 8, 13, 18, 23: bytes[at] == UInt8(ascii: "-")
            default:
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at])
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(bytes[at])
            }
        }
    }
}
