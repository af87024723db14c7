/// Writes a page as JSON (RFC 8259), keys in a fixed order, each row of a table on one line.
///
/// A page is `{"title", "lead", "sections", "footer"}`, after a `banner` where it has one.
/// A section is an object with one key: its
/// kind
/// (`part`, `heading`, `paragraph`, `list`, `table`, `drawing` or `facts`). A row is an object keyed by column, and a
/// cell is
///
/// | cell | JSON |
/// |---|---|
/// | text | a string, with every character of the original |
/// | number, decimal | a number with the digits as given; a decimal with other marks is a string |
/// | yes or no | `true`, `false` |
/// | date | `{"as_written": …, "earliest": …, "latest": …}`, `null` for a side without a bound |
/// | list | an array of strings; none is `[]` |
/// | not recorded | `{"not_recorded": true}` |
/// | not applicable | `{"not_applicable": true}` |
/// | cannot tell | `{"cannot_tell": [one, other]}` |
/// | blank | `""` |
///
/// `null` alone would be read as zero, as blank or as "none" by one tool or another, and a string
/// could be forged by text in the log; so an absence is an object that says which it is. Control
/// and
/// hidden characters are written as `\u` escapes, so JSON shown in a terminal is safe too.
struct JSONWriter {
    private indirect enum Value {
        case literal(String)
        case string(String)
        case array([Value], onLines: Bool)
        case object([(String, Value)], onLines: Bool)
    }

    func write(_ page: Page) -> String {
        let banner = page.banner.map { [("banner", Value.string($0))] } ?? []
        let members: [(String, Value)] =
            banner + [
                ("title", .string(page.title)),
                ("lead", strings(page.lead, onLines: true)),
                ("sections", .array(page.sections.compactMap(section), onLines: true)),
                ("footer", strings(page.footer, onLines: true)),
            ]
        return text(.object(members, onLines: true), indent: "") + "\n"
    }

    private func section(_ section: Section) -> Value? {
        switch section {
        case .part(let part): .object([("part", .string(part.title))], onLines: false)
        case .heading(let text): .object([("heading", .string(text))], onLines: false)
        case .paragraph(let text): .object([("paragraph", .string(text))], onLines: false)
        case .list(let items):
            .object([("list", strings(items, onLines: true))], onLines: true)
        case .table(let table): .object([("table", value(table))], onLines: true)
        case .drawing(let drawing): .object([("drawing", value(drawing))], onLines: true)
        case .maybe: nil
        case .facts(let facts):
            .object([("facts", .array(facts.map(fact), onLines: true))], onLines: true)
        }
    }

    private func fact(_ label: String, _ cell: Cell) -> Value {
        .object([("label", .string(label)), ("value", value(cell))], onLines: false)
    }

    private func value(_ drawing: Drawing) -> Value {
        .object(
            [
                ("title", .string(drawing.title)), ("summary", .string(drawing.summary)),
                ("words", strings(drawing.words, onLines: true)),
            ], onLines: true)
    }

    private func value(_ table: Table) -> Value {
        let keys = table.distinctKeys
        let columns = zip(keys, table.columns).map { key, column in
            Value.object([("key", .string(key)), ("title", .string(column.title))], onLines: false)
        }
        let rows = table.rows.map { row in
            Value.object(zip(keys, row).map { ($0, value($1)) }, onLines: false)
        }
        return .object(
            [
                ("title", .string(table.title)),
                ("columns", .array(columns, onLines: true)),
                ("rows", .array(rows, onLines: true)),
                ("when_empty", .string(table.whenEmpty)),
                ("notes", strings(table.notes, onLines: true)),
            ], onLines: true)
    }

    private func value(_ cell: Cell) -> Value {
        switch cell {
        case .text(let text): .string(text)
        case .number(let number): .literal(String(number))
        case .decimal(let decimal): cell.plainNumber.map(Value.literal) ?? .string(decimal)
        case .yesNo(let yes): .literal(yes ? "true" : "false")
        case .date(let written, let earliest, let latest):
            .object(
                [
                    ("as_written", .string(written)), ("earliest", bound(earliest)),
                    ("latest", bound(latest)),
                ], onLines: false)
        case .list(let items): strings(items, onLines: false)
        case .notRecorded: .object([("not_recorded", .literal("true"))], onLines: false)
        case .notApplicable: .object([("not_applicable", .literal("true"))], onLines: false)
        case .cannotTell(let values):
            .object([("cannot_tell", strings(values, onLines: false))], onLines: false)
        case .empty: .string("")
        }
    }

    private func bound(_ day: String?) -> Value { day.map(Value.string) ?? .literal("null") }

    private func strings(_ items: [String], onLines: Bool) -> Value {
        .array(items.map(Value.string), onLines: onLines)
    }

    private func text(_ value: Value, indent: String) -> String {
        let deeper = indent + "  "
        switch value {
        case .literal(let literal): return literal
        case .string(let string): return quoted(string)
        case .array(let items, let onLines):
            let parts = items.map { text($0, indent: deeper) }
            return enclosed("[", parts, "]", onLines: onLines, indent: indent)
        case .object(let members, let onLines):
            let parts = members.map { quoted($0) + ": " + text($1, indent: deeper) }
            return enclosed("{", parts, "}", onLines: onLines, indent: indent)
        }
    }

    private func enclosed(
        _ open: String, _ parts: [String], _ close: String, onLines: Bool, indent: String
    ) -> String {
        guard onLines && !parts.isEmpty else {
            return open + parts.joined(separator: ", ") + close
        }
        let lines = parts.joined(separator: ",\n\(indent)  ")
        return "\(open)\n\(indent)  \(lines)\n\(indent)\(close)"
    }

    private func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            default:
                if SafeText.isHidden(scalar) {
                    for unit in scalar.utf16 {
                        let digits = String(unit, radix: 16)
                        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                    }
                } else {
                    quoted.unicodeScalars.append(scalar)
                }
            }
        }
        return quoted + "\""
    }
}
