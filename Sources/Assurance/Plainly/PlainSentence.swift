public import Dates

/// A sentence or two for somebody who does not know the field; the things it names are named where
/// it is shown.
///
/// It is written as text with values in it: `"Now it says: \(quoted: to)."`
public struct PlainSentence: Hashable, Sendable, ExpressibleByStringInterpolation {
    enum Part: Hashable, Sendable {
        case words(String)
        case things([ThingID])
    }

    private let parts: [Part]

    public init(stringLiteral text: String) { parts = [.words(text)] }

    public init(stringInterpolation said: StringInterpolation) { parts = said.parts }

    /// The sentence in words, its things called as the caller calls them.
    public func words(calling name: (ThingID) -> String) -> String {
        parts.map { part in
            switch part {
            case .words(let text): text
            case .things(let all): all.map { PlainWords.quoted(name($0)) }.joined(separator: ", ")
            }
        }.joined()
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        var parts: [Part] = []

        public init(literalCapacity: Int, interpolationCount: Int) {}

        public mutating func appendLiteral(_ text: String) { parts.append(.words(text)) }

        /// A text as it stands.
        public mutating func appendInterpolation(_ text: String) { appendLiteral(text) }

        /// A text from the ledger in quotation marks.
        public mutating func appendInterpolation(quoted text: String) {
            appendLiteral(PlainWords.quoted(text))
        }

        /// A text from the ledger as a sentence of its own, or the end of one.
        public mutating func appendInterpolation(ended text: String) {
            appendLiteral(PlainWords.ended(text))
        }

        /// A date as a person says it.
        public mutating func appendInterpolation(_ date: FuzzyDate) {
            appendLiteral(PlainWords.date(date))
        }

        /// What things are called, in quotation marks.
        public mutating func appendInterpolation(_ things: [ThingID]) {
            parts.append(.things(things))
        }
    }
}

extension PlainSentence {
    /// A text from the ledger as a sentence of its own; nothing where there is none.
    static func said(_ text: String?) -> [PlainSentence] {
        text.flatMap { $0.isEmpty ? nil : ["\(ended: $0)"] } ?? []
    }

    /// The reason given, or that there is none.
    public static func why(_ reason: String?) -> [PlainSentence] {
        [reason.map { "The reason given: \(ended: $0)" } ?? "Nobody wrote down why."]
    }
}
