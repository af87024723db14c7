/// The life of a thing that has no state machine of its own: it stands until it is closed or
/// another takes its place.
public enum Standing: String, LifeStage {
    case current
    case closed
    case superseded
    case withdrawn

    public var isEnd: Bool { self == .superseded || self == .withdrawn }
}

extension Life where Stage == Standing {
    public mutating func begin(_ at: Occurrence) { reach(.current, from: [nil], at) }

    public mutating func close(_ at: Occurrence) { reach(.closed, from: [.current], at) }

    public mutating func reopen(_ at: Occurrence) {
        reach(.current, from: [.closed, .superseded, .withdrawn], at)
    }

    public mutating func supersede(_ at: Occurrence) {
        reach(.superseded, from: [.current, .closed], at)
    }

    public mutating func withdraw(_ at: Occurrence) { reach(.withdrawn, from: [.current], at) }
}
