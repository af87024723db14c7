/// An answer from every course of events that the dates allow: one value where all give it.
///
/// Otherwise it cannot be told, and `values` holds each that was met, once: first what follows from
/// what certainly happened, last what follows from all that may have.
public struct Told<Value: Sendable>: Sendable {
    public let values: [Value]

    /// - Precondition: There is at least one value.
    public init(values: [Value]) {
        precondition(!values.isEmpty, "an answer holds at least one value")
        self.values = values
    }

    public static func same(_ value: Value) -> Told { Told(values: [value]) }

    /// The value, where it can be told.
    public var value: Value? { values.count == 1 ? values[0] : nil }

    /// The value of what certainly happened, and that of all that may have.
    public var both: (certain: Value, possible: Value) { (values[0], values[values.count - 1]) }

    public func map<Other: Equatable>(_ change: (Value) -> Other) -> Told<Other> {
        var others: [Other] = []
        for value in values.map(change) where !others.contains(value) { others.append(value) }
        return Told<Other>(values: others)
    }
}

extension Told: Equatable where Value: Equatable {
    /// Joins values met, each kept once.
    public init(met: [Value]) {
        var once: [Value] = []
        for value in met where !once.contains(value) { once.append(value) }
        self.init(values: once)
    }

    public static func either(_ values: Value...) -> Told { Told(met: values) }
}
