// Years of account: the financial year from 1 April with its quarters, and the academic year.

extension TypedDateReader {
    /// Reads "fy:2022-23", "FY 2022/23", "financial year 2022-23", "academic year 2022-23".
    mutating func yearOfAccount() throws(DateProblem) -> TypedDate? {
        if acceptFinancialYear() {
            guard let year = try bothYears(of: "financial") else {
                throw DateProblem(
                    text, because: "A financial year is written with both its years: fy:2022-23.")
            }
            return try accountQuarter(of: year) ?? TypedDate(.financialYear, year: year)
        }
        if tokens.accept(words: ["academic", "year"]) || tokens.accept(words: ["school", "year"]) {
            guard let year = try bothYears(of: "academic") else { throw .unreadable(text) }
            return TypedDate(.academicYear, year: year)
        }
        return nil
    }

    /// Reads "Q3 2022-23", a quarter of a financial year; the year may follow later ("Q1 and Q2
    /// 2022-23").
    mutating func quarter() throws(DateProblem) -> TypedDate? {
        guard let number = try quarterNumber() else { return nil }
        _ = tokens.accept(words: ["of"])
        _ = acceptFinancialYear()
        if let year = try bothYears(of: "financial") {
            return TypedDate(.quarter(number), year: year)
        }
        if let year = tokens.number(digits: 4...4) {
            let next = Gregorian.padded((year + 1) % 100, to: 2)
            throw DateProblem(
                text,
                that: "could be of a calendar year or a financial year. "
                    + "Write Q\(number) \(year)-\(next), or the months.")
        }
        return TypedDate(.quarter(number))
    }

    /// Reads the quarter after a year: "2022-23 Q3".
    mutating func accountQuarter(of year: Int) throws(DateProblem) -> TypedDate? {
        try quarterNumber().map { TypedDate(.quarter($0), year: year) }
    }

    private mutating func quarterNumber() throws(DateProblem) -> Int? {
        let found = tokens.attempt { tokens in
            tokens.accept(anyOf: ["q", "qtr", "quarter"]) == nil
                ? nil : tokens.number(digits: 1...1)
        }
        guard let found else { return nil }
        guard (1...4).contains(found) else {
            throw DateProblem(text, because: "A year has four quarters.")
        }
        return found
    }

    private mutating func acceptFinancialYear() -> Bool {
        guard tokens.accept(words: ["fy"]) || tokens.accept(words: ["financial", "year"]) else {
            return false
        }
        _ = tokens.accept(":")
        return true
    }

    /// Reads "2022-23", "2022/23", "22-23" or "2022-2023", and gives the first year.
    private mutating func bothYears(of kind: String) throws(DateProblem) -> Int? {
        let found = tokens.attempt { tokens -> (first: Int, second: Int)? in
            guard let first = TypedYear(&tokens), tokens.accept("-") || tokens.accept("/"),
                let second = tokens.number(digits: 2...4)
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
