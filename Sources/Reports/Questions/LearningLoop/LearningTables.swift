import Assessment
import Assurance
import Dates
import Replay
import Tables

/// The tables about what followed from reviews.
struct LearningTables {
    let reviews: [LearnedFrom]
    let picture: Picture

    var all: [Table] { [chains] + [counts, branches, steps].filter { !$0.rows.isEmpty } }

    private func table(_ title: String, _ columns: [Asked<LearningLoop>], _ whenEmpty: String)
        -> Table
    {
        Table(
            title, each: reviews, in: picture,
            [Asked("thing", "Thing") { .text($0.from.id.text) }] + columns, whenEmpty: whenEmpty
        ) { LearningLoop($0, $1) }
    }

    /// A row for each review: how far its chain comes, and since when it stops there.
    private var chains: Table {
        table(
            "Where each chain stops",
            [
                Asked("name", "Review") { .text($0.name) },
                Asked("status", "Status") { Cell($0.stage) },
                Asked("reached", "Comes as far as") { .text($0.chain.reached.words) },
                Asked("missing", "Not recorded") { $0.missing },
                Asked("stopped", "Branches that stop") { loop in
                    let branches = loop.chain.branches
                    return branches.isEmpty
                        ? .notApplicable
                        : .text("\(branches.count { $0.stops }) of \(branches.count)")
                },
                Asked("since", "Last heard of") { Cell($0.chain.last?.at.effective) },
                Asked("days", "Days since", .trailing) { loop in
                    loop.chain.isWhole ? .notApplicable : Cell(loop.silence)
                },
                Asked("sources", "Sources") { Cell(provenance: $0.chain.last?.at) },
            ], "No review that is known answers to this.")
    }

    /// How many things are of each link.
    private var counts: Table {
        let counted: [(LearningLink, String)] = [
            (.recommendation, "Recommendations"), (.standard, "Standards amended"),
            (.response, "Responses"), (.action, "Actions"), (.done, "Actions claimed done"),
            (.verified, "Verified, or progress confirmed"), (.difference, "Difference shown"),
        ]
        return table(
            "How many of each",
            counted.map { link, title in
                Asked(link.rawValue, title, .trailing) { .number($0.chain.count(link)) }
            }, "None.")
    }

    private struct Branch {
        let review: String
        let branch: LearningBranch
        let world: World
    }

    /// A row for each recommendation, amendment and direct action.
    private var branches: Table {
        let columns: [Asked<Branch>] = [
            Asked("review", "Review") { .text($0.review) },
            Asked("thing", "Begins with") { .text($0.branch.begins.thing.text) },
            Asked("what", "Which says") { .text($0.branch.begins.words($0.world)) },
            Asked("reached", "Comes as far as") { .text($0.branch.reached.words) },
            Asked("missing", "Not recorded") { $0.branch.missingCell },
            Asked("status", "Status") { row in
                switch row.branch.begins.link {
                case .recommendation:
                    Cell(row.world.one(Recommendation.self, row.branch.begins.thing)?.state.stage)
                case .action:
                    Cell(row.world.one(Action.self, row.branch.begins.thing)?.state.stage)
                default: .notApplicable
                }
            },
            Asked("since", "Last heard of") { Cell($0.branch.last?.at.effective) },
            Asked("days", "Days since", .trailing) { row in
                row.branch.isWhole
                    ? .notApplicable : Cell(row.branch.last?.silence(in: row.world))
            },
            Asked("sources", "Sources") { Cell(provenance: $0.branch.last?.at) },
        ]
        return Table(
            "Each branch", eachOf: reviews, in: picture, columns, doubt: "may not have followed",
            whenEmpty: "None."
        ) { from, world in
            (LearningLoop(from, world).map { [$0] } ?? []).flatMap { loop in
                loop.chain.branches.map { branch in
                    (
                        part: Part(from: from, step: branch.begins),
                        row: Branch(review: loop.name, branch: branch, world: world)
                    )
                }
            }
        }
    }

    /// A branch or a step of what followed from a review.
    private struct Part: Hashable {
        let from: LearnedFrom
        let step: LearningStep
    }

    private struct Step {
        let review: String
        let step: LearningStep
        let world: World
    }

    /// Every step of every chain, with its sources.
    private var steps: Table {
        let columns: [Asked<Step>] = [
            Asked("review", "Review") { .text($0.review) },
            Asked("link", "Step") { .text($0.step.link.rawValue) },
            Asked("thing", "Thing") { .text($0.step.thing.text) },
            Asked("what", "What is recorded") { .text($0.step.words($0.world)) },
            Asked("when", "When") { Cell($0.step.at.effective) },
            Asked("known", "Known since") { .text($0.step.at.known.dayInEngland.written) },
            Asked("confidence", "Confidence") { Cell(confidence: $0.step.at) },
            Asked("sources", "Sources") { Cell(provenance: $0.step.at) },
        ]
        return Table(
            "Each step", eachOf: reviews, in: picture, columns,
            doubt: "may not have happened by then", whenEmpty: "None."
        ) { from, world in
            (LearningLoop(from, world).map { [$0] } ?? []).flatMap { loop in
                loop.chain.steps.map { step in
                    (
                        part: Part(from: from, step: step),
                        row: Step(review: loop.name, step: step, world: world)
                    )
                }
            }
        }
    }
}
