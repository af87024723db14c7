import Assessment
import Assurance
import Dates
import Replay

/// What the facts of one undertaking make worth asking.
enum QuestionsOnPromises {
    /// After so many days without news a scrutineer asks: a quarter, the rhythm of most groups.
    static let quiet = 90

    static func all(_ one: Undertaking, _ year: YearOn) -> [Question] {
        let fold = one.now.possible
        return ending(one, fold) + QuestionsOnProof.all(one, year) + silence(one, fold, year)
            + dates(one, fold, year) + QuestionsOnChanges.all(one, year) + difference(one, fold)
    }

    private static func ending(_ one: Undertaking, _ fold: Folded<Action>) -> [Question] {
        let fate = one.fate.both.possible
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
        _ one: Undertaking, _ fold: Folded<Action>, _ year: YearOn
    ) -> [Question] {
        guard fold.state.isOpen else { return [] }
        if one.outcome == .silent {
            return [
                Question(
                    .silent,
                    "Nothing is recorded about \(called(one)) \(year.close.since). "
                        + "What has been done?")
            ]
        }
        guard let last = lastHeard(one, year) else { return [] }
        let days = year.now.cut.asAt.days(since: last)
        return days >= quiet
            ? [
                Question(
                    .quiet,
                    "There is no news of \(called(one)) for \(days) days, since \(last.written). Where "
                        + "does it stand?")
            ] : []
    }

    /// The last day on which anything was said of it, at a peer review too.
    private static func lastHeard(_ one: Undertaking, _ year: YearOn) -> Day? {
        let told = one.since.filter(\.isNews).map(\.at)
        let claimed = one.claims.flatMap { claim in
            [claim.claim.made.at] + claim.claim.answers.map(\.at)
        }.filter { year.close.precedes($0) }
        return (told + claimed).compactMap(\.bounds.latest).max()
    }

    private static func dates(
        _ one: Undertaking, _ fold: Folded<Action>, _ year: YearOn
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
        if state.isOverdue(on: year.now.cut.asAt) == true, let due = state.due {
            let rating = state.rating?.value.rating
            let days = due.value.bounds.latest.map { year.now.cut.asAt.days(since: $0) } ?? 0
            asked.append(
                Question(
                    .late,
                    "\(called(one)) was due \(PlainWords.date(due.value)), \(days) days ago, and is open"
                        + (rating == .green ? ", yet rated green" : "") + ". When will it be done?")
            )
        }
        if state.isOpen, state.due == nil {
            asked.append(Question(.late, "\(called(one)) has no date. By when will it be done?"))
        }
        return asked
    }

    private static func before(
        _ one: Undertaking, _ slips: [Cited<ActionSlipped>]
    ) -> String {
        PlainWords.date(one.then?.possible.state.due?.value ?? slips.first?.value.from) ?? "no date"
    }

    private static func part(_ some: Int, _ all: Int) -> String {
        all == 1 ? "" : some == all ? " each time" : " \(AgeInWords.times(some))"
    }

    private static func difference(_ one: Undertaking, _ fold: Folded<Action>) -> [Question] {
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
    static func called(_ one: Undertaking) -> String {
        "\(PlainWords.quoted(one.promised)) (\(one.id))"
    }
}
