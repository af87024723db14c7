/// Which styles of a workbook show a number as a date.
struct DateStyles {
    private var dates: [Bool] = []

    mutating func append(_ isDate: Bool) { dates.append(isDate) }

    func isDate(style: Int) -> Bool { dates.indices.contains(style) && dates[style] }

    /// A number format that shows a day, or a day and a time.
    ///
    /// - Parameters:
    ///   - id: A built-in format (ECMA-376 18.8.30), the same in every workbook.
    ///   - code: The format's own code, where the workbook states one.
    /// - Returns: Whether it shows a day; a time of day alone is none.
    static func isDate(format id: Int, code: String?) -> Bool {
        guard let code else {
            return (14...17).contains(id) || id == 22 || (27...36).contains(id)
                || (50...58).contains(id)
        }
        var isQuoted = false
        var isBracketed = false
        var isEscaped = false
        var hasDay = false
        for letter in code.lowercased().unicodeScalars {
            if isEscaped {
                isEscaped = false
                continue
            }
            switch letter {
            case "\"": isQuoted.toggle()
            case "\\" where !isQuoted, "_" where !isQuoted, "*" where !isQuoted: isEscaped = true
            case "[" where !isQuoted: isBracketed = true
            case "]" where !isQuoted: isBracketed = false
            case "d" where !isQuoted && !isBracketed, "y" where !isQuoted && !isBracketed:
                hasDay = true
            case ";" where !isQuoted && !isBracketed: return hasDay
            default: break
            }
        }
        return hasDay
    }
}

/// The styles part, read for its number formats alone.
final class DateStylesReader: ElementReader {
    private(set) var styles = DateStyles()
    private var codes: [Int: String] = [:]
    private var isCellFormats = false

    func start(_ element: ElementName, _ attributes: Attributes) {
        switch element {
        case "numFmt":
            guard let id = attributes["numFmtId"].flatMap(Int.init) else { return }
            codes[id] = attributes["formatCode"] ?? ""
        case "cellXfs": isCellFormats = true
        case "xf" where isCellFormats:
            let id = attributes["numFmtId"].flatMap(Int.init) ?? 0
            styles.append(DateStyles.isDate(format: id, code: codes[id]))
        default: break
        }
    }

    func end(_ element: ElementName) {
        if element == "cellXfs" { isCellFormats = false }
    }

    func text(_ bytes: UnsafeRawBufferPointer) {}
}
