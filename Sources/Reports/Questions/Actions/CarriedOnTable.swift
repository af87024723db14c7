import Assessment
import Assurance
import Dates
import Replay
import Tables

/// What some actions carry on, with the first date of all and the move.
enum CarriedOnTable {
    private struct Row {
        let action: InCourse<Action>
        let before: Forerunner
    }

    static func table(_ actions: [Seen<Action>], _ picture: Picture) -> Table {
        let columns: [Asked<Row>] = [
            Asked("thing", "Thing") { .text($0.action.id.text) },
            Asked("title", "Action") { .text($0.action.name) },
            Asked("from", "Carried forward from") { .text($0.before.action.text) },
            Asked("first_due", "First due of all") { Cell($0.before.firstDue) },
            Asked("last_due", "Due when carried on") { Cell($0.before.lastDue) },
            Asked("due", "Due now") { Cell($0.action.state.due?.value) },
            Asked("days", "Days moved in all", .trailing) { row in
                Cell(row.before.moveInAll(row.action.thing))
            },
            Asked("why", "Why") { Cell($0.before.carried.value.reason) },
        ]
        return Table(
            "Carried forward from others", of: actions, in: picture, rows: rows,
            named: { "\($0.action.id) \($0.before.action)" }, columns, whenEmpty: "None.")
    }

    private static func rows(_ action: InCourse<Action>) -> [Row] {
        Forerunner.all(of: action.thing, in: action.world).map { Row(action: action, before: $0) }
    }
}
