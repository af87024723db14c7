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
    mutating func begin(_ at: Occurrence) { reach(.current, from: [nil], at) }

    mutating func close(_ at: Occurrence) { reach(.closed, from: [.current], at) }

    mutating func reopen(_ at: Occurrence) {
        reach(.current, from: [.closed, .superseded, .withdrawn], at)
    }

    mutating func supersede(_ at: Occurrence) {
        reach(.superseded, from: [.current, .closed], at)
    }

    mutating func withdraw(_ at: Occurrence) { reach(.withdrawn, from: [.current], at) }
}
