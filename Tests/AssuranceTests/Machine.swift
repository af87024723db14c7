import Assurance
import Replay
import Testing
import Trials

/// The state machine of a kind of thing as the analysis draws it, said again by hand for the tests.
struct Machine<T: Thing> {
    struct Arrow: Hashable {
        let from: String
        let step: String
        let to: String

        /// `Arrow("planned", "open", "open")`: from a stage, by a step, to a stage.
        init(_ from: String, _ step: String, _ to: String) {
            self.from = from
            self.step = step
            self.to = to
        }
    }

    let kind: T.Type
    /// One regular way to each stage.
    let ways: [String: [String]]
    /// The facts by the short names that ways and arrows use.
    let steps: [String: Entry]
    let arrows: [Arrow]

    private func entries(_ names: [String]) throws -> [Entry] {
        try names.map { try #require(steps[$0], "no step \($0)") }
    }

    /// Takes every step from every stage: a drawn one arrives and is regular; another is either no
    /// step
    /// of the life at all, or is taken and kept as irregular.
    func checkEveryStep(sourceLocation: SourceLocation = #_sourceLocation) throws {
        for (stage, way) in ways {
            let before = try Given(entries(way)).then(kind)
            #expect(before.stage == stage, "by \(way)", sourceLocation: sourceLocation)
            #expect(before.irregularSteps.isEmpty, "by \(way)", sourceLocation: sourceLocation)
            for step in steps.keys {
                let after = try Given(entries(way + [step])).then(kind)
                let drawn = arrows.first { $0.from == stage && $0.step == step }
                if let drawn {
                    #expect(
                        after.stage == drawn.to && after.irregularSteps.isEmpty,
                        "\(stage) --\(step)--> \(after.stage ?? "nothing"), drawn to \(drawn.to)",
                        sourceLocation: sourceLocation)
                } else {
                    #expect(
                        after.irregularSteps.count == 1 || after.stage == stage,
                        "\(stage) --\(step)--> \(after.stage ?? "nothing") is not drawn",
                        sourceLocation: sourceLocation)
                }
            }
        }
    }
}
