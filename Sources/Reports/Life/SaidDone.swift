import Assessment
import Assurance
import Dates
import Replay
import Tables

// When a promise was said to be done, and how that lies to the dates set for it.

extension Action {
    /// The fact by which it was last said to be done: a claim, or a rating of blue, which is itself
    /// a claim (section 4.5 of the event analysis); nil while it is open, and where nobody said so.
    var saidDone: Occurrence? {
        guard life.stage?.isOpen == false else { return nil }
        let open = life.steps.lastIndex { $0.value.isOpen }
        return life.steps[(open.map { $0 + 1 } ?? 0)...].last { $0.value == .completionClaimed }?.at
    }

    /// How many days after the date in force it was said to be done.
    var lateness: DayRange? { lateness(against: due?.value) }

    /// How many days after the date first set it was said to be done.
    var latenessAgainstFirst: DayRange? { lateness(against: original?.value.due) }

    private func lateness(against due: FuzzyDate?) -> DayRange? {
        guard let done = saidDone?.effective, let due, !due.isOpenEnded else { return nil }
        return done.bounds.daysLate(against: due.bounds)
    }

    /// How many days a day lies after the date in force; nil where it is not overdue then.
    func daysOverdue(on day: Day) -> Int? {
        guard isOverdue(on: day) == true, let last = due?.value.bounds.latest else { return nil }
        return day.days(since: last)
    }
}

extension Cell {
    /// By how many days the date of an action moved from the first: 0 where it never did.
    init(moved action: Action) {
        if let slippage = action.slippage {
            self.init(slippage)
        } else if !action.slips.isEmpty, action.due == nil {
            self = .text("left open")
        } else if !action.slips.isEmpty {
            self = .notRecorded
        } else {
            self = action.due == nil ? .text("no date") : .number(0)
        }
    }
}
