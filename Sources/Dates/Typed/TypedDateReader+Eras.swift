// Centuries, and years counted from or back from the year 1, as old papers and collections give them.

extension TypedDateReader {
    /// Reads "17 CE", "AD" too, and "64 BCE", which is the year -63.
    mutating func era() -> TypedDate? {
        tokens.attempt { tokens in
            guard let number = tokens.number(digits: 1...4), number > 0,
                let isBefore = TypedDateReader.isBefore(&tokens)
            else { return nil }
            let digits = Gregorian.written(year: isBefore ? 1 - number : number)
            return TypedDate(.years(digits))
        }
    }

    /// Reads "19th century", "19c" and "2nd century BC".
    mutating func century() -> TypedDate? {
        tokens.attempt { tokens in
            guard let number = tokens.number(digits: 1...2), number > 0 else { return nil }
            if tokens.peek()?.isSpaced == false, tokens.accept(words: ["c"]) {
                _ = tokens.accept(".")
            } else {
                _ = tokens.accept(anyOf: ["st", "nd", "rd", "th"])
                guard tokens.accept(anyOf: ["century", "cent"]) != nil else { return nil }
            }
            let isBefore = TypedDateReader.isBefore(&tokens) ?? false
            let digits = Gregorian.padded(number - 1, to: 2) + "XX"
            return TypedDate(.years(isBefore ? "-" + digits : digits))
        }
    }

    /// Whether the era named is the one before the year 1; nil where none is named.
    private static func isBefore(_ tokens: inout DateTokens) -> Bool? {
        tokens.accept(anyOf: ["ad", "bc", "bce", "ce"]).map { $0.hasPrefix("b") }
    }
}
