/// The stages of a kind of thing, each a fixed word.
public protocol LifeStage: Word {
    /// Whether nothing but corrections and explicit reopening may follow.
    var isEnd: Bool { get }
}

extension LifeStage {
    public var isEnd: Bool { false }
    /// The stage in plain words: `completion claimed`.
    public var words: String { String(rawValue.map { $0 == "-" ? " " : $0 }) }
}

/// The stages a thing has passed, in order of effect.
///
/// A step that the state machine does not draw is taken all the same, and kept as irregular.
public struct Life<Stage: LifeStage>: Equatable, Sendable {
    public private(set) var stage: Stage?
    public private(set) var steps: [Cited<Stage>] = []
    public private(set) var irregular: [IrregularStep] = []

    public init() {}

    /// Moves to a stage.
    ///
    /// `from` lists the stages the state machine draws it from; nil in it means the very start.
    mutating func reach(_ next: Stage, from drawn: [Stage?], _ at: Occurrence) {
        if !drawn.contains(stage) {
            irregular.append(
                IrregularStep(from: stage?.words ?? "nothing", to: next.words, by: at.id))
        }
        stage = next
        steps.append(Cited(next, at))
    }

    /// The last time the stage was reached.
    public func reached(_ wanted: Stage) -> Cited<Stage>? { steps.last { $0.value == wanted } }
}

/// A step that the state machine does not draw.
public struct IrregularStep: Hashable, Sendable {
    public let from: String
    public let to: String
    /// The fact that took it.
    public let by: EventID

    public init(from: String, to: String, by: EventID) {
        self.from = from
        self.to = to
        self.by = by
    }
}

extension Life {
    /// The last stage that was not an end.
    var beforeEnd: Stage? { steps.last { !$0.value.isEnd }?.value }
}
