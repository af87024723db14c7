// Dates without words about them: in digits, by the name of a month or season, by a year of account.

extension TypedDateReader {
    mutating func plainDate() throws(DateProblem) -> TypedDate {
        if let date = try yearOfAccount() { return date }
        if let date = try quarter() { return date }
        if let date = try named() { return date }
        if let date = try season() { return date }
        let weekday = weekday()
        var found = try inDigits()
        if found == nil { found = try monthFirst() }
        if found == nil { found = try dayFirst() }
        guard var date = found else { throw .unreadable(text) }
        if weekday != nil {
            guard case .day = date.span else { throw .unreadable(text) }
            date.weekday = weekday
        }
        return date
    }

    /// Accepts the day of the week after a date, in brackets or not, which must agree with it.
    mutating func acceptWeekday(after date: inout TypedDate) throws(DateProblem) {
        guard case .day = date.span, date.weekday == nil else { return }
        let bracket = tokens
        let isBracketed = tokens.accept("(")
        if !isBracketed { _ = tokens.accept(",") }
        guard let weekday = weekday(), !isBracketed || tokens.accept(")") else {
            tokens = bracket
            return
        }
        date.weekday = weekday
    }

    private mutating func weekday() -> Weekday? {
        guard case .word(let word) = tokens.peek()?.kind, word.utf8.count >= 3 else { return nil }
        let named =
            word == "weds"
            ? .wednesday
            : Weekday.allCases.first { $0.description.lowercased().hasPrefix(word) }
        guard let named else { return nil }
        tokens.skip()
        _ = tokens.accept(".")
        _ = tokens.accept(",")
        _ = tokens.accept(words: ["the"])
        return named
    }

    private mutating func month() -> Int? {
        guard case .word(let word) = tokens.peek()?.kind, let month = MonthName.month(word) else {
            return nil
        }
        tokens.skip()
        _ = tokens.accept(".")
        return month
    }

    /// Reads "31st March 2023", "31-Mar-23" and, where the rest follows later, "31 March" and "31".
    private mutating func dayFirst() throws(DateProblem) -> TypedDate? {
        guard let day = tokens.number(digits: 1...2) else { return nil }
        let isOrdinal = ordinal()
        let beforeMonth = tokens
        let isHyphened = tokens.accept("-", isTight: true)
        if !isHyphened { _ = tokens.accept(words: ["of"]) }
        guard let month = month() else {
            tokens = beforeMonth
            if day > 31, !isOrdinal {
                throw DateProblem(text, because: "Write the year in four digits.")
            }
            return TypedDate(.day(day, month: nil))
        }
        return TypedDate(.day(day, month: month), year: try year(isHyphened: isHyphened))
    }

    /// Reads "March 2023", "Mar-23", "March 31st, 2023" and, where the year follows later, "March".
    private mutating func monthFirst() throws(DateProblem) -> TypedDate? {
        guard let month = month() else { return nil }
        if tokens.peek()?.kind == .mark("-"), tokens.peek()?.isSpaced == false {
            let year = tokens.attempt { tokens in
                tokens.accept("-") ? TypedYear(&tokens, isTight: true) : nil
            }
            if let year { return TypedDate(.month(month), year: try year.full(in: text)) }
        }
        _ = tokens.accept(words: ["of"])
        let beforeDay = tokens
        if let day = tokens.number(digits: 1...2) {
            let isOrdinal = ordinal()
            _ = tokens.accept(",")
            if let year = tokens.number(digits: 4...4) {
                return TypedDate(.day(day, month: month), year: year)
            }
            let isAlone = tokens.isAtEnd && !isOrdinal
            guard isAlone else { return TypedDate(.day(day, month: month)) }
            throw DateProblem(
                text, that: "could be a day or a year. Write the year in four digits.")
        }
        tokens = beforeDay
        return TypedDate(.month(month), year: try year(isHyphened: false))
    }

    /// Reads a year after a month, if there is one: "2023", ", 2023", "'23", and "23" after a day.
    private mutating func year(isHyphened: Bool) throws(DateProblem) -> Int? {
        let found = tokens.attempt { tokens -> TypedYear? in
            if isHyphened {
                guard tokens.accept("-", isTight: true) else { return nil }
            } else {
                _ = tokens.accept(",")
                _ = tokens.accept(anyOf: ["of", "in"])
            }
            return TypedYear(&tokens)
        }
        return try found?.full(in: text)
    }

    /// Accepts "st" after a number, which copying from a paper often splits from it.
    private mutating func ordinal() -> Bool {
        tokens.accept(anyOf: ["st", "nd", "rd", "th"]) != nil
    }

    /// Reads "autumn 2019" and "winter 2019/20".
    private mutating func season() throws(DateProblem) -> TypedDate? {
        let codes = ["spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24]
        guard let word = tokens.accept(anyOf: Set(codes.keys)), let code = codes[word] else {
            return nil
        }
        _ = tokens.accept(",")
        _ = tokens.accept(anyOf: ["of", "in"])
        guard let year = tokens.number(digits: 4...4) else { return TypedDate(.season(code)) }
        let next = tokens.attempt { tokens in
            tokens.accept("/", isTight: true) || tokens.accept("-", isTight: true)
                ? tokens.number(digits: 2...4, isTight: true) : nil
        }
        if let next {
            guard code == 24 else {
                throw DateProblem(
                    text, because: "Only a winter has two years. Write the one meant.")
            }
            guard next % 100 == (year + 1) % 100 else {
                throw DateProblem(text, because: "A winter runs into the year after it begins.")
            }
        }
        return TypedDate(.season(code), year: year)
    }
}

/// A year as typed, in two digits or four.
struct TypedYear {
    private let number: Int
    private let isShort: Bool

    init?(_ tokens: inout DateTokens, isTight: Bool = false) {
        if let number = tokens.number(digits: 4...4, isTight: isTight) {
            (self.number, isShort) = (number, false)
            return
        }
        _ = tokens.accept("'")
        guard let number = tokens.number(digits: 2...2, isTight: isTight) else { return nil }
        (self.number, isShort) = (number, true)
    }

    init(_ number: Int, isShort: Bool) {
        self.number = number
        self.isShort = isShort
    }

    /// The year in full: two digits up to 49 are of this century, others could be of either.
    func full(in text: String) throws(DateProblem) -> Int {
        guard isShort else { return number }
        guard number < 50 else {
            throw DateProblem(text, because: "Write the year in four digits.")
        }
        return 2000 + number
    }
}
