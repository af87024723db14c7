/// Words that stand where a date is asked for and give none: "TBC", "ongoing", "next meeting".
///
/// They are kept as written, with no bounds: leaving them out would lose what the paper says, and a
/// day would be a guess.
enum UndatedWords {
    /// Whether the whole text is such words.
    static func matches(_ text: String) -> Bool {
        var tokens = DateTokens(text)
        let isBracketed = tokens.accept("(")
        guard phrase(&tokens) || duration(&tokens) || occasion(&tokens) else { return false }
        if isBracketed { _ = tokens.accept(")") }
        _ = tokens.accept(".")
        return tokens.isAtEnd
    }

    /// What asks for the day to be given as it is, where the paper has one that does not exist.
    static let marker = "as written:"
    /// What may stand after the words kept, before what they mean.
    static let meaning = " meaning "

    private static let phrases = [
        "tbc", "tba", "tbd", "t.b.c", "ongoing", "on going", "continuing", "continuous",
        "continuously", "rolling", "rolling programme", "in progress", "immediate", "immediately",
        "with immediate effect", "asap", "a.s.a.p", "as soon as possible",
        "as soon as practicable", "as soon as practical", "as soon as is practicable",
        "as and when", "as required", "as needed", "when required", "urgent", "urgently",
        "forthwith", "without delay", "termly", "half termly", "each term", "every term",
        "once a term", "daily", "weekly", "fortnightly", "monthly", "bi monthly", "bimonthly",
        "quarterly", "six weekly", "six monthly", "half yearly", "bi annually", "biannually",
        "bi annual", "biannual", "annually", "annual", "yearly", "every year", "each year",
        "every quarter", "each quarter", "every month", "each month", "every meeting",
        "each meeting", "at each meeting", "short term", "medium term", "long term",
        "no date set", "no date agreed", "date not set", "not yet set", "not yet agreed",
        "to follow", "pending", "awaiting date", "under discussion",
    ]

    private static let settled: Set = [
        "advised", "agreed", "announced", "arranged", "confirmed", "decided", "determined",
        "notified", "scheduled", "set",
    ]

    private static func phrase(_ tokens: inout DateTokens) -> Bool {
        tokens.attempt { tokens -> Bool? in
            _ = tokens.accept(words: ["date"]) || tokens.accept(words: ["dates"])
            guard tokens.accept(words: ["to", "be"]) else { return nil }
            return tokens.accept(anyOf: settled) == nil ? nil : true
        }
            ?? phrases.contains { phrase in
                tokens.attempt { tokens -> Bool? in
                    guard tokens.accept(phrase: phrase) else { return nil }
                    return tokens.isAtEnd || tokens.peek()?.kind == .mark(".")
                        || tokens.peek()?.kind == .mark(")") ? true : nil
                } ?? false
            }
    }

    private static let units: Set = [
        "day", "days", "week", "weeks", "month", "months", "year", "years", "term", "terms",
    ]
    private static let numbers: Set = [
        "a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "twelve", "few",
    ]
    private static let relations: Set = [
        "after", "before", "following", "from", "of", "post", "prior",
    ]

    /// "within 3 months", "six weeks from publication", "every two years".
    private static func duration(_ tokens: inout DateTokens) -> Bool {
        tokens.attempt { tokens -> Bool? in
            let isFramed =
                tokens.accept(anyOf: ["within", "every", "in", "over"]) != nil
            _ = tokens.accept(words: ["the", "next"])
            guard tokens.number(digits: 1...3) != nil || tokens.accept(anyOf: numbers) != nil else {
                return nil
            }
            _ = tokens.accept("-")
            _ = tokens.accept(anyOf: ["working", "calendar", "school"])
            guard tokens.accept(anyOf: units) != nil else { return nil }
            if tokens.accept(anyOf: relations) != nil { return words(&tokens) ? true : nil }
            return isFramed ? true : nil
        } ?? false
    }

    /// "next meeting", "following publication", "on completion of the audit".
    private static func occasion(_ tokens: inout DateTokens) -> Bool {
        tokens.attempt { tokens -> Bool? in
            _ = tokens.accept(anyOf: ["at", "by", "for", "to"])
            _ = tokens.accept(anyOf: ["the"])
            let openings: Set = [
                "after", "before", "during", "following", "next", "on", "once", "pending", "upon",
                "when",
            ]
            guard tokens.accept(anyOf: openings) != nil else { return nil }
            return words(&tokens) ? true : nil
        } ?? false
    }

    /// One to eight more words, none of which is a number or names a month or a season: those would
    /// be a date that was not understood.
    private static func words(_ tokens: inout DateTokens) -> Bool {
        var count = 0
        while case .word(let word) = tokens.peek()?.kind {
            guard !isOfCalendar(word) else { return false }
            count += 1
            tokens.skip()
            if tokens.peek()?.kind == .mark("'") || tokens.peek()?.kind == .mark("-") {
                tokens.skip()
            }
        }
        return (1...8).contains(count)
    }

    private static func isOfCalendar(_ word: String) -> Bool {
        if word.count > 3, MonthName.month(word) != nil { return true }
        if Weekday.allCases.contains(where: { $0.description.lowercased() == word }) { return true }
        return [
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "spring",
            "summer", "autumn", "winter", "easter", "christmas", "today", "tomorrow", "yesterday",
        ].contains(word)
    }
}
