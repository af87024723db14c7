import Assessment
import Assurance
import Dates
import Replay

extension Action {
    /// The stages since it was last open.
    private var stagesSinceOpen: ArraySlice<Cited<Stage>> {
        let open = life.steps.lastIndex { $0.value.isOpen }
        return life.steps[(open.map { $0 + 1 } ?? 0)...]
    }

    /// The fact by which it counts as done, claimed or checked; nil while it is open, and where
    /// another thing took its place.
    var done: Occurrence? {
        let isDone = [.completionClaimed, .verified, .closed].contains(life.stage)
        return isDone ? stagesSinceOpen.first?.at : nil
    }

    /// The check that found it done, if it stands.
    var verification: Cited<CompletionVerified>? {
        guard done != nil,
            let at = stagesSinceOpen.last(where: { $0.value == .verified })?.at.id
        else { return nil }
        return verifications.last { $0.at.id == at }
    }
}

extension ImpactEvidenced {
    /// The measure with what it was before and after: `Late returns: 7 before, 2 after`.
    var words: String {
        let figures = [before.map { "\($0) before" }, after.map { "\($0) after" }].compactMap { $0 }
        return figures.isEmpty ? measure : "\(measure): \(figures.joined(separator: ", "))"
    }

    /// Whether the measure is told in figures both before and after: "not counted" is none.
    var isMeasured: Bool {
        [before, after].allSatisfy { $0?.contains(where: \.isNumber) ?? false }
    }
}

extension Response {
    /// The two ratings in words: `self-rating 3, moderated 1`.
    var ratingWords: String {
        "self-rating \(selfRating ?? "not recorded"), moderated \(moderatedRating ?? "not recorded")"
    }
}
