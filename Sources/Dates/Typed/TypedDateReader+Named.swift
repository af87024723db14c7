// Parts of a year that have a name: school terms and half terms, holidays, Easter and Christmas.

extension TypedDateReader {
    /// Reads "autumn term 2023", "spring half term 2024", "Easter 2024", "Christmas 2023".
    mutating func named() throws(DateProblem) -> TypedDate? {
        if let term = tokens.attempt({ TypedDateReader.term(&$0) }) {
            return TypedDate(.named(.term(term)), year: try year(of: term))
        }
        guard let span = holiday() else { return nil }
        _ = tokens.accept(",")
        _ = tokens.accept(anyOf: ["of", "in"])
        return TypedDate(.named(span), year: tokens.number(digits: 4...4))
    }

    private static func term(_ tokens: inout DateTokens) -> NamedSpan.SchoolTerm? {
        let terms: [String: NamedSpan.SchoolTerm] = [
            "autumn": .autumn, "spring": .spring, "summer": .summer,
        ]
        guard let word = tokens.accept(anyOf: Set(terms.keys)),
            tokens.accept(anyOf: ["term", "terms"]) != nil
        else { return nil }
        return terms[word]
    }

    /// The year after a term: its own, or both years of the academic year that it is in.
    private mutating func year(of term: NamedSpan.SchoolTerm) throws(DateProblem) -> Int? {
        _ = tokens.accept(",")
        _ = tokens.accept(anyOf: ["of", "in"])
        _ = tokens.accept(words: ["academic", "year"])
        if let first = try bothYears(of: "academic") { return term == .autumn ? first : first + 1 }
        return tokens.number(digits: 4...4)
    }

    private mutating func holiday() -> NamedSpan? {
        TypedDateReader.holidays.first { names, _ in
            names.contains { tokens.accept(phrase: $0) }
        }?.span
    }

    private typealias MonthDay = NamedSpan.MonthDay

    /// What is longer comes before what it begins with.
    private static let holidays: [(names: [String], span: NamedSpan)] = [
        (
            ["october half term", "oct half term", "autumn half term", "half term october"],
            .dates(from: MonthDay(10, 9), to: MonthDay(11, 10))
        ),
        (
            ["february half term", "feb half term", "spring half term", "half term february"],
            .dates(from: MonthDay(2, 7), to: MonthDay(3, 2))
        ),
        (
            [
                "may half term", "summer half term", "whitsun half term", "half term may",
                "whitsun",
            ],
            .dates(from: MonthDay(5, 20), to: MonthDay(6, 10))
        ),
        (
            ["summer holidays", "summer holiday", "summer break"],
            .dates(from: MonthDay(7, 8), to: MonthDay(9, 8))
        ),
        (
            [
                "christmas holidays", "christmas holiday", "christmas break", "christmas period",
            ],
            .dates(from: MonthDay(12, 13), to: MonthDay(1, 9))
        ),
        (["christmas eve"], .dates(from: MonthDay(12, 24), to: MonthDay(12, 24))),
        (["christmas day"], .dates(from: MonthDay(12, 25), to: MonthDay(12, 25))),
        (["christmas", "xmas"], .dates(from: MonthDay(12, 24), to: MonthDay(12, 26))),
        (["boxing day"], .dates(from: MonthDay(12, 26), to: MonthDay(12, 26))),
        (
            ["new year's eve", "new years eve"],
            .dates(from: MonthDay(12, 31), to: MonthDay(12, 31))
        ),
        (
            ["new year's day", "new years day", "new year"],
            .dates(from: MonthDay(1, 1), to: MonthDay(1, 1))
        ),
        (
            ["easter holidays", "easter holiday", "easter break"],
            .fromEaster(first: -17, last: 17)
        ),
        (["good friday"], .fromEaster(first: -2, last: -2)),
        (["easter sunday"], .fromEaster(first: 0, last: 0)),
        (["easter monday"], .fromEaster(first: 1, last: 1)),
        (["easter"], .fromEaster(first: -2, last: 1)),
        // Both have been moved in some years, for a jubilee or an anniversary.
        (
            ["early may bank holiday", "may day bank holiday", "may day"],
            .dates(from: MonthDay(5, 1), to: MonthDay(5, 8))
        ),
        (
            ["spring bank holiday", "late may bank holiday"],
            .dates(from: MonthDay(5, 25), to: MonthDay(6, 5))
        ),
        (
            ["august bank holiday", "summer bank holiday", "late summer bank holiday"],
            .lastMonday(month: 8)
        ),
    ]
}
