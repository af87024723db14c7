import Assessment
import Assurance
import Dates
import Replay

/// What became of one promise, in sentences that need no help.
struct PromisePlainly {
    private let one: Undertaking.Course
    private let year: YearOn

    private init(_ one: Undertaking.Course, _ year: YearOn) {
        self.one = one
        self.year = year
    }

    /// The sentences, from the promise to what to ask; what the dates leave open is said to be so.
    static func sentences(_ one: Undertaking, _ year: YearOn) -> [String] {
        let unsure =
            one.outcome == nil ? ["The dates are too rough to be sure of what follows."] : []
        let courses = one.courses.map { PromisePlainly($0, year) }
        return SentencesOfCourses.merged(courses.map { [$0.promised] }) + unsure
            + SentencesOfCourses.merged(courses.map(\.sentences)) { "Perhaps: \($0)" }
    }

    private var fold: Folded<Action> { one.fold }
    private var state: Action { fold.state }

    private var sentences: [String] { dates + words + hands + outcome + children + [ask] }

    private var promised: String {
        let lead = PlainWords.who(
            one.then?.state.terms?.value.lead ?? state.original?.value.lead)
        let start = one.then == nil ? "After the audit, this was promised" : "The promise"
        return "\(start): \(PlainWords.quoted(one.promised))."
            + (lead.map { " It was given to \($0)." } ?? " It does not say who must do it.")
    }

    private var dates: [String] {
        let first = one.then?.state.due?.value ?? state.original?.value.due
        let slips = state.slips.filter { year.close.precedes($0.at) }
        var said = [
            first.map { "It had to be done by: \(PlainWords.date($0))." } ?? "It had no date."
        ]
        guard !slips.isEmpty else { return said }
        said.append("The date was moved \(AgeInWords.times(slips.count)).")
        let silent = slips.count { $0.value.reason == nil }
        if silent == slips.count {
            said.append("Nobody wrote down why.")
        } else if let reason = slips.last(where: { $0.value.reason != nil })?.value.reason {
            said.append("The reason given: \(PlainWords.ended(reason))")
            if silent > 0 {
                said.append("\(AgeInWords.times(silent).capitalisedFirst) no reason was given.")
            }
        }
        guard let now = state.due?.value else { return said + ["Now it has no date at all."] }
        let moved = first.flatMap { now.bounds.daysLate(against: $0) }.flatMap(AgeInWords.moved)
        return said + [
            "The last date is \(PlainWords.date(now))" + (moved.map { ", \($0)." } ?? ".")
        ]
    }

    private var words: [String] {
        guard
            let last = state.rewordings.last(where: {
                year.close.precedes($0.at) && $0.value.part(of: Action.self) == .title
            })
        else { return [] }
        return ["The words were changed. Now it says: \(PlainWords.quoted(last.value.to))."]
    }

    /// Who must do it, and who watches over it, each time that passed to others.
    private var hands: [String] {
        state.transfers.filter { year.close.precedes($0.at) }.flatMap { one in
            PlainTelling.words(one.value.handed(from: PlainWords.from(one.at)), year.now)
                + ideas(one.value)
                + PlainTelling.words(PlainSentence.why(one.value.cause), year.now)
        }
    }

    /// That a group which is to watch over it is not there yet.
    private func ideas(_ fact: ActionTransferred) -> [String] {
        fact.oversight.filter { QuestionsOnChanges.isOnlyProposed($0, year.now) }.map {
            "The \($0) is only an idea so far."
        }
    }

    private var outcome: [String] {
        switch one.outcome {
        case .dropped:
            [
                "It was dropped\(fold.withdrawals.last.map { PlainWords.when($0.at) } ?? "").",
                fold.withdrawals.last?.value.reason.map {
                    "The reason given: \(PlainWords.ended($0))"
                } ?? "Nobody wrote down why.",
            ] + peers
        case .superseded: replaced + peers
        case .silent: ["Since then nobody has written down anything about it."] + overdue
        case .slipped, .reworded, .transferred, .underWay:
            [PlainDates.undone(one.completion)] + reopened + overdue + peers
        case .claimedOnly: said + proof
        case .delivered: ["It is done."] + said + proof
        }
    }

    /// What took its place, and how that stands.
    private var replaced: [String] {
        guard let last = fold.successions.last else { return [] }
        let why =
            last.value.reason.map { ["The reason given: \(PlainWords.ended($0))"] }
            ?? ["Nobody wrote down why."]
        return ["Something else took its place\(PlainWords.when(last.at))."]
            + one.fate.heirs.map {
                "The new promise is: \(PlainWords.quoted(year.now.name(of: $0.id))) (\($0.id))."
            } + why + one.fate.heirs.map(\.plainly)
    }

