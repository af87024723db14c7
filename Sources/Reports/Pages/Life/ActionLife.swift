import Assessment
import Assurance
import Dates
import Replay
import Tables

/// What a promise came to in one course of events: what was first agreed beside what stands now,
/// each move of the date, and how it was said to be done.
struct ActionLife {
    let fold: Folded<Action>
    let lateness: Lateness
    let moves: [DueMove]
    let changes: [ActionChange]
    let claims: [PeerClaim]
    let world: World

    init(_ action: InCourse<Action>) {
        fold = action.thing
        world = action.world
        lateness = action.lateness
        moves = action.moves
        claims = PeerClaim.all(about: action.id, in: world)
        changes = ActionChange.all(world.facts(of: action.id), of: action.id)
    }

    var state: Action { fold.state }
    var completion: Completion { lateness.completion }

    /// The sentences that come first in the life of an action; what the dates leave open is marked.
    static func lead(of id: ThingID, _ picture: Picture) -> [String] {
        SentencesOfCourses.merged(
            picture.told { world in
                world.one(Action.self, id).map {
                    ActionLife(InCourse(thing: $0, world: world)).lead
                } ?? []
            }.values)
    }

    /// The tables and the pictures of its promise.
    static func sections(of id: ThingID, _ picture: Picture) -> [Section] {
        guard let seen = picture.seen(Action.self, id) else { return [] }
        let isPromised = picture.told(Action.self, id) { one, _ in one.state.original != nil }
        guard isPromised?.values.contains(true) ?? false else { return [] }
        let moves = changed(seen, picture)
        return [
            .table(thenAndNow(seen, picture)), .unlessEmpty(moves),
            .unlessBlank(DueDatesMoving.title) {
                DueDatesMoving.drawing([DueDatesMoving.Row(id, picture)], table: moves.title)
            },
            .unlessBlank(BragOverTime.title) {
                BragOverTime.drawing(
                    [BragOverTime.Row(id, picture)], until: picture.day, table: "What happened")
            },
        ]
    }

    /// What was first agreed, beside what stands now.
    private static func thenAndNow(_ action: Seen<Action>, _ picture: Picture) -> Table {
        typealias Part = (name: String, words: (Action.Terms) -> Cell, changed: Set<String>)
        let parts: [Part] = [
            ("Wording", { .text($0.title) }, ["wording", "title"]),
            ("Lead", { Cell($0.lead?.text) }, ["lead"]),
            ("Due", { Cell($0.due) }, ["due date"]),
            ("Oversight", { Cell($0.oversight) }, ["oversight"]),
            ("Measures", { Cell($0.measures) }, ["measures"]),
        ]
        return Table(
            "First agreed, and now", of: [action], in: picture,
            rows: { action in
                let life = ActionLife(action)
                return life.state.original == nil ? [] : parts.map { (life: life, part: $0) }
            }, named: { $0.part.name },
            [
                Asked("part", "Part") { .text($0.part.name) },
                Asked("first", "First agreed") { row in
                    row.life.first(row.part.name)
                        ?? row.life.state.original.map { row.part.words($0.value) } ?? .notRecorded
                },
                Asked("now", "Now") { row in row.life.now(row.part.name, row.part.words) },
                Asked("changes", "Times changed", .trailing) { row in
                    .number(
                        row.life.changes.count {
                            $0.sort.isOfThePromise && row.part.changed.contains($0.part)
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

    private func now(_ part: String, _ words: (Action.Terms) -> Cell) -> Cell {
        if part == "Due", state.due == nil, !state.slips.isEmpty { return .text("left open") }
        var terms = state.terms?.value
        terms?.due = state.due?.value
        return terms.map(words) ?? .notRecorded
    }

    private static func changed(_ action: Seen<Action>, _ picture: Picture) -> Table {
        Table(
            "How the promise changed", of: [action], in: picture,
            rows: { ActionLife($0).changes.filter(\.sort.isOfThePromise) },
            named: { "\($0.at.id) \($0.part)" },
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
