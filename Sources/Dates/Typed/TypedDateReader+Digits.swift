// Dates in digits: ISO order with hyphens, otherwise day first.

extension TypedDateReader {
    mutating func inDigits() throws(DateProblem) -> TypedDate? {
        if let date = era() ?? century() { return date }
        if let date = try yearFirst() { return date }
        if let pair = tokens.attempt({ TypedDateReader.shortPair(&$0) }) { return try read(pair) }
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
        if let second = tokens.attempt({ TypedDateReader.secondYear(&$0, after: year) }) {
            return try read(
                PairOfYears(first: year, ending: second, isShort: false, isHyphened: false))
        }
        let rest = tokens.attempt { tokens -> (mark: Character, number: Int)? in
            guard let mark = tokens.separator(),
                let number = tokens.number(digits: 2...2, isTight: true)
            else { return nil }
            return (mark, number)
        }
        guard let rest else {
            try refuseQuarter(of: year)
            return TypedDate(.year, year: year)
        }
        let day = tokens.attempt { tokens in
            tokens.separator() == rest.mark ? tokens.number(digits: 2...2, isTight: true) : nil
        }
        if let day {
            try checkMonth(rest.number)
            return TypedDate(.day(day, month: rest.number), year: year)
        }
        return try read(
            PairOfYears(
                first: year, ending: rest.number, isShort: true, isHyphened: rest.mark == "-"))
    }

    /// The year after a year and a hyphen or stroke, where the two are of our time.
    private static func secondYear(_ tokens: inout DateTokens, after first: Int) -> Int? {
        guard tokens.accept("-") || tokens.accept("/"), let second = tokens.number(digits: 4...4)
        else { return nil }
        let pair = PairOfYears(first: first, ending: second, isShort: false, isHyphened: false)
        return pair.isOfOurTime ? second : nil
    }

    /// Reads "22/23" and "22-23", where they are no day and month.
    private static func shortPair(_ tokens: inout DateTokens) -> PairOfYears? {
        guard let first = tokens.number(digits: 2...2), first >= 12, first < 50,
            let mark = tokens.separator(), mark != ".",
            tokens.number(digits: 2...2, isTight: true) == first + 1
        else { return nil }
        if tokens.separator() != nil { return nil }
        return PairOfYears(
            first: 2000 + first, ending: first + 1, isShort: true, isHyphened: false)
    }

    /// What two years mean: by the words after them, by the field, or by being a month or of old.
    private mutating func read(_ pair: PairOfYears) throws(DateProblem) -> TypedDate {
        if pair.isConsecutive {
            if let date = try accountQuarter(of: pair.first) { return date }
            if let kind = acceptKindOfYear() {
                return TypedDate(.yearsOfAccount(kind, until: pair.last), year: pair.first)
            }
        }
        if pair.mayBeMonth, !pair.isConsecutive || !pair.isOfOurTime {
            return TypedDate(.month(pair.ending), year: pair.first)
        }
        if pair.isOfOurTime, !pair.mayBeMonth, let pairs {
            return TypedDate(.yearsOfAccount(pairs, until: pair.last), year: pair.first)
        }
        let isOfOld = pair.first < 1900 && pair.ending > 12 && !(21...41).contains(pair.ending)
        if isOfOld, !pair.isConsecutive, pair.last > pair.first, pair.last < pair.first + 100 {
            return TypedDate(.years(Gregorian.written(year: pair.first), String(pair.last)))
        }
        throw pair.problem(in: text)
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
