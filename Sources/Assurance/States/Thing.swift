/// Something with a life: its facts are that life, and its state is folded from them.
public protocol Thing: Sendable, Equatable {
    /// The kind, as it begins every id: `action`.
    static var kind: String { get }
    /// One sentence for help: what it is.
    static var meaning: String { get }

    /// What it is, as one would tell somebody who has not met it: `a promise`.
    static var plainName: String { get }
    /// The parts of it whose wording may be replaced; the first is what it is called.
    associatedtype Wording: Word

    init()

    /// What people call it, before any `name.changed`.
    var title: String? { get }
    /// The stage its life has reached, in words; nil where the kind has no stages.
    var stage: String? { get }
    /// Whether its life has ended so that only corrections and explicit reopening may follow. Rule
    ///
    var isEnded: Bool { get }
    /// Steps that its state machine does not draw: recorded, and shown.
    var irregularSteps: [IrregularStep] { get }

    /// Says the state, a line at a time, for `show`, `history` and snapshots.
    func describe(_ d: inout Description)

    mutating func close(_ fact: ThingClosed, _ at: Occurrence)
    mutating func reopen(_ fact: ThingReopened, _ at: Occurrence)
    mutating func supersede(_ fact: ThingSuperseded, _ at: Occurrence)
    mutating func withdraw(_ fact: ThingWithdrawn, _ at: Occurrence)
    /// A later wording of what it says takes the place of the one in force.
    mutating func reword(_ part: Wording, _ fact: WordingChanged, _ at: Occurrence)
    mutating func progress(_ fact: ProgressReported, _ at: Occurrence)
    mutating func impact(_ fact: ImpactEvidenced, _ at: Occurrence)
}

// A kind without a life of its own for these keeps only the common part of the state.
extension Thing {
    public var stage: String? { nil }
    public var isEnded: Bool { false }
    public var irregularSteps: [IrregularStep] { [] }
    public mutating func close(_ fact: ThingClosed, _ at: Occurrence) {}
    public mutating func reopen(_ fact: ThingReopened, _ at: Occurrence) {}
    public mutating func supersede(_ fact: ThingSuperseded, _ at: Occurrence) {}
    public mutating func withdraw(_ fact: ThingWithdrawn, _ at: Occurrence) {}
    public mutating func progress(_ fact: ProgressReported, _ at: Occurrence) {}
    public mutating func impact(_ fact: ImpactEvidenced, _ at: Occurrence) {}
}
