/// The life of a thing that has no state machine of its own: it stands until it is closed or
/// another takes its place.
public enum Standing: String, LifeStage {
    case current
    case closed
    case superseded
    case withdrawn

    public var isEnd: Bool { self == .superseded || self == .withdrawn }

    static let turns: [Turn: Step<Standing>] = [
        .close: Step(.closed, from: [.current]),
        .reopen: Step(.current, from: [.closed, .superseded, .withdrawn]),
        .supersede: Step(.superseded, from: [.current, .closed]),
        .withdraw: Step(.withdrawn, from: [.current]),
    ]
}

extension HasLife where Stage == Standing {
    public static var turns: Turns { Standing.turns }
}

extension Life where Stage == Standing {
    mutating func begin(_ at: Occurrence) { reach(.current, from: [nil], at) }
}
