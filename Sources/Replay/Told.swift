public import Assurance
import Dates

/// An answer from both folds: one value where they agree, both where the dates cannot tell.
public enum Told<Value: Sendable>: Sendable {
    case same(Value)
    /// `certain` follows from what certainly happened, `possible` from what may have.
    case either(certain: Value, possible: Value)

    public func map<Other>(_ change: (Value) -> Other) -> Told<Other> {
        switch self {
        case .same(let value): .same(change(value))
        case .either(let certain, let possible):
            .either(certain: change(certain), possible: change(possible))
        }
    }

    /// Both values: the same one twice where they agree.
    public var both: (certain: Value, possible: Value) {
        switch self {
        case .same(let value): (value, value)
        case .either(let certain, let possible): (certain, possible)
        }
    }
}

extension Told: Equatable where Value: Equatable {
    /// Joins the values of the two folds.
    public init(certain: Value, possible: Value) {
        self = certain == possible ? .same(certain) : .either(certain: certain, possible: possible)
    }
}

/// One thing as the two folds show it.
public struct Seen<T: Thing>: Sendable {
    public let id: ThingID
    /// Folded from the facts that certainly took effect by the day; nil when none certainly did.
    public let certain: Folded<T>?
    /// Folded from the facts that may have taken effect by the day.
    public let possible: Folded<T>

    public init(id: ThingID, certain: Folded<T>?, possible: Folded<T>) {
        self.id = id
        self.certain = certain
        self.possible = possible
    }

    /// Whether the thing certainly had begun.
    public var isCertain: Bool { certain != nil }

    /// One question to both folds.
    ///
    /// A thing that may not have begun is asked where it may have.
    public func told<V: Equatable & Sendable>(_ question: (Folded<T>) -> V) -> Told<V> {
        guard let certain else { return .same(question(possible)) }
        return Told(certain: question(certain), possible: question(possible))
    }
}
