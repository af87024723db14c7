import Assurance
import Dates
import Tables

/// What a promise came to: what was first agreed beside what stands now, each move of the date, and
/// how it was said to be done.
struct ActionLife {
    private let action: Seen<Action>
    private let changes: [ActionChange]
    private let asAt: Day

    init(_ action: Seen<Action>, _ picture: Picture) {
        self.action = action
        asAt = picture.cut.asAt
        changes = ActionChange.all(
            picture.history.standing(of: action.id, known: picture.cut)
                .filter { picture.cut.hasHappened($0.at) != .no }, of: action.id)
    }

    private var state: Action { action.possible.state }

    var sections: [Section] {
        guard state.original != nil else { return [] }
        let moves = changed
        let pictures = [
            DueDatesMoving.drawing([DueDatesMoving.Row(action)], table: moves.title),
            BragOverTime.drawing(
                [BragOverTime.Row(action)], until: asAt, table: "What happened"),
        ]
        return [.table(thenAndNow)] + (moves.rows.isEmpty ? [] : [.table(moves)])
            + pictures.compactMap { $0.map(Section.drawing) }
    }

    /// What was first agreed, beside what stands now.
    private var thenAndNow: Table {
        typealias Part = (name: String, words: (Action.Terms) -> Cell, isChanged: Set<String>)
        let parts: [Part] = [
            ("Wording", { .text($0.title) }, ["wording", "title"]),
            ("Lead", { Cell($0.lead?.text) }, ["lead"]),
            ("Due", { Cell($0.due) }, ["due date"]),
            ("Oversight", { Cell($0.oversight) }, ["oversight"]),
            ("Measures", { Cell($0.measures) }, ["measures"]),
        ]
        return Table(
            "First agreed, and now", of: parts,
            [
                Asked("part", "Part") { .text($0.name) },
                Asked("first", "First agreed") { part in
                    state.original.map { part.words($0.value) } ?? .notRecorded
                },
                Asked("now", "Now") { part in now(part.name, part.words) },
                Asked("changes", "Times changed", .trailing) { part in
                    .number(
                        changes.count {
                            $0.sort.isOfThePromise && part.isChanged.contains($0.part)
                        })
                },
            ], whenEmpty: "None.")
    }

    private func now(_ part: String, _ words: @escaping (Action.Terms) -> Cell) -> Cell {
        action.cell { folded in
            if part == "Due", folded.state.due == nil, !folded.state.slips.isEmpty {
                return .text("left open")
            }
            var terms = folded.state.terms?.value
            terms?.due = folded.state.due?.value
            return terms.map(words) ?? .notRecorded
        }
    }

    private var changed: Table {
        Table(
            "How the promise changed", of: changes.filter(\.sort.isOfThePromise),
            [
                Asked("number", "No.", .trailing) { .number($0.at.streamVersion) },
                Asked("when", "When") { Cell($0.at.effective) },
                Asked("change", "What changed") { one in
                    .text(one.dates == nil ? one.part : "\(one.part) \(one.sort.rawValue)")
                },
                Asked("before", "Before") { Cell($0.before) },
                Asked("after", "After") { Cell($0.after) },
                Asked("days", "Days moved", .trailing) { one in
                    one.dates == nil ? .empty : Cell(one.moved)
                },
                Asked("who", "Who agreed") { Cell($0.who) },
                Asked("why", "Why") { Cell($0.why) },
                Asked("known", "Known since") { .text($0.at.known.dayInEngland.written) },
                Asked("sources", "Sources") { Cell(sources: $0.at) },
            ], whenEmpty: "None.")
    }
}

// The sentences that come first.
extension ActionLife {
    var lead: [String] {
        guard state.original != nil else { return [] }
        return [dates, approvals, rewritings, completion, difference, reopenings].compactMap { $0 }
    }

    private var dates: String {
        let first = state.original?.value.due.map { "First due \($0.asWritten)" }
        let now =
            state.due.map { "due \($0.value.asWritten)" }
            ?? (state.slips.isEmpty ? "no due date is recorded" : "the date was left open")
        guard !state.slips.isEmpty else {
            return first.map { "\($0); that date never moved." } ?? "Never dated."
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

    /// Who agreed to the moves of the date.
    private var approvals: String? {
        guard !state.slips.isEmpty else { return nil }
        let named = state.slips.compactMap(\.value.agreedBy?.text)
        var once: [String] = []
        for one in named where !once.contains(one) { once.append(one) }
        let silent = state.slips.count - named.count
        if named.isEmpty { return "Who agreed to that is not recorded." }
        return "Agreed by \(once.joined(separator: ", "))"
            + (silent == 0
                ? "."
                : "; of \(silent == 1 ? "1 move" : "\(silent) moves") it is not recorded by whom.")
    }

    private var rewritings: String? {
        let parts = [
            (state.rewordings.count, "reworded"), (state.transfers.count, "passed to others"),
        ].filter { $0.0 > 0 }.map { "\($0.1) \(Self.times($0.0))" }
        return parts.isEmpty ? nil : parts.joined(separator: ", ").capitalisedFirst + "."
    }

    /// When it was said to be done, and how long after that somebody checked.
    private var completion: String? {
        guard let claim = state.claims.last?.at ?? state.blue?.at else { return nil }
        let said = "Claimed done \(claim.effective?.asWritten ?? claim.bounds.written)"
        guard let check = state.verifications.last?.at else {
            return said + "; that anybody checked is not recorded."
        }
        if check.bounds.certainlyPrecedes(claim.bounds) {
            return said + "; that anybody checked since is not recorded."
        }
        let days = Self.days(from: claim.bounds, to: check.bounds)
        let when = check.effective?.asWritten ?? check.bounds.written
        return said
            + (days.map { ", \($0) before it was verified (\(when))." } ?? "; verified \(when).")
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
        let impacts = action.possible.impacts
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

extension Action {
    /// The last rating blue, which is itself a claim that it is done.
    var blue: Cited<ActionRated>? { ratings.last { $0.value.rating == .blue } }
}

extension String {
    /// With its first letter large, as a sentence begins.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
