import Assurance
import Dates
import Tables

/// How late the claimed completion of an action was against one of the dates set for it.
struct Lateness {
    let action: Seen<Action>
    let against: DateBounds
    let claim: Cited<CompletionClaimed>

    /// How many days after the last day of the date; negative is early.
    var days: DayRange? {
        claim.effective.map { $0.bounds.daysLate(against: against) }
    }

    /// A row for each date of each action that is claimed done, where it has a date to be late against.
    static func all(_ actions: [Seen<Action>]) -> [Lateness] {
        actions.flatMap { action in
            let state = action.possible.state
            guard let claim = state.claim, let due = state.due?.value, !due.isOpenEnded else {
                return [Lateness]()
            }
            return due.milestones.map { Lateness(action: action, against: $0, claim: claim) }
        }
    }

    /// The claims against each date, with what they rest on: a claim is not a proof.
    static func table(_ actions: [Seen<Action>]) -> Table {
        Table(
            "Claimed done, against each date", of: all(actions),
            [
                Asked("thing", "Thing") { $0.action.idCell },
                Asked("against", "Date set") { row in
                    .date(
                        written: "", earliest: row.against.earliest?.description,
                        latest: row.against.latest?.description)
                },
                Asked("done", "Claimed done") { Cell($0.claim.effective) },
                Asked("days_late", "How late") { Cell($0.days?.description) },
                Asked("late", "Late") { row in row.days.map { Cell($0.isLate) } ?? .notRecorded },
                Asked("claim", "What is claimed") { Cell($0.claim.value.claim) },
                Asked("remark", "Remark") {
                    $0.claim.at.circumstances.remark.map(Cell.text) ?? .empty
                },
            ], sources: { $0.claim.at }, whenEmpty: "None.")
    }
}
