import Assessment
import Assurance
import Dates
import Replay
import Tables

/// Actions that are another area's or body's, and what is known of them here.
enum PromisesOfOthers {
    /// A row for each that says whose it is.
    static func table(_ actions: [Seen<Action>], _ picture: Picture) -> Table {
        let columns: [Asked<InCourse<Action>>] = [
            Asked("thing", "Thing") { .text($0.id.text) },
            Asked("title", "Action") { .text($0.name) },
            Asked("owned_by", "Owned by") { Cell($0.state.terms?.value.ownedBy) },
            Asked("status", "Status") { Cell($0.completion.words) },
            Asked("last", "Last said of it") { action in
                Cell(action.thing.progress.last?.value.words)
            },
        ]
        return Table(
            "Owned by others", of: actions, in: picture,
            rows: { action in action.state.terms?.value.ownedBy == nil ? [] : [action] },
            named: { "\($0.id)" },
            columns, sources: { $0.state.terms?.at }, whenEmpty: "None.")
    }
}
