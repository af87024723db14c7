import Assessment
import Assurance
import Dates
import Replay

/// What the facts of one undertaking make worth asking.
enum QuestionsOnPromises {
    static func all(_ one: Undertaking.Course, _ year: YearOn) -> [Question] {
        let fold = one.fold
        return ending(one, fold) + QuestionsOnProof.all(one, year) + silence(one, fold, year)
            + dates(one, fold, year) + QuestionsOnChanges.all(one, year) + difference(one, fold)
    }

    private static func ending(_ one: Undertaking.Course, _ fold: Folded<Action>) -> [Question] {
        let fate = one.fate
        if fate.outcome == .superseded, let last = fold.successions.last {
            let why = last.value.reason.map { "The reason given is: \(PlainWords.bare($0))." }
            return [
                Question(
                    .gone,
                    "\(called(one)) was superseded (\(ChangeInWords.when(last.at))) by "
                        + "\(fate.heirs.map(\.words).joined(separator: " and ")). "
                        + "\(why ?? "No reason is recorded.") "
                        + (fate.heirs.count == 1
                            ? "Does the new promise cover this one?"
                            : "Do the new promises cover this one?"))
            ]
        }
        if let gone = fold.withdrawals.last, one.outcome == .dropped {
            let why =
                gone.value.reason.map { "The reason given is: \(PlainWords.bare($0))." }
                ?? "No reason is recorded."
            return [
                Question(
                    .gone,
                    "\(called(one)) was dropped "
                        + "(\(ChangeInWords.when(gone.at))\(Dropping.recorded(gone.value))). "
                        + "\(why) Who agreed, and what is done instead?")
            ]
        }
        return one.outcome == .dropped
            ? [
                Question(
                    .gone,
                    "\(called(one)) was superseded, and nothing that took its place is recorded. What "
                        + "became of it?")
            ] : []
    }

    private static func silence(
        _ one: Undertaking.Course, _ fold: Folded<Action>, _ year: YearOn
    ) -> [Question] {
        guard one.completion.isOpen else { return [] }
        if one.outcome == .silent {
            return [
                Question(
                    .silent,
                    "Nothing is recorded about \(called(one)) \(year.close.since). "
                        + "What has been done?")
            ]
        }
        guard let silence = one.silence, silence.isTooLong == .yes,
            let day = silence.since.latest
        else { return [] }
        return [
            Question(
                .quiet,
                "There is no news of \(called(one)) for \(Count.days(silence.days)), since "
                    + "\(day.written). Where does it stand?")
        ]
    }

    private static func dates(
        _ one: Undertaking.Course, _ fold: Folded<Action>, _ year: YearOn
    ) -> [Question] {
        let state = fold.state
        var asked: [Question] = []
        let slips = state.slips.filter { year.close.precedes($0.at) }
        if !slips.isEmpty {
            let silent = slips.filter { $0.value.reason == nil }.count
            let alone = slips.filter { $0.value.agreedBy == nil }.count
            let gaps = [
                silent == 0 ? nil : "without a recorded reason" + part(silent, slips.count),
                alone == 0 ? nil : "without a record of who agreed" + part(alone, slips.count),
            ].compactMap { $0 }
            if !gaps.isEmpty || slips.count > 1 {
                asked.append(
                    Question(
                        .late,
                        "The date of \(called(one)) moved \(AgeInWords.times(slips.count)) "
                            + "\(year.close.since), from \(before(one, slips)) to "
                            + "\(PlainWords.date(slips.last?.value.to) ?? "no date")"
                            + (gaps.isEmpty ? "" : ", " + gaps.joined(separator: " and "))
                            + ". What makes the new date safe?"))
            }
        }
        if one.lateness.isWhollyOverdue == .yes, let due = state.due, let days = one.lateness.days {
            let colour = state.rating?.value.rating
            let isOnTarget = year.says(colour, .onTarget)
            asked.append(
                Question(
                    .late,
                    "\(called(one)) was due \(PlainWords.date(due.value)), \(Count.days(days)) ago, and "
                        + "is open"
                        + (isOnTarget ? ", yet rated \(colour?.rawValue ?? "")" : "")
                        + ". When will it be done?"))
        }
        if one.lateness.isUndated {
            asked.append(Question(.late, "\(called(one)) has no date. By when will it be done?"))
        }
        return asked
    }

    private static func before(
        _ one: Undertaking.Course, _ slips: [Cited<ActionSlipped>]
    ) -> String {
        PlainWords.date(one.then?.state.due?.value ?? slips.first?.value.from) ?? "no date"
    }

    private static func part(_ some: Int, _ all: Int) -> String {
        all == 1 ? "" : some == all ? " each time" : " \(AgeInWords.times(some))"
    }

    private static func difference(_ one: Undertaking.Course, _ fold: Folded<Action>) -> [Question]
    {
        guard one.outcome == .delivered else { return [] }
        if fold.impacts.isEmpty {
            return [
                Question(
                    .difference,
                    "\(called(one)) is done. What difference did it make to children, and how is that "
                        + "known?")
            ]
        }
        return fold.impacts.allSatisfy { $0.value.voiceOfChild == nil }
            ? [
                Question(
                    .difference,
                    "A difference is shown for \(called(one)). Did children say so too? Nothing they "
                        + "said is recorded.")
            ] : []
    }

    /// A promise by the words of the close, and its id.
    static func called(_ one: Undertaking.Course) -> String {
        "\(PlainWords.quoted(one.promised)) (\(one.id))"
    }
}
