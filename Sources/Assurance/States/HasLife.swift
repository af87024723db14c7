/// A thing whose life goes through stages: what each such kind would else say alike.
public protocol HasLife: Thing {
    associatedtype Stage: LifeStage
    typealias Turns = [Turn: Step<Stage>]

    /// Where closing, reopening, superseding and withdrawing lead it, as its state machine draws
    /// them; a turn that is not here moves nothing, or depends on more than the stage.
    static var turns: Turns { get }
    /// The stages it has passed.
    var life: Life<Stage> { get set }
}

/// What may end the life of any thing, or begin it again.
public enum Turn: Hashable, Sendable {
    case close
    case reopen
    case supersede
    case withdraw
}

/// A stage to come to, and the stages from which that is drawn.
public struct Step<Stage: LifeStage>: Hashable, Sendable {
    let to: Stage
    let from: [Stage?]

    init(_ to: Stage, from: [Stage?]) {
        self.to = to
        self.from = from
    }
}

extension HasLife {
    public static var turns: Turns { [:] }
    public var stage: String? { life.stage?.words }
    public var isEnded: Bool { life.stage?.isEnd ?? false }
    public var irregularSteps: [IrregularStep] { life.irregular }

    public mutating func close(_ fact: ThingClosed, _ at: Occurrence) { take(.close, at) }
    public mutating func reopen(_ fact: ThingReopened, _ at: Occurrence) { take(.reopen, at) }
    public mutating func supersede(_ fact: ThingSuperseded, _ at: Occurrence) {
        take(.supersede, at)
    }
    public mutating func withdraw(_ fact: ThingWithdrawn, _ at: Occurrence) { take(.withdraw, at) }

    private mutating func take(_ turn: Turn, _ at: Occurrence) {
        guard let step = Self.turns[turn] else { return }
        life.reach(step.to, from: step.from, at)
    }
}
