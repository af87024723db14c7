/// Reads dates as people in the United Kingdom write them.
enum DateReader {
    /// Reads the whole text; spaces around it are not part of what was written.
    static func read(_ text: String) throws(DateProblem) -> (asWritten: String, edtf: EDTF) {
        let trimmed = trim(text)
        guard !trimmed.isEmpty else {
            throw DateProblem(trimmed, because: "Leave the field out where no date is known.")
        }
        if let edtf = try edtf(trimmed) { return (trimmed, edtf) }
        var reader = PhraseReader(trimmed)
        return (trimmed, try EDTF(try reader.read()))
    }

    private static func trim(_ text: String) -> String {
        let start = text.drop { $0.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }

    /// The text as EDTF, if it is that already; spaces after commas in a set are forgiven.
    private static func edtf(_ text: String) throws(DateProblem) -> EDTF? {
        let isSet = text.hasPrefix("{") || text.hasPrefix("[")
        let plain = isSet ? text.filter { $0 != " " } : text
        guard let edtf = (try? EDTF(plain)) ?? (try? EDTF(plain.uppercased())) else { return nil }
        for pair in FinancialYearTrap.pairs(in: edtf.text) {
            if edtf.text.utf8.count == 7 || pair.isConsecutive { throw pair.problem(in: text) }
        }
        return edtf
    }
}

/// The collision between financial years and EDTF: "2022-23" is autumn 2022 in EDTF.
///
/// Typed dates that could be either are refused, so that neither is ever taken for the other.
struct FinancialYearTrap {
    let year: Int
    /// The two digits after the year, which are not a month.
    let ending: Int

    var isConsecutive: Bool { (year + 1) % 100 == ending }

    /// A sentence that offers the plain ways to write what may be meant.
    func problem(in text: String) -> DateProblem {
        var choices: [String] = []
        if isConsecutive { choices.append("fy:\(year)-\(Gregorian.padded(ending, to: 2))") }
        let seasons = ["spring", "summer", "autumn", "winter"]
        if (21...24).contains(ending) { choices.append("\(seasons[ending - 21]) \(year)") }
        choices.append(
            "\(year) to \(year / 100 * 100 + ending + (isConsecutive && ending == 0 ? 100 : 0))")
        let kinds = isConsecutive ? "a financial year or something else" : "a season or two years"
        let written = choices.dropLast().joined(separator: ", ")
        return DateProblem(
            text, that: "could be \(kinds). Write \(written) or \(choices[choices.count - 1]).")
    }

    /// Every four digits, hyphen and two digits from 13 up that stand by themselves in an EDTF text.
    static func pairs(in edtf: String) -> [FinancialYearTrap] {
        edtf.split { !($0.isNumber || $0 == "-") }.compactMap { piece in
            guard let parts = Digits.read(piece.utf8, [.digits(4), .mark("-"), .digits(2)]),
                parts[1] > 12
            else { return nil }
            return FinancialYearTrap(year: parts[0], ending: parts[1])
        }
    }
}
