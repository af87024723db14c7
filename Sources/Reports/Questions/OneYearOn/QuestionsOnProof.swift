import Assessment
import Assurance
import Dates
import Replay

/// What makes it worth asking whether something that counts as done is done.
enum QuestionsOnProof {
    static func all(_ one: Undertaking.Course, _ year: YearOn) -> [Question] {
        let called = QuestionsOnPromises.called(one)
        // What was shown since the peers found nothing need not be asked again.
        let isOutlived = one.verdicts.isOutlived
        return done(one, called, year) + reopened(one, called, year)
            + contradicted(one, called, year)
            + one.claims.filter { !(isOutlived && $0.isAdverse) }.flatMap {
                QuestionsOnAnswers.claim($0, about: called)
            }
    }

    /// That the peers confirmed a claim of what is open, dropped or superseded.
    private static func contradicted(
        _ one: Undertaking.Course, _ called: String, _ year: YearOn
    ) -> [Question] {
        let stands: String
        if one.outcome == .dropped || one.outcome == .superseded {
            stands = "it was \(one.outcome.rawValue)"
        } else if one.completion.isOpen {
            let days = one.lateness.days
            stands = "it is open" + (days.map { " and \(Count.days($0)) overdue" } ?? "")
        } else {
            return []
        }
        return one.claims.filter { $0.stage == .confirmed }.map { claim in
            Question(
                .unproven,
                "\(PlainWords.quoted(claim.claim.made.value.text)) was claimed of \(called) at "
                    + "\(claim.reviewed) and confirmed, yet \(stands). Which is right?")
        }
    }

    /// That nobody else checked, or that it was done on the eve of a meeting.
    private static func done(
        _ one: Undertaking.Course, _ called: String, _ year: YearOn
    ) -> [Question] {
        let isHeirs = one.completion.stage?.isEnd ?? false
        guard !one.completion.isOpen, !isHeirs, let said = said(one) else { return [] }
        let eve = eve(one, year)
        let isConfirmed = one.outcome == .delivered
        let unchecked = isConfirmed ? nil : unchecked(one.completion, since: said.at, year)
        guard eve != nil || unchecked != nil else { return [] }
        let told = ["\(called) was \(said.words)", eve].compactMap { $0 }.joined(separator: ", ")
        return [
            Question(
                .unproven,
                unchecked.map { "\(told). \($0) What shows it?" }
                    ?? "\(told). What was seen by then that had not been seen before?")
        ]
    }

    /// How it came to count as done: said, closed or rated so.
    private static func said(
        _ one: Undertaking.Course
    ) -> (words: String, at: Occurrence)? {
        if let claim = one.completion.claim {
            let who = claim.value.claimedBy.map { ", by \($0.text)" } ?? ""
            return ("said to be done (\(ChangeInWords.when(claim.at))\(who))", claim.at)
        }
        if let said = one.completion.claimed {
            return (
                "rated \(one.state.colour(given: said)), which says that it is done "
                    + "(\(ChangeInWords.when(said)))", said
            )
        }
        return one.fold.closings.last.map { ("closed (\(ChangeInWords.when($0.at)))", $0.at) }
    }

    /// That it was said or closed shortly before it would be looked at.
    private static func eve(_ one: Undertaking.Course, _ year: YearOn) -> String? {
        let days = [one.completion.claimed, one.fold.closings.last?.at].compactMap { $0 }
        return days.compactMap { Eve.before($0, year) }.first.map { meeting, days in
            "\(Eve.words(days)) \(meeting)"
        }
    }

    /// That nobody else found it true; nil where somebody did.
    private static func unchecked(
        _ completion: Completion, since said: Occurrence, _ year: YearOn
    ) -> String? {
        if let check = completion.verification {
            guard completion.isCheckedByClaimant else { return nil }
            let basis = check.value.basis.map { "on \(PlainWords.bare($0))" }
            return "Only the role that said so checked it, \(basis ?? "on no recorded basis")."
        }
        let days = said.effective?.bounds.latest.map { year.now.cut.asAt.days(since: $0) } ?? 0
        return "Nobody is recorded as having checked"
            + (days > 0 ? " in the \(days) days since." : ".")
    }

    /// That it had been taken as done before.
    private static func reopened(
        _ one: Undertaking.Course, _ called: String, _ year: YearOn
    ) -> [Question] {
        one.fold.reopenings.filter { year.close.precedes($0.at) }.map { reopening in
            Question(
                .unproven,
                "\(called) had been taken as done and was opened again "
                    + "(\(ChangeInWords.when(reopening.at)): \(PlainWords.bare(reopening.value.reason)))"
                    + ". What did the first word rest on?")
        }
    }
}
