import Assessment
import Assurance
import Dates
import Replay
import Tables

/// One step of a replay: what happened, what it changed, and what is so after it.
struct ReplayStep {
    /// A line of the state, as it was before the step and as it is after.
    struct Line {
        let label: String
        let before: Cell?
        let after: Cell?

        var isChanged: Bool { before != after }
        var words: String {
            "\(label): \(before?.words ?? "nothing") → \(after?.words ?? "nothing")"
        }
    }

    let fact: KnownFact
    let name: String
    /// The lines of the state, each as before and after.
    let lines: [Line]
    /// Whether the fact's date lies after the day at which the state is shown.
    let isYetToCome: Bool
    let words: String

    init(_ fact: KnownFact, in replay: ReplayWalk) {
        self.init(fact, in: replay, before: replay.picture(at: fact, isBefore: true)) {
            replay.picture(at: fact, isBefore: false)
        }
    }

    /// `after` is asked once, when all has been told of the picture before.
    init(_ fact: KnownFact, in replay: ReplayWalk, before: Picture, after: () -> Picture) {
        self.fact = fact
        let before = Self.state(fact.at.subject, before)
        let now = after()
        let after = Self.state(fact.at.subject, now)
        name = now.called(fact.at.subject)
        isYetToCome = now.cut.hasHappened(fact.at) == .no
        words = Biography.words(fact, replay.asked.history)
        var lines = after.map { line in
            Line(
                label: line.0, before: before.first { $0.0 == line.0 }?.1, after: line.1)
        }
        lines += before.filter { old in !after.contains { $0.0 == old.0 } }
            .map { Line(label: $0.0, before: $0.1, after: nil) }
        self.lines = lines
    }

    var changes: [Line] { lines.filter(\.isChanged) }

    /// What the step changed, in words; for a beginning, that it began.
    var changeWords: [String] {
        if isYetToCome { return ["Nothing yet: it had not happened by that day."] }
        if !lines.isEmpty, lines.allSatisfy({ $0.before == nil }) { return ["It began."] }
        guard changes.isEmpty else { return changes.map(\.words) }
        return [
            fact.isAboutTheRecord
                ? "Only an earlier fact, not what is so now." : "Its state did not change."
        ]
    }

    private static func state(_ id: ThingID, _ picture: Picture) -> [(String, Cell)] {
        ThingKinds.kind(id.kind).map { lines($0, id, picture) } ?? []
    }

    private static func lines<T: Thing>(
        _ kind: T.Type, _ id: ThingID, _ picture: Picture
    ) -> [(String, Cell)] {
        picture.seen(kind, id).map { ThingPage.state($0) } ?? []
    }
}
