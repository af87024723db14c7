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

    /// A part of what followed from a review, by the step that it begins with or is.
    private struct Part: Hashable {
        let from: LearnedFrom
        let step: LearningStep
    }

    /// The parts that any course of events has, in their order.
    private func parts(_ steps: (LearningChain) -> [LearningStep]) -> [Part] {
        reviews.flatMap { from in
            let told = picture.told { steps(LearningChain(of: from.id, in: $0)) }
            return told.values.reversed().joined().reduce(into: [LearningStep]()) { all, step in
                if !all.contains(step) { all.append(step) }
            }.map {
                Part(from: from, step: $0)
            }
        }
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
            "Each branch", each: parts { $0.branches.map(\.begins) }, in: picture, columns,
            doubt: "may not have followed", whenEmpty: "None."
        ) { part, world in
            LearningLoop(part.from, world).flatMap { loop in
                loop.chain.branches.first { $0.begins == part.step }
                    .map { Branch(review: loop.name, branch: $0, world: world) }
            }
        }
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
            "Each step", each: parts(\.steps), in: picture, columns,
            doubt: "may not have happened by then", whenEmpty: "None."
        ) { part, world in
            LearningLoop(part.from, world).flatMap { loop in
                loop.chain.steps.contains(part.step)
                    ? Step(review: loop.name, step: part.step, world: world) : nil
            }
        }
    }
}
