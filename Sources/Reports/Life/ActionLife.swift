import Assessment
import Assurance
import Dates
import Replay
import Tables

/// What a promise came to: what was first agreed beside what stands now, each move of the date, and
/// how it was said to be done.
struct ActionLife {
    let action: Seen<Action>
    let changes: [ActionChange]
    let asAt: Day
    let picture: Picture

    init(_ action: Seen<Action>, _ picture: Picture) {
        self.action = action
        self.picture = picture
        asAt = picture.cut.asAt
        changes = ActionChange.all(
            picture.history.standing(of: action.id, known: picture.cut)
                .filter { picture.cut.hasHappened($0.at) != .no }, of: action.id)
    }

    var state: Action { action.possible.state }

    var sections: [Section] {
        guard state.original != nil else { return [] }
        let moves = changed
        let pictures = [
            DueDatesMoving.drawing([DueDatesMoving.Row(action.id, picture)], table: moves.title),
            BragOverTime.drawing(
                [BragOverTime.Row(action.id, picture)], until: asAt, table: "What happened"),
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
                    first(part.name) ?? state.original.map { part.words($0.value) } ?? .notRecorded
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

    /// What a later transfer says that was so at first, where the promise itself does not say.
    private func first(_ part: String) -> Cell? {
        guard let terms = state.original?.value else { return nil }
        switch part {
        case "Lead" where terms.lead == nil:
            return state.transfers.first { $0.value.lead != nil }?.value.formerLead.map {
                .text("\($0.text) (as a later transfer says)")
            }
        case "Oversight" where terms.oversight.isEmpty:
            let former =
                state.transfers.first { !$0.value.oversight.isEmpty }?.value
                .formerOversight ?? []
            return former.isEmpty
                ? nil : .text("\(former.joined(separator: "; ")) (as a later transfer says)")
        default: return nil
        }
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
                    one.dates == nil ? .notApplicable : Cell(one.moved)
                },
                Asked("who", "Who agreed") { Cell($0.who) },
                Asked("why", "Why") { Cell($0.why) },
                Asked("known", "Known since") { .text($0.at.known.dayInEngland.written) },
                Asked("sources", "Sources") { Cell(sources: $0.at) },
            ], whenEmpty: "None.")
    }
}
