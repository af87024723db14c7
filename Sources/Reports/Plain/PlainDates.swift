import Assessment
import Assurance
import Dates
import Replay

/// How the dates of a promise are told: each span says which date it is counted from.
enum PlainDates {
    /// The first and the last date, and when it was said to be done.
    static func sentences(_ action: Action, _ lateness: Lateness) -> [String] {
        let first = action.original?.value.due
        let now = action.due?.value
        var said: [String] = []
        switch (first, now) {
        case (let first?, let now?) where !action.slips.isEmpty:
            let moved = now.bounds.daysLate(against: first).flatMap(AgeInWords.moved)
            said.append(
                "The first date was \(PlainWords.date(first)). The last is "
                    + "\(PlainWords.date(now))" + (moved.map { ", \($0)." } ?? "."))
        case (let first?, nil) where !action.slips.isEmpty:
            said.append("The first date was \(PlainWords.date(first)). Now it has no date at all.")
        case (let first?, _): said.append("It had to be done by: \(PlainWords.date(first)).")
        case (nil, let now?):
            said.append("At first it had no date. The last is \(PlainWords.date(now)).")
        case (nil, nil): said.append("It has no date.")
        }
        if !action.slips.isEmpty {
            said.append("The date was moved \(AgeInWords.times(action.slips.count)).")
        }
        if let done = lateness.completion.claimed {
            said.append("It was said to be done\(PlainWords.when(done)).")
        }
        return said + late(lateness)
    }

    /// That nobody said that it is done, or nobody since it was opened again.
    static func undone(_ completion: Completion) -> String {
        completion.lastReopened.map {
            "It was said to be done, and it was opened again\(PlainWords.when($0)). "
                + "Nobody wrote down since that it is done."
        } ?? "Nobody wrote down that it is done."
    }

    /// How long after the dates set it was said to be done; nothing where it was in time.
    static func late(_ lateness: Lateness) -> [String] {
        guard let last = lateness.late, let first = lateness.lateAgainstFirst,
            first.isLate == .yes, let afterFirst = AgeInWords.apart(first)
        else { return [] }
        guard last != first else { return ["That is \(afterFirst) the date."] }
        return [
            "That is \(afterFirst) the first date"
                + (AgeInWords.apart(last).map { ", and \($0) the last." } ?? ".")
        ]
    }
}
