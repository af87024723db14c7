/// A number, a word or a mark of a date as typed.
struct DateToken: Equatable {
    enum Kind: Equatable {
        /// A run of digits: its value and how many there are.
        case number(Int, digits: Int)
        /// A run of letters, in small letters.
        case word(String)
        /// Anything else that is not space.
        case mark(Character)
    }

    let kind: Kind
    /// Whether white space stands before it.
    let isSpaced: Bool

    /// The tokens of a text; every sort of dash is a hyphen, every sort of space a space.
    static func split(_ text: String) -> [DateToken] {
        var tokens: [DateToken] = []
        var rest = text.lowercased()[...]
        var isSpaced = false
        while let next = rest.first {
            if next.isWhitespace {
                isSpaced = true
                rest = rest.dropFirst()
                continue
            }
            let run = rest.prefix { isDigit($0) == isDigit(next) && $0.isLetter == next.isLetter }
            let kind: Kind
            if isDigit(next) {
                kind = .number(Int(run) ?? .max, digits: run.count)
            } else if next.isLetter {
                kind = .word(String(run))
            } else {
                kind = .mark(plain(next))
            }
            let length = if case .mark = kind { 1 } else { run.count }
            tokens.append(DateToken(kind: kind, isSpaced: isSpaced))
            rest = rest.dropFirst(length)
            isSpaced = false
        }
        return tokens
    }

    private static func isDigit(_ character: Character) -> Bool {
        character.isASCII && character.isNumber
    }

    private static func plain(_ mark: Character) -> Character {
        switch mark {
        case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}": "-"
        case "\u{2018}", "\u{2019}": "'"
        default: mark
        }
    }
}

/// A place in the tokens, moved on by what is accepted.
struct DateTokens {
    private let tokens: [DateToken]
    private(set) var position = 0

    init(_ text: String) { tokens = DateToken.split(text) }

    var isAtEnd: Bool { position == tokens.count }

    func peek(_ ahead: Int = 0) -> DateToken? {
        position + ahead < tokens.count ? tokens[position + ahead] : nil
    }

    mutating func skip(_ count: Int = 1) { position += count }

    /// Moves on if the next words are these.
    mutating func accept(words phrase: [String]) -> Bool {
        for (ahead, word) in phrase.enumerated() {
            guard peek(ahead)?.kind == .word(word) else { return false }
        }
        skip(phrase.count)
        return true
    }

    /// Moves on if the next tokens are those of a phrase; a hyphen may stand for the space between
    /// two words.
    mutating func accept(phrase: String) -> Bool {
        attempt { tokens -> Bool? in
            for token in DateToken.split(phrase) {
                if tokens.peek()?.kind != token.kind { _ = tokens.accept("-") }
                guard tokens.peek()?.kind == token.kind else { return nil }
                tokens.skip()
            }
            return true
        } ?? false
    }

    /// Moves on if the next word is one of these, and says which.
    mutating func accept(anyOf words: Set<String>) -> String? {
        guard case .word(let word) = peek()?.kind, words.contains(word) else { return nil }
        skip()
        return word
    }

    /// Moves on if the next token is this mark; where `isTight`, only if no space stands before it.
    mutating func accept(_ mark: Character, isTight: Bool = false) -> Bool {
        guard let next = peek(), next.kind == .mark(mark), !(isTight && next.isSpaced) else {
            return false
        }
        skip()
        return true
    }

    /// Moves past a number of so many digits; where `isTight`, only if no space stands before it.
    mutating func number(digits: ClosedRange<Int>, isTight: Bool = false) -> Int? {
        guard let next = peek(), case .number(let value, let count) = next.kind,
            digits.contains(count), !(isTight && next.isSpaced)
        else { return nil }
        skip()
        return value
    }

    /// Tries a reading; where it gives nothing, nothing is accepted.
    mutating func attempt<Value, Problem>(
        _ reading: (inout DateTokens) throws(Problem) -> Value?
    ) throws(Problem) -> Value? {
        let start = position
        if let value = try reading(&self) { return value }
        position = start
        return nil
    }
}
