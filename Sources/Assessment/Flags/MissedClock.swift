import Assurance
import Dates
import Replay

// A clock that was missed, as a breach of the rule by which it runs.
extension Breach {
    /// The breach that a reading shows; nil where the clock was met, or still runs.
    ///
    /// It began the day after the last day, unless `since` says otherwise.
    /// Without its bank holidays a year has more working days than it should: a clock that counts
    /// them may then seem missed by a few days when it was not.
    init?(
        _ reading: ClockReading, part: String = "", saying sentence: String? = nil,
        since: DateBounds? = nil, _ scene: Scene
    ) {
        guard reading.isMissed != .no else { return nil }
        let rule = reading.rule.id.flatMap { scene.one(GovernanceRule.self, $0)?.state.adopted }
        self.init(
            of: reading.thing, part: part, sentence ?? Self.sentence(reading),
            since: since ?? reading.due.bounds?.advanced(by: 1) ?? reading.started?.bounds,
            evidence: Self.evidence(reading)
                + [rule.map { Evidence($0.at.subject.text, $0.at) }].compactMap { $0 },
            doubt: Self.doubt(reading, scene))
    }

    private static func sentence(_ reading: ClockReading) -> String {
        var last = ""
        if case .by(let bounds, let words) = reading.due {
            last = words.map { " by \($0)" } ?? bounds.latest.map { " by \($0.written)" } ?? ""
        }
        let task = reading.task + last
        guard reading.isStopped else { return "\(task): not recorded as done." }
        if reading.late?.least == nil, reading.late?.most == nil, reading.isMissed != .yes {
            return "\(task): done, and whether in time cannot be told."
        }
        return "\(task): done \(reading.lateWords)."
    }

    private static func evidence(_ reading: ClockReading) -> [Evidence] {
        let moments = [reading.started, reading.stopped].compactMap { $0 }
        return moments.compactMap { moment in
            moment.at.map { Evidence(moment.words, $0, on: moment.date) }
        } + (reading.isStopped ? [] : [.absence("it is not recorded as done")])
    }

    /// Bank holidays are fewer in any year.
    private static let moreThanBankHolidays = 10

    private static func doubt(_ reading: ClockReading, _ scene: Scene) -> String? {
        if case .notKnown(let why) = reading.due { return why }
        if reading.isMissed == .cannotTell {
            return "the dates do not tell whether it was in time"
        }
        if !reading.isCertain {
            return "the dates do not tell whether it had begun by \(scene.day.written)"
        }
        let isNear = (reading.late?.least ?? 0) <= moreThanBankHolidays
        return reading.countsWorkingDays && isNear && !scene.timekeeping.hasHolidays(reading)
            ? "no bank holiday is noted for the year, so the last day may be later" : nil
    }
}

extension ClockReading {
    /// How late it was done: `3 days late`, `1 working day late`.
    fileprivate var lateWords: String {
        guard let late else { return "late" }
        guard countsWorkingDays else { return late.description }
        let words = late.description.split(separator: " ").map {
            $0 == "day" ? "working day" : $0 == "days" ? "working days" : String($0)
        }
        return words.joined(separator: " ")
    }
}