    /// Who said that it is done, when, and how long that was after the dates set.
    private var said: [String] {
        guard let done = one.completion.claimed else { return [] }
        let when = PlainWords.when(done)
        let claim = state.claims.last { $0.at.id == done.id }
        let who = PlainWords.who(claim?.value.claimedBy) ?? "somebody"
        return [
            claim == nil
                ? "It was marked \(state.colour(given: done))\(when). That says that it is done."
                : "\(PlainWords.sentence(who)) said\(when) that it is done."
        ] + PlainDates.late(one.lateness)
    }

    /// Who checked, and what the meeting found, in the order in which that happened.
    private var proof: [String] {
        var found: [(day: Day?, sentence: String)] = one.claims.map { claim in
            ((claim.verdict?.at ?? claim.claim.made.at).bounds.latest, peer(claim))
        }
        if let check = one.completion.verification {
            let who = PlainWords.who(check.value.verifiedBy) ?? "somebody"
            let when = PlainWords.when(check.at)
            found.append(
                (
                    check.at.bounds.latest,
                    one.completion.isCheckedByClaimant
                        ? "\(PlainWords.sentence(who)) also did the check\(when). "
                            + "Nobody else checked then."
                        : "\(PlainWords.sentence(who)) checked\(when), and found it done."
                ))
        }
        if one.completion.claimed == nil, let closing = fold.closings.last {
            found.append(
                (closing.at.bounds.latest, "It was closed\(PlainWords.when(closing.at)).")
            )
        }
        let untold =
            one.verdicts.isUntold
            ? ["The dates do not say which came first."] : []
        if found.isEmpty { return ["Nobody has checked."] }
        let told = found.enumerated().sorted { a, b in
            (a.element.day ?? .last, a.offset) < (b.element.day ?? .last, b.offset)
        }
        let isBare =
            one.completion.verification == nil && one.claims.allSatisfy { $0.stage == .claimed }
        return told.map(\.element.sentence) + untold + (isBare ? ["Nobody has checked."] : [])
    }

    /// What the meeting heard and found.
    private var peers: [String] { one.claims.map(peer) }

    private func peer(_ claim: PeerClaim) -> String {
        "At the meeting\(claim.day) somebody said: "
            + "\(PlainWords.quoted(claim.claim.made.value.text)). "
            + (claim.claim.answers.isEmpty
                ? PeerReview.ClaimStage.claimed.plainly
                : claim.claim.answers.map { answer in
                    let found = answer.value.outcome.stage.plainly
                    return claim.later(answer.at).map {
                        "Later (\($0)) \(found.prefix(1).lowercased() + found.dropFirst())"
                    } ?? found
                }.joined(separator: " "))
    }

    /// Why it was opened again.
    private var reopened: [String] {
        guard one.completion.lastReopened != nil, let last = fold.reopenings.last else { return [] }
        return ["The reason given: \(PlainWords.ended(last.value.reason))"]
    }

    private var overdue: [String] {
        one.lateness.days?.least.map { ["The date passed \(AgeInWords.span($0)) ago."] } ?? []
    }

    /// What children said, or that nobody wrote it down.
    private var children: [String] {
        let voices = fold.impacts.compactMap(\.value.voiceOfChild)
        if !voices.isEmpty { return voices.map { "Children said: \(PlainWords.ended($0))" } }
        return one.outcome == .delivered ? ["Nobody wrote down what children said about it."] : []
    }

    private var ask: String {
        if one.completion.isOpen || one.outcome == .dropped || one.outcome == .superseded,
            one.claims.contains(where: { $0.stage == .confirmed })
        {
            return "Ask: The meeting agreed that it is so, and this list does not. Which is right?"
        }
        if one.lateness.isUndated { return "Ask: By when will it be done?" }
        return switch one.outcome {
        case .dropped: "Ask: What is being done instead?"
        case .superseded: "Ask: Does the new promise do what this one promised?"
        case .silent: "Ask: What has been done?"
        case .claimedOnly: "Ask: How do you know that it is done?"
        case .slipped: "Ask: Why is it late, and when will it be done?"
        case .reworded: "Ask: Is the new promise smaller than the old one?"
        case .transferred: "Ask: Why was it handed on?"
        case .underWay: "Ask: What is still to be done?"
        case .delivered: "Ask: What is better for children now?"
        }
    }
}

extension PromiseOutcome.Heir {
    /// How the promise stands that took the place of another.
    var plainly: String {
        if became.first?.isOverdue == true { return "The date of the new one has passed too." }
        return switch outcome {
        case .dropped: "The new one was dropped too."
        case .superseded: "The new one was replaced too."
        case .silent: "Nobody has written anything about the new one since."
        case .claimedOnly: "The new one is said to be done, but that is not shown."
        case .slipped: "The date of the new one was moved."
        case .reworded, .transferred, .underWay: "The new one is not done yet."
        case .delivered: "The new one is done."
        }
    }
}
