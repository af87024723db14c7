import JSONLines
import Trials

/// Random values with text that looks like structure.
enum RandomJSON {
    private static let pieces = [
        "\"id\":\"", "}", "{", "\\", "\"", ",", "},\"id\":\"", "\",\"type\":\"", "\n", "\u{0}", "é",
        "e\u{301}",
        "😀", "\u{FB33}", "plain words", "a", "", "[", "]", "\u{7F}", "data\":{", "\u{2028}",
        "twelve letters",
    ]

    static func text(_ random: inout Chance) -> String {
        (0..<Int.random(in: 0...4, using: &random))
            .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
    }

    static func value(depth: Int, _ random: inout Chance) -> JSONValue {
        switch Int.random(in: 0..<(depth < 4 ? 8 : 5), using: &random) {
        case 0: .null
        case 1: .bool(.random(using: &random))
        case 2:
            .integer(
                .random(
                    in: -JSONProfile.largestInteger...JSONProfile.largestInteger, using: &random))
        case 3: .integer(.random(in: -9...9, using: &random))
        case 4: .string(text(&random))
        case 5:
            .array(
                (0..<Int.random(in: 0...4, using: &random)).map { _ in
                    value(depth: depth + 1, &random)
                })
        default: object(depth: depth, &random)
        }
    }

    static func object(depth: Int, _ random: inout Chance) -> JSONValue {
        var members: [JSONMember] = []
        for _ in 0..<Int.random(in: 0...5, using: &random) {
            let name = text(&random)
            guard !members.contains(where: { $0.name.utf8.elementsEqual(name.utf8) }) else {
                continue
            }
            members.append(JSONMember(name: name, value: value(depth: depth + 1, &random)))
        }
        return .object(members)
    }

    /// The value with every object in canonical order.
    static func sorted(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let elements): .array(elements.map(sorted))
        case .object(let members):
            .object(
                members.map { JSONMember(name: $0.name, value: sorted($0.value)) }
                    .sorted { $0.name.utf16.lexicographicallyPrecedes($1.name.utf16) })
        default: value
        }
    }
}
