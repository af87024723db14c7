import Assessment
import Assurance
import Dates
import Replay

/// The days before a meeting, in which things are often tidied up.
enum Eve {
    /// A day on which what was promised is looked at, and how many days before it count as its eve:
    /// the week before the peer review, the day before any other meeting.
    struct Gathering {
        let name: String
        let day: Day
        let eve: Int
    }

    /// The meeting or peer review on whose eve something happened, and how many days before it
    /// was; nil where none is, or its date is not one day.
    static func before(_ at: Occurrence, _ year: YearOn) -> (meeting: String, days: Int)? {
        guard let bounds = at.effective?.bounds, bounds.isExact, let day = bounds.latest,
            year.close.precedes(at)
        else { return nil }
        let near = year.gatherings.compactMap { one -> (String, Int)? in
            let ahead = one.day.days(since: day)
            return (1...one.eve).contains(ahead) ? (one.name, ahead) : nil
        }
        return near.min { $0.1 < $1.1 }
    }

    static func words(_ days: Int) -> String {
        days == 1 ? "the day before" : "\(days) days before"
    }

    /// The peer reviews of an audit, and the meetings, whose date is one known day.
    static func gatherings(_ reviews: [ReviewYearOn], _ now: Picture) -> [Gathering] {
        let sessions = reviews.compactMap { one in
            let state = one.review.state
            return day(state.session?.effective ?? state.scheduledFor).map {
                Gathering(name: "the peer review of \($0.written)", day: $0, eve: 7)
            }
        }
        let meetings = now.past.things(of: Meeting.kind).compactMap { meeting in
            // A meeting that may have been on another day stands for no day.
            let told = now.told(Meeting.self, meeting) { one, _ in one.state.date }
            return day(told?.value ?? nil).map {
                Gathering(
                    name: "the meeting of \($0.written) (\(now.name(of: meeting)))", day: $0, eve: 1
                )
            }
        }
        return sessions + meetings
    }

    private static func day(_ date: FuzzyDate?) -> Day? {
        date.flatMap { $0.bounds.isExact ? $0.bounds.latest : nil }
    }
}
