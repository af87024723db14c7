/// Reads one date from the tokens, with the words that qualify it.
struct TypedDateReader {
    let text: String
    /// Which years a pair such as "2022-23" means; nil refuses it.
    let pairs: YearOfAccount?
    var tokens: DateTokens

    private static let about: Set = [
        "about", "approx", "approximately", "around", "c", "ca", "circa", "roughly",
    ]
    private static let maybe: Set = [
        "guess", "maybe", "perhaps", "possibly", "probable", "probably", "uncertain",
    ]
    /// What stands after a date that somebody has still to settle.
    private static let unsettled: Set = ["provisional", "provisionally", "tba", "tbc"]
    private static let noise: Set = ["at", "during", "in", "of", "on", "the", "within", "year"]

    mutating func date() throws(DateProblem) -> TypedDate {
        var isApproximate = false
        var isUncertain = false
        let unspecified = unspecifiedUnit()
        acceptTimeBefore()
        while true {
            if tokens.accept(anyOf: TypedDateReader.about) != nil {
                _ = tokens.accept(".")
                isApproximate = true
            } else if tokens.accept("~") {
                isApproximate = true
            } else if tokens.accept(anyOf: TypedDateReader.maybe) != nil {
                _ = tokens.accept(":")
                isUncertain = true
            } else if tokens.accept(anyOf: TypedDateReader.noise) == nil {
                break
            }
        }
        var date = try partOfSpan()
        date.isApproximate = date.isApproximate || isApproximate
        date.isUncertain = date.isUncertain || isUncertain
        date.unspecified = unspecified
        acceptRemarks(on: &date)
        acceptTimeAfter(&date)
        try acceptWeekday(after: &date)
        return date
    }

    /// Accepts "a day in", "month in" and the like, where the date itself says no more than its
    /// span.
    private mutating func unspecifiedUnit() -> TypedDate.Unit? {
        let found = tokens.attempt { tokens -> String? in
            _ = tokens.accept(anyOf: ["a", "one", "some"])
            let unit = tokens.accept(anyOf: ["day", "month", "year", "decade"])
            _ = tokens.accept(anyOf: ["sometime", "somewhere"])
            return tokens.accept(anyOf: ["in", "during"]) == nil ? nil : unit
        }
        switch found {
        case "day": return .day
        case "month": return .month
        default: return nil
        }
    }

    /// Accepts "?", "maybe", "approx" and "(probable)" after a date.
    private mutating func acceptRemarks(on date: inout TypedDate) {
        while true {
            let isBracketed = tokens.peek()?.kind == .mark("(")
            let word = tokens.attempt { tokens -> String? in
                if tokens.accept("?") { return "maybe" }
                let isBracketed = tokens.accept("(")
                let words = TypedDateReader.maybe.union(TypedDateReader.unsettled)
                    .union(["about", "approx", "approximately"])
                guard let word = tokens.accept(anyOf: words) else { return nil }
                return !isBracketed || tokens.accept(")") ? word : nil
            }
            guard let word else { return }
            if TypedDateReader.maybe.contains(word) || TypedDateReader.unsettled.contains(word) {
                date.isUncertain = true
            } else {
                date.isApproximate = true
                if !isBracketed { _ = tokens.accept(".") }
            }
        }
    }

    /// Reads "early 2023", "end of January 2024", "w/c 6 March 2023", or a date without such words.
    private mutating func partOfSpan() throws(DateProblem) -> TypedDate {
        if let part = weekPart() {
            _ = tokens.accept(":")
            var date = try plainDate()
            guard case .day = date.span else { throw .unreadable(text) }
            date.part = part
            return date
        }
        // "Early May bank holiday" is a name.
        if let date = try named() { return date }
        guard let part = spanPart() else { return try plainDate() }
        _ = tokens.accept("-")
        while tokens.accept(anyOf: ["of", "in", "the"]) != nil {}
        var date = try plainDate()
        switch date.span {
        case .month, .year, .years, .named: date.part = part
        // Any part of a season lies within it.
        case .season: break
        case .quarter, .financialYear, .academicYear, .yearsOfAccount:
            guard part != .middle else { throw DateProblem(text, because: "Write the month.") }
            date.part = part
        case .day: throw .unreadable(text)
        }
        return date
    }

    private mutating func spanPart() -> TypedDate.Part? {
        switch tokens.accept(
            anyOf: ["beginning", "start", "early", "mid", "middle", "late", "end"])
        {
        case "beginning", "start", "early": .early
        case "mid", "middle": .middle
        case "late": .late
        case "end": .end
        default: nil
        }
    }

    private mutating func weekPart() -> TypedDate.Part? {
        tokens.attempt { tokens in
            if tokens.accept(words: ["week"]) {
                switch tokens.accept(anyOf: ["beginning", "commencing", "ending", "of"]) {
                case "ending": return .weekTo
                case nil: return nil
                default: return .weekFrom
                }
            }
            guard tokens.accept(words: ["w"]), tokens.accept("/") else { return nil }
            switch tokens.accept(anyOf: ["b", "c", "e"]) {
            case "b", "c": return .weekFrom
            case "e": return .weekTo
            default: return nil
            }
        }
    }
}
