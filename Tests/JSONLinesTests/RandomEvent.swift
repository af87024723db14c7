import JSONLines
import Trials

/// A random valid event, with optional members present or absent and tricky text.
struct RandomEvent {
    let value: JSONValue
    /// Its attributes are printable ASCII without quote and backslash.
    let isPlain: Bool

    init(_ random: inout Chance) {
        var isPlain = true
        let mayBeTricky = Bool.random(using: &random)
        func attribute(_ random: inout Chance) -> JSONValue {
            let choices = [
                "a", "action/1.6c", "x y", "urn:s11:merton", "},", ",id:", "~", "é", "a\"b",
                "back\\slash",
                "\",\"type\":\"", "😀",
            ]
            let count = mayBeTricky ? choices.count : 7
            let text = choices[Int.random(in: 0..<count, using: &random)]
            if text.utf8.contains(where: { $0 > 0x7E || $0 == 0x22 || $0 == 0x5C }) {
                isPlain = false
            }
            return .string(text)
        }
        var members: [JSONMember] = []
        func add(_ name: String, _ value: JSONValue) {
            members.append(JSONMember(name: name, value: value))
        }
        if Bool.random(using: &random) { add("causationid", attribute(&random)) }
        if Bool.random(using: &random) { add("correlationid", attribute(&random)) }
        add("data", RandomJSON.object(depth: 0, &random))
        add("id", attribute(&random))
        if Bool.random(using: &random) {
            add("knowntime", .string(Self.time(&random, fraction: .random(using: &random))))
        }
        add("recordedtime", .string(Self.time(&random, fraction: true)))
        let sequence = String(Int.random(in: 0...9_999_999_999_999_999, using: &random))
        add("sequence", .string(String(repeating: "0", count: 16 - sequence.count) + sequence))
        add("source", attribute(&random))
        add("specversion", "1.0")
        let versions: ClosedRange<Int64> =
            Bool.random(using: &random) ? 1...12 : 1...Int64(Int32.max)
        add("streamversion", .integer(.random(in: versions, using: &random)))
        add("subject", attribute(&random))
        add("type", attribute(&random))
        value = .object(members)
        self.isPlain = isPlain
    }

    private static func time(_ random: inout Chance, fraction: Bool) -> String {
        func digits(_ count: Int) -> String {
            (0..<count).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
        }
        let time =
            "\(digits(4))-\(digits(2))-\(digits(2))T\(digits(2)):\(digits(2)):\(digits(2))"
        return time + (fraction ? ".\(digits(3))Z" : "Z")
    }
}

/// Small damage to a line.
enum Mutation {
    static func apply(to bytes: inout [UInt8], _ random: inout Chance) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: bytes[place] = .random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(bytes[place], at: place)
        case 3:
            bytes.insert(Array("\"{}[],:\\0 1".utf8).randomElement(using: &random) ?? 0, at: place)
        case 4:
            let end = Int.random(in: place...bytes.count, using: &random)
            bytes.removeSubrange(place..<end)
        default: bytes.insert(contentsOf: Array("},\"id\":\"".utf8), at: place)
        }
    }
}

extension JSONValue {
    /// The value with space wherever JSON allows it.
    var spaced: String {
        switch self {
        case .array(let elements):
            return " [ " + elements.map(\.spaced).joined(separator: " , ") + " ] "
        case .object(let members):
            let texts = members.map { JSONValue.string($0.name).spaced + ":" + $0.value.spaced }
            return " {\t" + texts.joined(separator: " , ") + "\r} "
        default:
            let bytes = (try? canonicalBytes()) ?? []
            return " " + String(decoding: bytes, as: UTF8.self) + " "
        }
    }
}
