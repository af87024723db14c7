import Assessment
import Assurance
import Dates
import Replay

// The sentences that come first in the life of a promise: how it stands, then how it came to that.
extension ActionLife {
    var lead: [String] {
        guard state.original != nil else { return [] }
        return [
            standing, before, dates, approvals, rewritings, saidDone, peers, difference, reopenings,
        ].compactMap { $0 } + Quarrels(about: fold.id, in: world).sentences
    }

    /// How it stands on the day, and by how many days it is overdue or what took its place.
    private var standing: String? {
        let stage = completion.words ?? "status not recorded"
        if let same = state.sameAs?.value {
            return "It is the same promise as \(world.name(of: same.other)) (\(same.other)), "
                + "printed twice, and is counted there."
        }
        let heirs = (fold.successions.last?.value.by ?? []).map { id in
            let heir = world.one(Action.self, id)
            let name = heir.map { "\($0.name) (\(id))" } ?? id.text
            let overdue = heir.flatMap { Lateness(of: $0, in: world).days }
            return name + (overdue.map { ", itself overdue by \(Count.days($0))" } ?? "")
        }
        let since = completion.steps.last?.at.effective.map { " (\($0.asWritten))" } ?? ""
        guard completion.stage?.isEnd != true else {
            return stage.capitalisedFirst
                + (heirs.isEmpty ? "" : " by \(heirs.joined(separator: " and "))")
                + since + reason + "."
        }
        let overdue = lateness.days.map { ", overdue by \(Count.days($0))" } ?? ""
        return "On \(world.day.written) it is \(stage)\(overdue)."
    }

    /// What it carries on, the first date of all, and the move.
    private var before: String? {
        let all = Forerunner.all(of: fold, in: world)
        guard !all.isEmpty else { return nil }
        return all.map { one in
            let when = one.carried.effective.map { ", \($0.asWritten)" } ?? ""
            let why = one.carried.value.reason.map(PlainWords.bare) ?? "why is not recorded"
            let first = one.firstDue.map { "first due \($0.asWritten)" } ?? "never dated before"
            let times =
                one.moves == 0 ? "" : ", moved \(Self.times(one.moves)) before it was carried on"
            let now =
                one.moveInto(fold).map {
                    ", and carried on with another date: \(Count.days($0))"
                } ?? ""
            let all = one.moveInAll(fold).map { "; \(Count.days($0)) from the first date of all" }
            return "Carried forward from \(one.name) (\(one.action)\(when): \(why)), \(first)"
                + times + now + (all ?? "") + "."
        }.joined(separator: " ")
    }

    /// Why it ended.
    private var reason: String {
        let why =
            completion.stage == .withdrawn
            ? fold.withdrawals.last?.value.reason : fold.successions.last?.value.reason
        return why.map { ": \(PlainWords.bare($0))" } ?? "; why is not recorded"
    }

    private var dates: String {
        let first = state.original?.value.due.map { "First due \($0.asWritten)" }
        let now =
            state.due.map { "due \($0.value.asWritten)" }
            ?? (state.slips.isEmpty ? "no due date is recorded" : "the date was left open")
        let isEnded = completion.stage?.isEnd ?? false
        guard !state.slips.isEmpty else {
            return first.map {
                isEnded ? "\($0), and never moved." : "\($0); that date never moved."
            } ?? "Never dated."
        }
        let days = state.slippage.map { ": \(Self.days($0))" } ?? ""
        return "\(first ?? "First without a date"); now \(now). The date moved "
            + "\(Self.times(state.slips.count))\(days)."
    }

    private static func days(_ range: DayRange) -> String {
        switch (range.least, range.most) {
        case (let a?, let b?) where a == b: "\(a) \(a == 1 ? "day" : "days") in all"
        case (nil, nil): "by how many days cannot be told"
        default: "\(range.words) days in all"
        }
    }

    /// Who agreed to the moves of the date, and of how many nobody is recorded.
    private var approvals: String? {
        guard !state.slips.isEmpty else { return nil }
        let named = state.slips.compactMap(\.value.agreedBy?.text)
        var once: [String] = []
        for one in named where !once.contains(one) { once.append(one) }
        let all = state.slips.count
        if named.isEmpty { return "Who agreed to that is not recorded." }
        if named.count == all { return "Agreed by \(once.joined(separator: ", "))." }
        return "The \(once.joined(separator: " and the ")) agreed \(named.count) of the "
            + "\(all) moves; nobody is recorded for the other"
            + (all - named.count == 1 ? "." : " \(all - named.count).")
    }

