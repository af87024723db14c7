// Times of day beside a date. They stay in the words as written; the date is its day.

extension TypedDateReader {
    /// Accepts "10am on", "at 14:30," and "10am to noon on" before a date.
    mutating func acceptTimeBefore() {
        _ = tokens.attempt { tokens -> Bool? in
            _ = tokens.accept(anyOf: ["at"])
            guard TypedDateReader.times(&tokens) else { return nil }
            _ = tokens.accept(",")
            return true
        }
    }

    /// Accepts "at 2pm", ", 14:30", "T14:30" and "(10am - noon)" after a day.
    mutating func acceptTimeAfter(_ date: inout TypedDate) {
        guard case .day = date.span, date.year != nil else { return }
        _ = tokens.attempt { tokens -> Bool? in
            let isBracketed = tokens.accept("(")
            if !isBracketed, !tokens.accept(","), !tokens.accept("-"), !tokens.accept("@") {
                _ = tokens.accept(anyOf: ["t"])
            }
            _ = tokens.accept(anyOf: ["at", "by", "from"])
            guard TypedDateReader.times(&tokens), !isBracketed || tokens.accept(")") else {
                return nil
            }
            return true
        }
    }

    /// One time, or from one to another.
    private static func times(_ tokens: inout DateTokens) -> Bool {
        guard time(&tokens) else { return false }
        _ = tokens.attempt { tokens -> Bool? in
            guard tokens.accept("-") || tokens.accept(anyOf: ["to", "until"]) != nil else {
                return nil
            }
            return time(&tokens) ? true : nil
        }
        return true
    }

    private static let named = [
        ["close", "of", "business"], ["close", "of", "play"], ["cob"], ["noon"], ["midday"],
        ["midnight"],
    ]

    private static func time(_ tokens: inout DateTokens) -> Bool {
        if named.contains(where: { tokens.accept(words: $0) }) { return true }
        return tokens.attempt { tokens -> Bool? in
            if let both = tokens.number(digits: 4...4) {
                guard tokens.accept(anyOf: ["hrs", "hours", "h"]) != nil else { return nil }
                return both / 100 < 24 && both % 100 < 60 ? true : nil
            }
            guard let hour = tokens.number(digits: 1...2) else { return nil }
            // A stop alone could be that of a date: "10.03.24".
            var isPlain = true
            for _ in 0..<2 {
                let isColon = tokens.accept(":", isTight: true)
                guard isColon || tokens.accept(".", isTight: true) else { break }
                guard let next = tokens.number(digits: 2...2, isTight: true), next < 60 else {
                    return nil
                }
                if isColon { isPlain = false }
            }
            let half = TypedDateReader.half(&tokens)
            if half { return (1...12).contains(hour) ? true : nil }
            guard !isPlain, hour < 24 else { return nil }
            _ = tokens.accept(anyOf: ["hrs", "hours", "h", "z"])
            return true
        } ?? false
    }

    /// Accepts "am", "pm", "a.m." and "12 noon".
    private static func half(_ tokens: inout DateTokens) -> Bool {
        if tokens.accept(anyOf: ["am", "pm", "noon", "midnight"]) != nil { return true }
        return tokens.attempt { tokens -> Bool? in
            guard tokens.accept(anyOf: ["a", "p"]) != nil, tokens.accept(".", isTight: true),
                tokens.accept(words: ["m"])
            else { return nil }
            _ = tokens.accept(".", isTight: true)
            return true
        } ?? false
    }
}
