import Assessment
import Assurance
import Dates
import Replay
import Tables

/// How late the claimed completion of an action was against one of the dates set for it.
struct Lateness {
    let action: Seen<Action>
    let against: DateBounds
    /// The fact that claims it: a claim, or a rating of blue, which is one.
    let claim: Occurrence
    /// What is claimed; nil where the claim does not say.
    let words: String?

    /// How many days after the last day of the date; negative is early.
    var days: DayRange? {
        claim.effective.map { $0.bounds.daysLate(against: against) }
    }

    /// How many calendar months after the last month of the date, at the least and at the most.
    var months: (least: Int, most: Int)? {
        guard let due = against.latest, let done = claim.effective?.bounds,
            let first = done.earliest, let last = done.latest
        else { return nil }
        return (Self.months(from: due, to: first), Self.months(from: due, to: last))
    }

    private static func months(from one: Day, to other: Day) -> Int {
        (other.year - one.year) * 12 + other.month - one.month
    }

    /// The months as a cell: `25`, or `1 to 12`.
    private var monthsCell: Cell {
        months.map { $0.least == $0.most ? .number($0.least) : .text("\($0.least) to \($0.most)") }
            ?? .notRecorded
    }

    /// A row for each date of each action that is claimed done, where it has a date to be late
    /// against.
    static func all(_ actions: [Seen<Action>]) -> [Lateness] {
        actions.flatMap { action in
            let state = action.possible.state
            guard let claim = state.saidDone, let due = state.due?.value, !due.isOpenEnded else {
                return [Lateness]()
            }
            let said = state.claims.last { $0.at.id == claim.id }
            let words = said == nil ? "rated blue" : said?.value.claim
            return due.milestones.map {
                Lateness(action: action, against: $0, claim: claim, words: words)
            }
        }
    }

    /// The claims against each date, with what they rest on: a claim is not a proof.
    static func table(_ actions: [Seen<Action>]) -> Table {
        Table(
            "Claimed done, against each date", of: all(actions),
            [
                Asked("thing", "Thing") { $0.action.idCell },
                Asked("against", "Date set") { Cell($0.against) },
                Asked("done", "Claimed done") { Cell($0.claim.effective) },
                Asked("days_late", "How late") { Cell($0.days?.description) },
                Asked("months_late", "Calendar months", .trailing) { $0.monthsCell },
                Asked("late", "Late") { row in row.days.map { Cell($0.isLate) } ?? .notRecorded },
                Asked("claim", "What is claimed") { Cell($0.words) },
                Asked("remark", "Remark") {
                    $0.claim.circumstances.remark.map(Cell.text) ?? .empty
                },
            ], sources: { $0.claim }, whenEmpty: "None.")
    }
}
