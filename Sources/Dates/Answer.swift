/// An answer that may be that the sources do not allow one.
public enum Answer: String, Hashable, Sendable, CaseIterable, CustomStringConvertible {
    case yes
    case no
    case cannotTell = "cannot tell"

    public init(_ known: Bool) { self = known ? .yes : .no }

    /// Yes if both are; no if either is not; otherwise it cannot be told (Kleene's logic).
    public func and(_ other: Answer) -> Answer {
        if self == .no || other == .no { return .no }
        return self == .yes && other == .yes ? .yes : .cannotTell
    }

    /// Yes if either is; no if neither is; otherwise it cannot be told.
    public func or(_ other: Answer) -> Answer { not.and(other.not).not }

    /// The opposite; what cannot be told stays so.
    public var not: Answer {
        switch self {
        case .yes: .no
        case .no: .yes
        case .cannotTell: .cannotTell
        }
    }

    public var description: String { rawValue }
}
