// Dates in digits: ISO order with hyphens, otherwise day first.

extension TypedDateReader {
    mutating func inDigits() throws(DateProblem) -> TypedDate? {
        if let date = era() ?? century() { return date }
        if let date = try yearFirst() { return date }
        return try dayFirstInDigits()
    }

    /// Reads "2023", "1990s", "2023-03" and "2023-03-31"; refuses "2022-23", which could be two
    /// things.
    private mutating func yearFirst() throws(DateProblem) -> TypedDate? {
        guard let year = tokens.number(digits: 4...4) else { return nil }
        if tokens.peek()?.isSpaced == false, tokens.accept(words: ["s"]) {
            let digits = Gregorian.padded(year, to: 4)
            if year.isMultiple(of: 100) { return TypedDate(.years("\(digits.prefix(2))XX")) }
            if year.isMultiple(of: 10) { return TypedDate(.years("\(digits.prefix(3))X")) }
            throw .unreadable(text)
        }
        let rest = tokens.attempt { tokens -> (mark: Character, number: Int)? in
            guard let mark = tokens.separator(),
                let number = tokens.number(digits: 2...2, isTight: true)
            else { return nil }
            return (mark, number)
        }
        guard let rest else { return TypedDate(.year, year: year) }
        let day = tokens.attempt { tokens in
            tokens.separator() == rest.mark ? tokens.number(digits: 2...2, isTight: true) : nil
        }
        if let day {
            try checkMonth(rest.number)
            return TypedDate(.day(day, month: rest.number), year: year)
        }
        if rest.mark == "-", (1...12).contains(rest.number) {
            return TypedDate(.month(rest.number), year: year)
        }
        let trap = FinancialYearTrap(year: year, ending: rest.number)
        if trap.isConsecutive, let date = try accountQuarter(of: year) { return date }
        if trap.isTwoYears {
            return TypedDate(.years(Gregorian.written(year: year), String(trap.endYear)))
        }
        throw trap.problem(in: text)
    }

    /// Reads "31/03/2023", "31.3.23", "31-03-2023" and, a month alone, "03/2023".
    private mutating func dayFirstInDigits() throws(DateProblem) -> TypedDate? {
        let found = tokens.attempt { tokens -> (numbers: [Int], year: TypedYear)? in
            guard let first = tokens.number(digits: 1...2), let mark = tokens.separator() else {
                return nil
            }
            if mark != "-", let year = tokens.number(digits: 4...4, isTight: true) {
                return ([first], TypedYear(year, isShort: false))
            }
            guard let second = tokens.number(digits: 1...2, isTight: true),
                tokens.separator() == mark, let year = TypedYear(&tokens, isTight: true)
            else { return nil }
            return ([first, second], year)
        }
        guard let found else { return nil }
        let year = try found.year.full(in: text)
        let numbers = found.numbers
        guard numbers.count == 2 else {
            try checkMonth(numbers[0])
            return TypedDate(.month(numbers[0]), year: year)
        }
        if numbers[1] > 12, let meant = Day(year: year, month: numbers[0], day: numbers[1]) {
            throw DateProblem(
                text,
                because: "Dates are read day first, and there is no month \(numbers[1]). "
                    + "Write \(meant.written).")
        }
        try checkMonth(numbers[1])
        return TypedDate(.day(numbers[0], month: numbers[1]), year: year)
    }

    private func checkMonth(_ number: Int) throws(DateProblem) {
        guard !(1...12).contains(number) else { return }
        throw DateProblem(text, because: "There is no month \(number).")
    }
}

extension DateTokens {
    /// A mark between the parts of a date in digits, with no space before it.
    fileprivate mutating func separator() -> Character? {
        for mark: Character in ["-", "/", "."] where accept(mark, isTight: true) { return mark }
        return nil
    }
}
