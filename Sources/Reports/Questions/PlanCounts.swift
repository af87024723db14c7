import Assessment
import Assurance
import Dates
import Replay
import Tables

/// How many actions of a plan papers count as done, without saying which, beside those that the
/// ledger has as done.
enum PlanCounts {
    private struct Row {
        let plan: InCourse<Plan>
        let counted: Cited<ProgressCounted>
        var said: ProgressCounted { counted.value }
    }

    /// A row for each count.
    static func table(_ plans: [Seen<Plan>], _ picture: Picture) -> Table {
        let columns: [Asked<Row>] = [
            Asked("plan", "Plan") { .text($0.plan.id.text) },
            Asked("when", "When") { Cell($0.counted.effective) },
            Asked("done", "Done", .trailing) { .number($0.said.done) },
            Asked("of", "Of", .trailing) { Cell($0.said.of) },
            Asked("share", "Share (%)", .trailing) { row in
                Share.cell(row.said.done, of: row.said.of)
            },
            Asked("what", "Of what") { Cell($0.said.what) },
            Asked("said", "What was said") { Cell($0.said.report) },
            Asked("recorded", "Recorded as done now", .trailing) { row in
                .number(Self.done(row.plan))
            },
        ]
        return Table(
            "Counted as done", of: plans, in: picture,
            rows: { plan in plan.thing.counts.map { Row(plan: plan, counted: $0) } },
            named: { (row: Row) -> String in "\(row.counted.at.id)" },
            columns, sources: { $0.counted.at }, whenEmpty: "None.")
    }

    /// How many of its actions count as done on the day asked about.
    private static func done(_ plan: InCourse<Plan>) -> Int {
        plan.world.all(Action.self, naming: plan.id).count { action in
            action.state.terms?.value.plan == plan.id && action.state.sameAs == nil
                && Completion(of: action, in: plan.world).isDone
        }
    }
}
