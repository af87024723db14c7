import Assessment
import Assurance
import Dates
import Replay
import Tables

/// How late the claimed completion of an action was against each of the dates set for it.
struct LatenessTable {
    /// One claim against one date.
    private struct Row {
        let action: InCourse<Action>
        let against: DateBounds
        /// The last day on which it would have been in time.
        let deadline: DateBounds
        let claim: Occurrence
        /// What is claimed; nil where the claim does not say.
        let words: String?

        /// How many days after the last day of the date; negative is early.
        var days: DayRange? {
            claim.effective.map { _ in action.world.when(claim).days(after: deadline) }
        }

        /// How many calendar months after the last month of the date, at the least and the most.
        var months: Cell {
            let done = action.world.when(claim)
            guard claim.effective != nil, deadline.isExact, let due = deadline.latest,
                let first = done.earliest,
                let last = done.latest
            else { return .notRecorded }
            let (least, most) = (Self.months(due, first), Self.months(due, last))
            return least == most ? .number(least) : .text("\(least) to \(most)")
        }

        private static func months(_ one: Day, _ other: Day) -> Int {
            (other.year - one.year) * 12 + other.month - one.month
        }
    }

    /// A row for each date of each action that is claimed done: a claim is not a proof.
    static func table(_ actions: [Seen<Action>], _ picture: Picture) -> Table {
        Table(
            "Claimed done, against each date", of: actions, in: picture, rows: rows,
            named: { "\($0.claim.id) \($0.against)" },
            [
                Asked("thing", "Thing") { .text($0.action.id.text) },
                Asked("against", "Date set") { Cell($0.against) },
                Asked("done", "Claimed done") { Cell($0.claim.effective) },
                Asked("days_late", "How late") { Cell($0.days?.description) },
                Asked("months_late", "Calendar months", .trailing) { $0.months },
                Asked("late", "Late") { row in row.days.map { Cell($0.isLate) } ?? .notRecorded },
                Asked("claim", "What is claimed") { Cell($0.words) },
                Asked("remark", "Remark") {
                    $0.claim.circumstances.remark.map(Cell.text) ?? .empty
                },
            ], sources: { $0.claim }, whenEmpty: "None.")
    }

    private static func rows(_ action: InCourse<Action>) -> [Row] {
        let completion = Completion(of: action.thing, in: action.world)
        guard let claim = completion.claimed, let due = action.state.due?.value else { return [] }
        let colour = action.state.ratings.last { $0.at.id == claim.id }?.value.rating.rawValue
        let words = colour.map { "rated \($0)" } ?? completion.claim?.value.claim
        return zip(due.milestones, due.deadlines).map {
            Row(action: action, against: $0, deadline: $1, claim: claim, words: words)
        }
    }
}