    private var rewritings: String? {
        let leads = state.transfers.count { $0.value.lead != nil }
        let oversight = state.transfers.count { !$0.value.oversight.isEmpty }
        let parts = [
            (state.rewordings.count, "reworded"), (leads, "lead passed to others"),
            (oversight, "oversight passed to others"),
        ].filter { $0.0 > 0 }.map { "\($0.1) \(Self.times($0.0))" }
        return parts.isEmpty ? nil : parts.joined(separator: ", ").capitalisedFirst + "."
    }

    /// When it was said to be done, how long after the dates set, and how long after that somebody
    /// checked.
    private var saidDone: String? {
        let last =
            completion.claimed ?? completion.steps.last { $0.value == .completionClaimed }?.at
        guard let claim = last else { return nil }
        let said =
            "Claimed done \(claim.effective?.asWritten ?? claim.bounds.written)" + lateInWords
        guard let check = state.verifications.last?.at else {
            return said + "; that anybody checked is not recorded."
        }
        if check.bounds.certainlyPrecedes(claim.bounds) {
            return said + "; that anybody checked since is not recorded."
        }
        let days = Self.days(from: claim.bounds, to: check.bounds)
        let when = check.effective?.asWritten ?? check.bounds.written
        let by = Self.proof(state.verifications.last?.value)
        if days == "0 days" { return said + ", and verified the same day \(by)." }
        return said
            + (days.map { ", \($0) before it was verified (\(when)) \(by)." }
                ?? "; verified \(when) \(by).")
    }

    /// Who checked, and on what basis.
    private static func proof(_ check: CompletionVerified?) -> String {
        let who = check?.verifiedBy.map { "by the \($0)" } ?? "by whom is not recorded"
        let basis = check?.basis.map { "on \(PlainWords.bare($0))" }
        return who + ", " + (basis ?? "on what basis is not recorded")
    }

    /// How many days after the first date it was said to be done, and after the last.
    private var lateInWords: String {
        guard let first = lateness.lateAgainstFirst, first.isLate == .yes else { return "" }
        guard !state.slips.isEmpty, let last = lateness.late else {
            return " (\(Count.days(first)) after the date)"
        }
        return " (\(Count.days(first)) after the first date; against the last, \(last))"
    }

    /// What the peers found of it.
    private var peers: String? {
        guard !claims.isEmpty else { return nil }
        return claims.map { one in
            let found = one.claim.answers.map { answer in
                answer.value.outcome.rawValue.replacingDashes
                    + (one.later(answer.at).map { ", \($0)" } ?? "")
                    + (answer.value.basis.map { " (\(PlainWords.bare($0)))" } ?? "")
            }
            return "At \(one.reviewed) it was claimed: "
                + "\(PlainWords.quoted(one.claim.made.value.text)); "
                + (found.isEmpty
                    ? "that anybody answered is not recorded" : found.joined(separator: "; then "))
                + "."
        }.joined(separator: " ")
    }

    /// How many days after one another; nil where the dates have no such bounds.
    private static func days(from claim: DateBounds, to check: DateBounds) -> String? {
        let least = claim.latest.flatMap { last in check.earliest.map { $0.days(since: last) } }
        let most = claim.earliest.flatMap { first in check.latest.map { $0.days(since: first) } }
        guard let most, most >= 0 else { return nil }
        let range = DayRange(least: max(least ?? 0, 0), most: most)
        return "\(range.words) \(most == 1 ? "day" : "days")"
    }

    private var difference: String? {
        guard let ended = state.life.reached(.closed) ?? state.life.reached(.verified) else {
            return nil
        }
        let word = ended.value == .closed ? "Closed" : "Verified"
        let impacts = fold.impacts
        return impacts.isEmpty
            ? "\(word) without recorded evidence of the difference it made."
            : "\(word), with evidence of the difference it made: "
                + impacts.map(\.value.measure).joined(separator: "; ") + "."
    }

    private var reopenings: String? {
        let reopened = changes.filter { $0.sort == .reopened }
        guard !reopened.isEmpty else { return nil }
        let why = reopened.compactMap(\.why)
        return "Reopened \(Self.times(reopened.count))"
            + (why.isEmpty ? "." : ": \(why.joined(separator: "; ")).")
    }

    private static func times(_ count: Int) -> String {
        count == 1 ? "once" : count == 2 ? "twice" : "\(count) times"
    }
}

extension String {
    /// With its first letter large, as a sentence begins.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
