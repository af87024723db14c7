import Assessment
import Assurance
import Dates
import Replay
import Tables

/// More time that was asked for, and whether it was granted: a date moves only where it was.
enum ExtensionsTable {
    private struct Row {
        let action: InCourse<Action>
        let request: ExtensionRequest
        var asked: ExtensionAsked { request.asked.value }
    }

    /// A row for each request.
    static func table(_ actions: [Seen<Action>], _ picture: Picture) -> Table {
        let columns: [Asked<Row>] = [
            Asked("thing", "Thing") { .text($0.action.id.text) },
            Asked("title", "Action") { .text($0.action.name) },
            Asked("asked", "Asked") { Cell($0.request.asked.effective) },
            Asked("by", "By") { Cell($0.asked.askedBy?.text) },
            Asked("to", "Until") { Cell($0.asked.to) },
            Asked("why", "Why") { Cell($0.asked.reason) },
            Asked("outcome", "What was answered") { .text($0.request.outcome.rawValue) },
            Asked("answered", "Answered") { row in
                row.request.answer.map { Cell($0.effective) } ?? .notApplicable
            },
            Asked("due", "Due now") { Cell($0.action.state.due?.value) },
        ]
        return Table(
            "More time asked for", of: actions, in: picture,
            rows: { action in
                ExtensionRequest.all(of: action.thing, in: action.world).map {
                    Row(action: action, request: $0)
                }
            }, named: { (row: Row) -> String in "\(row.request.asked.at.id)" },
            columns, sources: { $0.request.asked.at }, whenEmpty: "None.")
    }
}
