/// The state of one thing: what its kind says, and what every thing may have.
public struct Folded<T: Thing>: Sendable, Equatable {
    public let id: ThingID
    public var state = T()
    /// How many facts were taken.
    public var factCount = 0
    /// The first and the last fact taken, in order of effect.
    public var first: Occurrence?
    public var last: Occurrence?
    /// The facts that may be its first, of those taken.
    public var beginnings: [Occurrence] = []
    /// The fact that ended it, while it is ended.
    public var ending: Occurrence?
    public var names: [Cited<NameChanged>] = []
    public var notes: [Cited<NoteAdded>] = []
    public var progress: [Cited<ProgressReported>] = []
    public var counts: [Cited<ProgressCounted>] = []
    public var impacts: [Cited<ImpactEvidenced>] = []
    public var wordings: [Cited<WordingChanged>] = []
    public var inconsistencies: [Cited<InconsistencyNoted>] = []
    public var resolutions: [Cited<InconsistencyResolved>] = []
    public var closings: [Cited<ThingClosed>] = []
    public var reopenings: [Cited<ThingReopened>] = []
    public var successions: [Cited<ThingSuperseded>] = []
    public var withdrawals: [Cited<ThingWithdrawn>] = []

    public init(id: ThingID) { self.id = id }

    /// What it is called: the last new name, else its title, else its id.
    public var name: String {
        names.last { $0.value.how == .renamed }?.value.to ?? state.title ?? id.text
    }

    /// Every name it is or was known by, the current one first, without repeats.
    public var allNames: [String] {
        var all = [name]
        let others =
            names.reversed().flatMap { [$0.value.to, $0.value.from].compactMap { $0 } }
            + [state.title].compactMap { $0 }
        for other in others where !all.contains(other) { all.append(other) }
        return all
    }

    public static func == (a: Self, b: Self) -> Bool {
        a.id == b.id && a.state == b.state && a.factCount == b.factCount && a.names == b.names
            && a.notes == b.notes && a.progress == b.progress
            && a.counts == b.counts && a.impacts == b.impacts
            && a.wordings == b.wordings && a.inconsistencies == b.inconsistencies
            && a.resolutions == b.resolutions && a.closings == b.closings
            && a.reopenings == b.reopenings && a.successions == b.successions
            && a.withdrawals == b.withdrawals
    }
}
