/// A strict reader of RFC 4180, to see that what is written can be read.
enum CSVReader {
    struct Problem: Error {
        let reason: String
    }

    /// The records of a file; a blank line is a record of one empty field that was not quoted.
    static func records(_ text: String) throws(Problem) -> [[String]] {
        var records: [[String]] = []
        var fields: [String] = []
        var field = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\"":
                guard field.isEmpty else { throw Problem(reason: "a quote inside a bare field") }
                field = try quoted(&rest)
            case ",":
                fields.append(String(field))
                field = String.UnicodeScalarView()
            case "\r":
                guard rest.popFirst() == "\n" else { throw Problem(reason: "a lone CR") }
                records.append(fields + [String(field)])
                fields = []
                field = String.UnicodeScalarView()
            case "\n": throw Problem(reason: "a lone LF")
            default: field.append(scalar)
            }
        }
        guard fields.isEmpty && field.isEmpty else {
            throw Problem(reason: "no line break at the end")
        }
        return records
    }

    private static func quoted(
        _ rest: inout Substring.UnicodeScalarView
    ) throws(Problem) -> String.UnicodeScalarView {
        var field = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            if scalar != "\"" {
                field.append(scalar)
            } else if rest.first == "\"" {
                field.append(scalar)
                rest.removeFirst()
            } else {
                let next = rest.first
                guard next == nil || next == "," || next == "\r" else {
                    throw Problem(reason: "text after a closing quote")
                }
                return field
            }
        }
        throw Problem(reason: "a quoted field without an end")
    }
}
