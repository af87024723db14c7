/// A year of account, by which a pair such as 2022-23 is read where a field says which it takes.
public enum YearOfAccount: String, Hashable, Sendable {
    /// From 1 April to 31 March.
    case financial
    /// The school year in England, from 1 September to 31 August.
    case academic
}

/// Two years joined by a hyphen or a stroke: "2022-23", "2022/2023".
///
/// It may be a financial year, an academic year, two calendar years or, in EDTF, autumn 2022. It is
/// refused unless the field says which year it takes, so that none is ever taken for another.
struct PairOfYears {
    let first: Int
    /// What stands after the mark: the last two digits of a year, or all four.
    let ending: Int
    let isShort: Bool
    /// Whether the mark is that of EDTF, so that two digits could be a month or a season.
    let isHyphened: Bool

    /// The second year in full.
    var last: Int {
        guard isShort else { return ending }
        let sameCentury = first / 100 * 100 + ending
        return sameCentury > first ? sameCentury : sameCentury + 100
    }

    var isConsecutive: Bool { last == first + 1 }

    /// Whether it may be read as years of account: up to ten of them, of our time.
    ///
    /// A pair of earlier years is the life of somebody or something, and is read as it stands.
    var isOfOurTime: Bool { first >= 1900 && last > first && last <= first + 10 }

    /// Whether ISO 8601 reads it as a month.
    var mayBeMonth: Bool { isShort && isHyphened && (1...12).contains(ending) }

    /// A sentence that offers the plain ways to write what may be meant.
    func problem(in text: String) -> DateProblem {
        var choices: [String] = []
        if isConsecutive {
            choices += ["fy:\(short(first))", "academic year \(short(first))"]
        } else if isOfOurTime {
            choices.append("fy:\(short(first)) to fy:\(short(last - 1))")
        }
        let seasons = ["spring", "summer", "autumn", "winter"]
        if isShort, (21...24).contains(ending) {
            choices.append("\(seasons[ending - 21]) \(first)")
        }
        if mayBeMonth { choices.append("\(MonthName.name(ending)) \(first)") }
        if last > first, !isShort || last / 100 == first / 100 || isConsecutive {
            choices.append("\(first) to \(last)")
        }
        guard let final = choices.popLast() else {
            return DateProblem(text, because: "There is no month \(ending).")
        }
        guard !choices.isEmpty else {
            return DateProblem(text, that: "could be several things. Write \(final).")
        }
        let ways = choices.joined(separator: ", ") + " or \(final)"
        return DateProblem(text, that: "could be several things. Write \(ways).")
    }

    /// A year of account that begins in a year: "2022-23".
    private func short(_ year: Int) -> String {
        "\(year)-\(Gregorian.padded((year + 1) % 100, to: 2))"
    }

    /// The pair that a text in EDTF would be, if it is nothing else: "2022-23", "2011-12",
    /// "2022/2023".
    static func whole(_ edtf: String) -> PairOfYears? {
        var text = ByteReader(edtf.utf8)
        guard let year = text.number(digits: 4) else { return nil }
        let isHyphened = text.accept("-")
        guard isHyphened || text.accept("/") else { return nil }
        let isShort = edtf.utf8.count == 7
        guard let ending = text.number(digits: isShort ? 2 : 4), text.next == nil else {
            return nil
        }
        let pair = PairOfYears(
            first: year, ending: ending, isShort: isShort, isHyphened: isHyphened)
        if isShort { return ending > 12 || pair.isConsecutive ? pair : nil }
        return pair.isOfOurTime ? pair : nil
    }

    /// Every consecutive pair within an EDTF text that EDTF reads as a season: "2022-23/2023-24".
    static func seasons(in edtf: String) -> [PairOfYears] {
        edtf.split { !($0.isNumber || $0 == "-") }.compactMap {
            PairOfYears.whole(String($0)).flatMap { $0.isConsecutive && !$0.mayBeMonth ? $0 : nil }
        }
    }
}
