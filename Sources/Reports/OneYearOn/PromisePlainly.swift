import Assurance
import Dates

/// What became of one promise, in sentences that need no help.
struct PromisePlainly {
    private let one: Undertaking
    private let day: Day
    private let close: Close

    init(_ one: Undertaking, _ year: YearOn) {
        self.one = one
        day = year.now.cut.asAt
        close = year.close
    }

    private var fold: Folded<Action> { one.now.possible }
    private var state: Action { fold.state }

    /// The sentences, from the promise to what to ask.
    var sentences: [String] {
        let told = one.fate.both
        let unsure =
            told.certain.outcome == told.possible.outcome
            ? [] : ["The dates are too rough to be sure of what follows."]
        return [promised] + unsure + dates + words + outcome + children + [ask].compactMap { $0 }
    }

    private var promised: String {
        let lead = PlainWords.who(
            one.then?.possible.state.terms?.value.lead ?? state.original?.value.lead)
        let start = one.then == nil ? "After the audit, this was promised" : "The promise"
        return "\(start): \(PlainWords.quoted(one.promised))."
            + (lead.map { " It was given to \($0)." } ?? " It does not say who must do it.")
    }

    private var dates: [String] {
        let first = one.then?.possible.state.due?.value ?? state.original?.value.due
        guard let first else { return ["It had no date."] }
        var said = ["It had to be done by: \(PlainWords.date(first))."]
        let slips = state.slips.filter { close.precedes($0.at) }
        guard !slips.isEmpty else { return said }
        said.append("The date was moved \(AgeInWords.times(slips.count)).")
        let silent = slips.count { $0.value.reason == nil }
        if silent == slips.count {
            said.append("Nobody wrote down why.")
        } else if let reason = slips.last(where: { $0.value.reason != nil })?.value.reason {
            said.append("The reason given: \(PlainWords.ended(reason))")
            if silent > 0 { said.append("There is no reason \(AgeInWords.times(silent)).") }
        }
        if let now = state.due?.value {
            let late = now.bounds.daysLate(against: first.bounds)
            let by = AgeInWords.late(late)
            said.append("The new date is \(PlainWords.date(now)). That is \(by).")
        } else {
            said.append("Now it has no date at all.")
        }
        return said
    }

    private var words: [String] {
        var said: [String] = []
        if let last = state.rewordings.last(where: { close.precedes($0.at) }), last.value.isTitle {
            said.append("The words were changed. Now it says: \(PlainWords.quoted(last.value.to)).")
        }
        if let lead = state.transfers.last(where: { close.precedes($0.at) })?.value.lead {
            said.append("Somebody else must do it now: the \(lead.text).")
        }
        return said
    }

    private var outcome: [String] {
        switch one.outcome {
        case .dropped:
            [
                "It was dropped.",
                fold.withdrawals.last?.value.reason.map(PlainWords.ended)
                    ?? "Nobody wrote down why.",
            ]
        case .silent: ["Since then nobody has written down anything about it."]
        case .claimedOnly:
            [
                state.claim.map {
                    "\(PlainWords.sentence(PlainWords.who($0.value.claimedBy) ?? "somebody")) said"
                        + "\(PlainWords.when($0.at)) that it is done."
                } ?? "It was marked as done."
            ] + doubts
        case .slipped, .reworded, .transferred, .underWay: ["It is not done yet."] + overdue
        case .delivered:
            [
                "It is done.",
                state.verifications.last.map {
                    "\(PlainWords.sentence(PlainWords.who($0.value.verifiedBy) ?? "somebody")) checked"
                        + "\(PlainWords.when($0.at))."
                } ?? "Others looked at it a year later and agreed.",
            ] + tooLate
        }
    }

    /// Why a claim is no more than that.
    private var doubts: [String] {
        var said: [String] = []
        if !state.isVerified { said.append("Nobody has checked.") }
        if state.isVerified, state.isCheckedByClaimant { said.append("Nobody else has checked.") }
        if one.claims.contains(where: { $0.stage == .notEvidenced }) {
            said.append("A year later nobody could show it.")
        }
        if one.claims.contains(where: { $0.stage == .disputed }) {
            said.append("A year later somebody said that it is not so.")
        }
        return said
    }

    private var overdue: [String] {
        guard state.isOverdue(on: day) == true, let last = state.due?.value.bounds.latest else {
            return []
        }
        return ["The date passed \(AgeInWords.span(day.days(since: last))) ago."]
    }

    private var tooLate: [String] {
        guard let late = state.daysLate, late.isLate == .yes else { return [] }
        return ["It was \(AgeInWords.late(late))."]
    }

    /// What children said, or that nobody wrote it down.
    private var children: [String] {
        let voices = fold.impacts.compactMap(\.value.voiceOfChild)
        if !voices.isEmpty { return voices.map { "Children said: \(PlainWords.ended($0))" } }
        return one.outcome == .delivered ? ["Nobody wrote down what children said about it."] : []
    }

    private var ask: String? {
        switch one.outcome {
        case .dropped: "Ask: What is being done instead?"
        case .silent: "Ask: What has been done?"
        case .claimedOnly: "Ask: How do you know that it is done?"
        case .slipped: "Ask: Why is it late, and when will it be done?"
        case .reworded: "Ask: Is the new promise smaller than the old one?"
        case .transferred: "Ask: Why was it handed on?"
        case .underWay: nil
        case .delivered: "Ask: What is better for children now?"
        }
    }
}
