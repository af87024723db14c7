/// Reads a whole phrase: one date, from one to another, before or since one, or several.
///
///     phrase = element ((";" | "," | "and" | "&" | "or") element)*
///     element = ("by" | "before" | "since" | …) date | date ("to" | "-") date | date "and ongoing"
struct PhraseReader {
    let text: String
    private let pairs: YearOfAccount?
    private var tokens: DateTokens

    init(_ text: String, pairs: YearOfAccount?) {
        self.text = text
        self.pairs = pairs
        tokens = DateTokens(text)
    }

    /// What an element says of its one or two dates.
    private enum Relation {
        case on
        case range
        case upTo
        case before
        case since
        case onOrAfter
        case after
        /// The year that ends with a date.
        case yearTo
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
        try completeFromTheRight(&elements)
        try checkNoBareYear(elements)
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

    private func completeFromTheRight(_ elements: inout [Element]) throws(DateProblem) {
        var next: TypedDate?
        for element in elements.indices.reversed() {
            for date in elements[element].dates.indices.reversed() {
                if let next, elements[element].dates[date].complete(from: next) {
                    try checkOrder(elements[element].dates[date], next)
                }
                next = elements[element].dates[date]
            }
        }
    }

    /// Refuses a year alone beside what is finer: "March 2020 and 2021" may mean two Marches.
    private func checkNoBareYear(_ elements: [Element]) throws(DateProblem) {
        guard elements.count > 1 else { return }
        let years = elements.count { $0.dates.contains { $0.span == .year } }
        guard years > 0, years < elements.count else { return }
        throw DateProblem(
            text, that: "does not say which part of each year is meant. Write each date in full.")
    }

    /// Refuses to take a year from a date that would then come first: "December and January 2024".
    private func checkOrder(_ date: TypedDate, _ next: TypedDate) throws(DateProblem) {
        let mine = try EDTF(try date.meaning(in: text).first).bounds.earliest
        let theirs = try EDTF(try next.meaning(in: text).first).bounds.earliest
        guard let mine, let theirs, mine > theirs else { return }
        throw DateProblem(
            text, that: "leaves open in which year it begins. Write each date with its year.")
    }
}

// MARK: - Elements

extension PhraseReader {
    private static let upTo = [
        ["no", "later", "than"], ["not", "later", "than"], ["by", "no", "later", "than"],
        ["up", "to"], ["on", "or", "before"], ["by", "or", "before"], ["in", "or", "before"],
        ["on", "or", "by"], ["by", "or", "on"], ["due", "by"], ["completed", "by"],
        ["complete", "by"], ["to", "be", "completed", "by"], ["by"], ["until"], ["till"], ["to"],
    ]
    private static let before = [["before"], ["prior", "to"], ["earlier", "than"]]
    private static let since = [
        ["ongoing", "since"], ["ongoing", "from"],
        ["with", "effect", "from"], ["wef"], ["effective", "from"], ["starting"], ["commencing"],
        ["starting", "from"], ["commencing", "from"], ["since"], ["from"],
    ]
    private static let yearTo = [
        ["year", "ending"], ["year", "ended"], ["year", "to"], ["twelve", "months", "to"],
    ]
    private static let due = [["due", "on"], ["due", "in"], ["due"]]
    private static let onOrAfter = [
        ["on", "or", "after"], ["in", "or", "after"], ["no", "earlier", "than"],
        ["not", "before"],
    ]
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
        let isYearTo = tokens.attempt { tokens -> Bool? in
            _ = tokens.accept(words: ["the"])
            return PhraseReader.yearTo.contains { tokens.accept(words: $0) } ? true : nil
        }
        if isYearTo == true { return Element(relation: .yearTo, dates: [try date()]) }
        if accept(anyOf: PhraseReader.upTo) {
            return Element(relation: .upTo, dates: [try date()])
        }
        if accept(anyOf: PhraseReader.before) {
            return Element(relation: .before, dates: [try date()])
        }
        if accept(anyOf: PhraseReader.onOrAfter) {
            return Element(relation: .onOrAfter, dates: [try date()])
        }
        if accept(anyOf: PhraseReader.after) {
            return Element(relation: .after, dates: [try date()])
        }
        let isSince = accept(anyOf: PhraseReader.since)
        if !isSince { _ = accept(anyOf: PhraseReader.due) }
        let first = try date()
        if tokens.accept(words: ["at", "the", "latest"]) {
            return Element(relation: .upTo, dates: [first])
        }
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
        guard
            tokens.accept("-") || tokens.accept("/", isTight: true)
                || tokens.accept(anyOf: joins) != nil
        else { return nil }
        _ = tokens.accept(words: ["the"])
        return try date()
    }

    private mutating func accept(anyOf phrases: [[String]]) -> Bool {
        phrases.contains { tokens.accept(words: $0) }
    }

    private mutating func date() throws(DateProblem) -> TypedDate {
        var reader = TypedDateReader(text: text, pairs: pairs, tokens: tokens)
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
        case .onOrAfter: return "\(span.first)/"
        case .after: return "\(span.after)/"
        case .yearTo:
            guard !span.isMarked, let last = try EDTF(span.last).bounds.latest else {
                throw .unreadable(text)
            }
            let first = last.advanced(by: 1).adding(months: -12)
            return "\(first)/\(last)"
        }
    }

    private func inOrder(_ interval: String) throws(DateProblem) -> String {
        guard (try? EDTF(interval)) != nil else {
            throw DateProblem(text, because: "It ends before it begins.")
        }
        return interval
    }
}
