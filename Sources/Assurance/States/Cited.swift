public import Dates

/// A value and the fact that said so.
///
/// Two are equal when the values are: who said it does not make a different answer.
public struct Cited<Value: Equatable & Sendable>: Equatable, Sendable {
    public var value: Value
    public let at: Occurrence

    public init(_ value: Value, _ at: Occurrence) {
        self.value = value
        self.at = at
    }

    public static func == (a: Self, b: Self) -> Bool { a.value == b.value }

    public var confidence: Confidence { at.circumstances.confidence }
    public var effective: FuzzyDate? { at.effective }
}
