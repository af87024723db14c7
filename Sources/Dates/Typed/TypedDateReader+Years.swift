// Years of account: the financial year from 1 April with its quarters, and the academic year.

extension TypedDateReader {
    /// Reads "fy:2022-23", "FY 2022/23", "financial year 2022-23", "academic year 2022-23".
    mutating func yearOfAccount() throws(DateProblem) -> TypedDate? {
        if let kind = acceptYearEnd() {
            guard let year = try bothYears(of: kind.rawValue) else { throw .unreadable(text) }
            var date = TypedDate(.yearsOfAccount(kind, until: year + 1), year: year)
            date.part = .end
            return date
        }
        if acceptFinancialYear() {
            guard let year = try bothYears(of: "financial") else {
                throw DateProblem(
                    text, because: "A financial year is written with both its years: fy:2022-23.")
            }
            return try accountQuarter(of: year) ?? TypedDate(.financialYear, year: year)
        }
        if acceptAcademicYear() {
            guard let year = try bothYears(of: "academic") else {
                throw DateProblem(
                    text,
                    because: "An academic year is written with both its years: "
                        + "academic year 2022-23.")
            }
            return TypedDate(.academicYear, year: year)
        }
        return nil
    }

    /// Accepts the words after a pair that say what it is: "financial year", "FY", "academic year".
    mutating func acceptKindOfYear() -> YearOfAccount? {
        tokens.attempt { tokens -> YearOfAccount? in
            let isBracketed = tokens.accept("(")
            let kind: YearOfAccount? =
                if tokens.accept(words: ["financial", "year"]) || tokens.accept(words: ["fy"]) {
                    .financial
                } else if tokens.accept(words: ["academic", "year"])
                    || tokens.accept(words: ["school", "year"]) || tokens.accept(words: ["ay"])
                {
                    .academic
                } else { nil }
            return !isBracketed || tokens.accept(")") ? kind : nil
        }
    }

    /// Accepts "financial year end" and "academic year end".
    private mutating func acceptYearEnd() -> YearOfAccount? {
        if tokens.accept(words: ["financial", "year", "end"]) { return .financial }
        return tokens.accept(words: ["academic", "year", "end"]) ? .academic : nil
    }

    private mutating func acceptAcademicYear() -> Bool {
        guard
            tokens.accept(words: ["academic", "year"]) || tokens.accept(words: ["school", "year"])
                || tokens.accept(words: ["ay"])
        else { return false }
        _ = tokens.accept(":")
        return true
    }

    /// Reads "Q3 2022-23", a quarter of a financial year; the year may follow later ("Q1 and Q2
    /// 2022-23").
    mutating func quarter() throws(DateProblem) -> TypedDate? {
        guard let number = try quarterNumber() else { return nil }
        _ = tokens.accept(",")
        _ = tokens.accept(anyOf: ["in", "of"])
        _ = tokens.accept(anyOf: ["the"])
        _ = acceptFinancialYear()
        if let year = try bothYears(of: "financial") {
            return TypedDate(.quarter(number), year: year)
        }
        if let year = tokens.number(digits: 4...4) { throw unclear(quarter: number, of: year) }
        return TypedDate(.quarter(number))
    }

    /// Refuses the quarter after a year alone: "2024 Q1".
    mutating func refuseQuarter(of year: Int) throws(DateProblem) {
        if let number = try quarterNumber() { throw unclear(quarter: number, of: year) }
    }

    private func unclear(quarter: Int, of year: Int) -> DateProblem {
        let next = Gregorian.padded((year + 1) % 100, to: 2)
        return DateProblem(
            text,
            that: "could be of a calendar year or a financial year. "
                + "Write Q\(quarter) \(year)-\(next), or the months.")
    }

    /// Reads the quarter after a year: "2022-23 Q3".
    mutating func accountQuarter(of year: Int) throws(DateProblem) -> TypedDate? {
        try quarterNumber().map { TypedDate(.quarter($0), year: year) }
    }

    private mutating func quarterNumber() throws(DateProblem) -> Int? {
        let found = tokens.attempt { TypedDateReader.quarterNumber(&$0) }
        guard let found else { return nil }
        guard (1...4).contains(found) else {
            throw DateProblem(text, because: "A year has four quarters.")
        }
        return found
    }

    /// "Q3", "quarter three", "third quarter", "3rd quarter".
    private static func quarterNumber(_ tokens: inout DateTokens) -> Int? {
        let cardinals = ["one": 1, "two": 2, "three": 3, "four": 4]
        let ordinals = ["first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4]
        let names: Set = ["q", "qtr", "quarter"]
        if tokens.accept(anyOf: names) != nil {
            if let number = tokens.number(digits: 1...1) { return number }
            return tokens.accept(anyOf: Set(cardinals.keys)).flatMap { cardinals[$0] }
        }
        if let word = tokens.accept(anyOf: Set(ordinals.keys)) {
            return tokens.accept(anyOf: names) == nil ? nil : ordinals[word]
        }
        guard let number = tokens.number(digits: 1...1),
            tokens.accept(anyOf: ["st", "nd", "rd", "th"]) != nil,
            tokens.accept(anyOf: names) != nil
        else { return nil }
        return number
    }

    private mutating func acceptFinancialYear() -> Bool {
        guard tokens.accept(words: ["fy"]) || tokens.accept(words: ["financial", "year"]) else {
            return false
        }
        _ = tokens.accept(":")
        return true
    }

    /// Reads "2022-23", "2022/23", "22-23" or "2022-2023", and gives the first year.
    mutating func bothYears(of kind: String) throws(DateProblem) -> Int? {
        let found = tokens.attempt { tokens -> (first: Int, second: Int)? in
            let isBracketed = tokens.accept("(")
            guard let first = TypedYear(&tokens), tokens.accept("-") || tokens.accept("/"),
                let second = tokens.number(digits: 2...4), !isBracketed || tokens.accept(")")
            else { return nil }
            guard let full = try? first.full(in: "") else { return nil }
            return (full, second)
        }
        guard let found else { return nil }
        let next = found.first + 1
        guard found.second == next || found.second == next % 100 else {
            let ending = Gregorian.padded(next % 100, to: 2)
            throw DateProblem(
                text,
                because: "The years of \(kind == "academic" ? "an" : "a") \(kind) year "
                    + "follow each other, as in \(found.first)-\(ending).")
        }
        return found.first
    }
}
