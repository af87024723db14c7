/// A thing whose life goes through stages: what each such kind would else say alike.
public protocol HasLife: Thing {
    associatedtype Stage: LifeStage
    /// The stages it has passed.
    var life: Life<Stage> { get set }
}

extension HasLife {
    public var stage: String? { life.stage?.words }
    public var isEnded: Bool { life.stage?.isEnd ?? false }
    public var irregularSteps: [IrregularStep] { life.irregular }
}

// A thing that only stands until it is closed or another takes its place.
extension HasLife where Stage == Standing {
    public mutating func close(_ fact: ThingClosed, _ at: Occurrence) { life.close(at) }
    public mutating func reopen(_ fact: ThingReopened, _ at: Occurrence) { life.reopen(at) }
    public mutating func supersede(_ fact: ThingSuperseded, _ at: Occurrence) { life.supersede(at) }
    public mutating func withdraw(_ fact: ThingWithdrawn, _ at: Occurrence) { life.withdraw(at) }
}
