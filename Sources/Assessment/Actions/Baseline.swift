public import Assurance
public import Dates
public import Replay

/// Whether what promises a reduction says from which figure it counts.
public struct Baseline: Equatable, Sendable {
    /// The measures that promise it, in the words of the promise; nil where it has none.
    public let measures: String?
    /// The fact that promised it.
    public let promised: Occurrence
    /// Whether a figure is recorded from which it counts: a baseline, a measure before, or a figure
    /// of an indicator of the objective for a time before the promise.
    public let isRecorded: Answer

    /// Of an open action, or an objective in force; nil where it does not say that it aims at
    /// less.
    public init?(of thing: ThingID, in world: World) {
        if let action = world.one(Action.self, thing) {
            guard let terms = action.state.terms, Completion(of: action, in: world).isOpen else {
                return nil
            }
            let stated =
                terms.value.baseline ?? action.impacts.lazy.compactMap(\.value.before).first
            self.init(
                terms.value.measures, terms.value.aim, terms.at, stated: stated,
                objective: terms.value.objective, world)
        } else if let objective = world.one(Objective.self, thing) {
            guard let terms = objective.state.terms, !objective.state.isEnded else { return nil }
            let measures = terms.value.measures
            self.init(
                measures.isEmpty ? nil : measures.joined(separator: "; "), terms.value.aim,
                terms.at,
                stated: objective.impacts.lazy.compactMap(\.value.before).first, objective: thing,
                world)
        } else {
            return nil
        }
    }

    private init?(
        _ measures: String?, _ aim: Aim?, _ at: Occurrence, stated: String?,
        objective: ThingID?, _ world: World
    ) {
        guard aim == .less else { return nil }
        self.measures = measures
        promised = at
        if stated != nil {
            isRecorded = .yes
            return
        }
        let when = world.when(at)
        let figures = (objective.map { world.all(Indicator.self, naming: $0) } ?? [])
            .filter { $0.state.definition?.value.objective == objective }
            .flatMap(\.state.standing)
        isRecorded = figures.reduce(.no) { known, figure in
            known.or(figure.value.period?.bounds.precedes(when) ?? .cannotTell)
        }
    }

    public static func == (a: Self, b: Self) -> Bool {
        a.measures == b.measures && a.promised.id == b.promised.id && a.isRecorded == b.isRecorded
    }
}
