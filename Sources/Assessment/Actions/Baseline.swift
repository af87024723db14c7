public import Assurance
public import Dates
public import Replay

/// Whether what promises a reduction says from which figure it counts.
public struct Baseline: Equatable, Sendable {
    /// The measure that promises it.
    public let measure: String
    /// The fact that promised it.
    public let promised: Occurrence
    /// Whether a figure is recorded from which it counts: a baseline, a measure before, or a figure
    /// of an indicator of the objective for a time before the promise.
    public let isRecorded: Answer

    /// Of an open action, or an objective in force; nil where it promises no reduction.
    public init?(of thing: ThingID, in world: World) {
        if let action = world.one(Action.self, thing) {
            guard let terms = action.state.terms, Completion(of: action, in: world).isOpen else {
                return nil
            }
            let stated =
                terms.value.baseline ?? action.impacts.lazy.compactMap(\.value.before).first
            self.init(
                [terms.value.measures].compactMap { $0 }, terms.at, stated: stated,
                objective: terms.value.objective, world)
        } else if let objective = world.one(Objective.self, thing) {
            guard let terms = objective.state.terms, !objective.state.isEnded else { return nil }
            self.init(
                terms.value.measures, terms.at,
                stated: objective.impacts.lazy.compactMap(\.value.before).first, objective: thing,
                world)
        } else {
            return nil
        }
    }

    private init?(
        _ measures: [String], _ at: Occurrence, stated: String?, objective: ThingID?,
        _ world: World
    ) {
        guard let measure = measures.first(where: Self.promisesReduction) else { return nil }
        self.measure = measure
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

    /// Whether a measure speaks of less of something; "no fewer than" does not.
    static func promisesReduction(_ measure: String) -> Bool {
        let words = measure.lowercased().replacing("drop-in", with: "")
            .replacing("cut-off", with: "").split { !$0.isLetter }
        return words.indices.contains { place in
            isLess(words[place]) && !(place > 0 && ["no", "not"].contains(words[place - 1]))
        }
    }

    private static func isLess(_ word: Substring) -> Bool {
        [
            "fewer", "less", "lower", "cut", "cuts", "cutting", "drop", "drops", "dropping",
        ].contains(word)
            || ["reduc", "decreas", "fall", "halv"].contains { word.hasPrefix($0) }
    }

    public static func == (a: Self, b: Self) -> Bool {
        a.measure == b.measure && a.promised.id == b.promised.id && a.isRecorded == b.isRecorded
    }
}
