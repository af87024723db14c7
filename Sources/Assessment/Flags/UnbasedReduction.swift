import Assurance
import Dates
import Replay

/// F-13: a measure promises a reduction, and no figure is recorded from which to count it.
public enum UnbasedReduction: SceneFlag {
    public static let code = "F-13"
    public static let name = "unbased-reduction"
    public static let rule =
        "A measure that promises a reduction has a baseline: the figure from which it counts."
    public static let source = "Business plan 2020, footnotes to objective 3.1"

    public static func breaches(_ scene: Scene) -> [Breach] {
        breaches(scene, where: promisesReduction)
    }

    static func breaches(
        _ scene: Scene, where promisesReduction: (String) -> Bool
    ) -> [Breach] {
        let indicators = scene.all(Indicator.self)
        let actions = scene.all(Action.self).compactMap { action -> Breach? in
            guard let terms = action.state.terms, action.state.isOpen else { return nil }
            return breach(
                by: action.id, [terms.value.measures].compactMap { $0 }, terms.at,
                baseline: terms.value.baseline
                    ?? action.impacts.lazy.compactMap(\.value.before).first,
                objective: terms.value.objective, indicators, promisesReduction)
        }
        let objectives = scene.all(Objective.self).compactMap { objective -> Breach? in
            guard let terms = objective.state.terms, !objective.state.isEnded else { return nil }
            return breach(
                by: objective.id, terms.value.measures, terms.at,
                baseline: objective.impacts.lazy.compactMap(\.value.before).first,
                objective: objective.id, indicators, promisesReduction)
        }
        return actions + objectives
    }

    private static func breach(
        by thing: ThingID, _ measures: [String], _ at: Occurrence, baseline: String?,
        objective: ThingID?, _ indicators: [Folded<Indicator>],
        _ promisesReduction: (String) -> Bool
    ) -> Breach? {
        guard let measure = measures.first(where: promisesReduction), baseline == nil else {
            return nil
        }
        let own = indicators.filter {
            objective != nil && $0.state.definition?.value.objective == objective
        }
        let figures = own.flatMap(\.state.standing)
        let before = figures.map { isBefore($0, at) }
        if before.contains(.yes) { return nil }
        return Breach(
            of: thing, part: "baseline",
            "A reduction is promised (\"\(measure)\"), and no baseline is recorded.",
            since: at.bounds,
            evidence: [Evidence("measure: \(measure)", at), .absence("no baseline is recorded")],
            doubt: before.contains(.cannotTell)
                ? "the dates do not tell whether a figure recorded was there when it was promised"
                : nil)
    }

    /// Whether a figure is for a time before the promise.
    private static func isBefore(_ figure: Cited<IndicatorObserved>, _ at: Occurrence) -> Answer {
        figure.value.period?.bounds.precedes(at.bounds) ?? .cannotTell
    }

    /// Whether a measure speaks of less of something; "no fewer than" does not.
    private static func promisesReduction(_ measure: String) -> Bool {
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
}
