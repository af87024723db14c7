/// The collision between financial years and EDTF: "2022-23" is autumn 2022 in EDTF.
///
/// Typed dates that could be either are refused, so that neither is ever taken for the other.
struct FinancialYearTrap {
    let year: Int
    /// The two digits after the year, which are not a month.
    let ending: Int

    var isConsecutive: Bool { (year + 1) % 100 == ending }

    /// Whether it can only be two years, the second shortened: "1861-67".
    var isTwoYears: Bool {
        !isConsecutive && !(21...41).contains(ending) && ending > 12 && ending > year % 100
    }

    /// The second year in full, if it is that.
    var endYear: Int { isConsecutive ? year + 1 : year / 100 * 100 + ending }

    /// A sentence that offers the plain ways to write what may be meant.
    func problem(in text: String) -> DateProblem {
        var choices: [String] = []
        if isConsecutive { choices.append("fy:\(year)-\(Gregorian.padded(ending, to: 2))") }
        let seasons = ["spring", "summer", "autumn", "winter"]
        if (21...24).contains(ending) { choices.append("\(seasons[ending - 21]) \(year)") }
        if endYear > year { choices.append("\(year) to \(endYear)") }
        guard !choices.isEmpty else {
            return DateProblem(text, because: "There is no month \(ending).")
        }
        let kinds = isConsecutive ? "a financial year or something else" : "a season or two years"
        let ways = choices.count == 1 ? choices[0] : FinancialYearTrap.either(choices)
        return DateProblem(text, that: "could be \(kinds). Write \(ways).")
    }

    private static func either(_ choices: [String]) -> String {
        choices.dropLast().joined(separator: ", ") + " or \(choices[choices.count - 1])"
    }

    /// Every four digits, hyphen and two digits from 13 up that stand by themselves in an EDTF
    /// text.
    static func pairs(in edtf: String) -> [FinancialYearTrap] {
        edtf.split { !($0.isNumber || $0 == "-") }.compactMap { piece in
            var text = ByteReader(piece.utf8)
            guard let year = text.number(digits: 4), text.accept("-"),
                let ending = text.number(digits: 2), text.next == nil, ending > 12
            else { return nil }
            return FinancialYearTrap(year: year, ending: ending)
        }
    }
}
