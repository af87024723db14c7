import Assessment
import Assurance
import Dates
import Replay
import Tables

/// Promises that are printed in two papers, and are counted once.
enum SamePromises {
    private struct Row {
        let counted: InCourse<Action>
        let other: Folded<Action>
    }

    /// A row for each that was found to be one of those shown.
    static func table(_ actions: [Seen<Action>], _ picture: Picture) -> Table {
        let columns: [Asked<Row>] = [
            Asked("thing", "Counted as") { .text($0.counted.id.text) },
            Asked("also", "Also printed as") { .text($0.other.id.text) },
            Asked("title", "Whose words are") { .text($0.other.name) },
            Asked("due", "Due there") { Cell($0.other.state.due?.value) },
            Asked("why", "How that was found") { Cell($0.other.state.sameAs?.value.reason) },
        ]
        return Table(
            "Printed twice, and counted once", of: actions, in: picture,
            rows: { action in
                action.world.all(Action.self, naming: action.id).filter {
                    $0.state.sameAs?.value.other == action.id
                }.map { Row(counted: action, other: $0) }
            }, named: { (row: Row) -> String in "\(row.other.id)" },
            columns, sources: { $0.other.state.terms?.at }, whenEmpty: "None.")
    }
}
