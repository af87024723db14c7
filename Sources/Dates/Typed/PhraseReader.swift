/// Reads a whole phrase: one date, from one to another, before or since one, or several.
///
///     phrase = element ((";" | "," | "and" | "&" | "or") element)*
///     element = ("by" | "before" | "since" | …) date | date ("to" | "-") date | date "and ongoing"
struct PhraseReader {
    let text: String
    private var tokens: DateTokens

    init(_ text: String) {
        self.text = text
        tokens = DateTokens(text)
    }

    /// What an element says of its one or two dates.
    private enum Relation {
        case on
        case range
        case upTo
        case before
        case since
        case after
    }

    private struct Element {
        var relation: Relation
        var dates: [TypedDate]
    }

    private enum Joint {
        case all
        case one
    }

    /// The EDTF of the phrase.
    mutating func read() throws(DateProblem) -> String {
        var elements = [try element()]
        var joints: [Joint] = []
        while let joint = joint() {
            joints.append(joint)
            elements.append(try element())
        }
        _ = tokens.accept(".")
        guard tokens.isAtEnd else { throw .unreadable(text) }
        completeFromTheRight(&elements)
        guard elements.count > 1 else { return try meaning(of: elements[0]) }
        var members: [String] = []
        for element in elements {
            guard element.relation == .on || element.relation == .range else {
                throw .unreadable(text)
            }
            members.append(try span(of: element).asMember)
        }
        let list = members.joined(separator: ",")
        if joints.allSatisfy({ $0 == .one }) { return "[\(list)]" }
        guard joints.allSatisfy({ $0 == .all }) else { throw .unreadable(text) }
        return "{\(list)}"
    }

    private mutating func joint() -> Joint? {
        if tokens.accept(";") || tokens.accept(",") || tokens.accept("&") {
            _ = tokens.accept(words: ["and"])
            return .all
        }
        if tokens.accept(words: ["and"]) { return .all }
        return tokens.accept(words: ["or"]) ? .one : nil
    }

    private func completeFromTheRight(_ elements: inout [Element]) {
        var next: TypedDate?
        for element in elements.indices.reversed() {
            for date in elements[element].dates.indices.reversed() {
                if let next { elements[element].dates[date].complete(from: next) }
                next = elements[element].dates[date]
            }
        }
    }
}

// MARK: - Elements

extension PhraseReader {
    private static let upTo = [
        ["no", "later", "than"], ["not", "later", "than"], ["up", "to"], ["by"], ["until"],
        ["till"], ["to"],
    ]
    private static let before = [["before"], ["prior", "to"], ["earlier", "than"]]
    private static let since = [["ongoing", "since"], ["ongoing", "from"], ["since"], ["from"]]
    private static let after = [["after"], ["later", "than"]]
    private static let onwards = [
        ["ongoing"], ["onwards"], ["onward"], ["continuing"], ["present"], ["the", "present"],
        ["date"], ["now"], ["beyond"], ["thereafter"], ["then", "ongoing"],
    ]

    private mutating func element() throws(DateProblem) -> Element {
        if tokens.accept(words: ["between"]) {
            let first = try date()
            guard tokens.accept(words: ["and"]) else { throw .unreadable(text) }
            return Element(relation: .range, dates: [first, try date()])
        }
        if accept(anyOf: PhraseReader.upTo) {
            return Element(relation: .upTo, dates: [try date()])
        }
        if accept(anyOf: PhraseReader.before) {
            return Element(relation: .before, dates: [try date()])
        }
        if accept(anyOf: PhraseReader.after) {
            return Element(relation: .after, dates: [try date()])
        }
        let isSince = accept(anyOf: PhraseReader.since)
        if !isSince, tokens.accept(words: ["ongoing"]) {
            throw DateProblem(text, that: "does not say since when. Write it like since June 2019.")
        }
        let first = try date()
        if acceptOnwards() { return Element(relation: .since, dates: [first]) }
        if let last = try rangeEnd() { return Element(relation: .range, dates: [first, last]) }
        return Element(relation: isSince ? .since : .on, dates: [first])
    }

    /// Accepts "and ongoing", "onwards", "- present" and the like.
    private mutating func acceptOnwards() -> Bool {
        tokens.attempt { (tokens) -> Bool? in
            let isBracketed = tokens.accept("(")
            if !isBracketed, !tokens.accept(","), !tokens.accept("-"), !tokens.accept(";") {
                _ = tokens.accept(anyOf: ["and", "to", "until"])
            }
            let isOnwards = PhraseReader.onwards.contains { tokens.accept(words: $0) }
            return isOnwards && (!isBracketed || tokens.accept(")")) ? true : nil
        } ?? false
    }

    private mutating func rangeEnd() throws(DateProblem) -> TypedDate? {
        let joins: Set<String> = ["to", "until", "till", "through"]
        guard tokens.accept("-") || tokens.accept(anyOf: joins) != nil else { return nil }
        return try date()
    }

    private mutating func accept(anyOf phrases: [[String]]) -> Bool {
        phrases.contains { tokens.accept(words: $0) }
    }

    private mutating func date() throws(DateProblem) -> TypedDate {
        var reader = TypedDateReader(text: text, tokens: tokens)
        let date = try reader.date()
        tokens = reader.tokens
        return date
    }

    private func span(of element: Element) throws(DateProblem) -> EDTFSpan {
        let first = try element.dates[0].meaning(in: text)
        guard element.dates.count == 2 else { return first }
        let last = try element.dates[1].meaning(in: text)
        return EDTFSpan(
            first: first.first, last: last.last, isMarked: first.isMarked || last.isMarked)
    }

    private func meaning(of element: Element) throws(DateProblem) -> String {
        let span = try span(of: element)
        switch element.relation {
        case .on: return span.asDate
        case .range: return try inOrder("\(span.first)/\(span.last)")
        case .upTo: return "../\(span.last)"
        case .before: return "../\(span.before)"
        case .since: return "\(span.first)/.."
        case .after: return "\(span.after)/"
        }
    }

    private func inOrder(_ interval: String) throws(DateProblem) -> String {
        guard (try? EDTF(interval)) != nil else {
            throw DateProblem(text, because: "It ends before it begins.")
        }
        return interval
    }
}
