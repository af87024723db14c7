import JSONLines
import Replay

/// Where two lines of a snapshot first differ, in words.
enum LineDifference {
    /// What follows "line 12": which thing it is of, what was expected and what was found.
    static func words(_ expected: [UInt8]?, _ found: [UInt8]?) -> String {
        guard let expected else { return " should not be there\(subject(found))." }
        guard let found else { return " is missing\(subject(expected))." }
        guard let should = read(expected) else { return " differs." }
        let whose = subject(expected)
        guard let now = read(found) else { return "\(whose) is not JSON any more: \(start(found))" }
        if subject(found) != whose {
            return " should be\(whose.isEmpty ? " the last" : whose), and is"
                + "\(subject(found).isEmpty ? " the last" : subject(found))."
        }
        guard let (path, a, b) = first(should, now, "") else {
            return "\(whose) says the same in other bytes."
        }
        return "\(whose): \(path) should be \(shown(a)), and is \(shown(b))."
    }

    private static func read(_ line: [UInt8]) -> JSONValue? {
        try? JSONValue(parsing: line, profile: .general)
    }

    /// The thing or the flag that a line is of: ` (action/1.6c)`.
    private static func subject(_ line: [UInt8]?) -> String {
        guard let json = line.flatMap(read) else { return "" }
        let named = [json["flag"]?.text, json["thing"]?.text].compactMap(\.self)
        return named.isEmpty ? "" : " (\(named.joined(separator: ", ")))"
    }

    /// The first place at which two values differ, with what stands there in each.
    private static func first(
        _ a: JSONValue, _ b: JSONValue, _ path: String
    ) -> (path: String, JSONValue?, JSONValue?)? {
        if a == b { return nil }
        if let left = a.members, let right = b.members {
            let names = (left + right).map(\.name)
            for name in names where a[name] != b[name] {
                return difference(a[name], b[name], path + (path.isEmpty ? "" : ".") + name)
            }
        }
        if let left = a.elements, let right = b.elements {
            for at in 0..<max(left.count, right.count) {
                let (x, y) = (at < left.count ? left[at] : nil, at < right.count ? right[at] : nil)
                guard x != y else { continue }
                return difference(x, y, "\(path)[\(label(x) ?? label(y) ?? "\(at + 1)")]")
            }
        }
        return (path, a, b)
    }

    private static func difference(
        _ a: JSONValue?, _ b: JSONValue?, _ path: String
    ) -> (path: String, JSONValue?, JSONValue?)? {
        guard let a, let b else { return (path, a, b) }
        // A described value is a pair of its label and itself.
        if label(a) != nil, label(a) == label(b), let x = a.elements?.last, let y = b.elements?.last
        {
            return first(x, y, path)
        }
        return first(a, b, path)
    }

    private static func label(_ json: JSONValue?) -> String? {
        guard let pair = json?.elements, pair.count == 2 else { return nil }
        return pair[0].text
    }

    private static func shown(_ json: JSONValue?) -> String {
        guard let json else { return "absent" }
        guard let bytes = try? json.canonicalBytes(profile: .general) else { return "unwritable" }
        return start(bytes)
    }

    /// The beginning of a text, short enough to be read in a sentence.
    private static func start(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.count > 100 ? text.prefix(100) + "…" : text
    }
}
