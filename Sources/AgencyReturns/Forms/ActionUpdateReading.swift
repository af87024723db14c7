import Assurance
import Dates
import Replay
import Spreadsheets

/// What a filled action update tells that the ledger does not know yet.
struct ActionUpdateReading {
    private typealias Form = ActionUpdate
    private let filled: FilledForm
    private let known: History
    private(set) var returned = ReturnedFacts()

    init(_ filled: FilledForm, _ known: History) {
        self.filled = filled
        self.known = known
        returned.problems = filled.problems
    }

    mutating func read() {
        for row in filled.rows { read(row) }
    }

    private mutating func read(_ row: FilledRow) {
        guard let cell = row[Form.action] else {
            return problem(
                row.cells.values.min { $0.address < $1.address }, Form.action,
                "This row is filled in, and does not say which action it is about.")
        }
        guard let action = action(cell) else { return }
        let before = (returned.facts.count, returned.problems.count)
        progress(action, row)
        rate(action, row)
        move(action, row)
        claim(action, row)
        impact(action, row)
        if returned.facts.count > before.0 {
            returned.newRows += 1
        } else if returned.problems.count == before.1 {
            returned.knownRows += 1
        }
    }

    private mutating func action(_ cell: FilledCell) -> Folded<Action>? {
        let name = cell.text.hasPrefix("action/") ? cell.text : "action/" + cell.text.lowercased()
        if let id = ThingID(name: name), let found = known.state(Action.self, id) { return found }
        let names = known.things(of: Action.kind).map(\.text)
        let near = Nearest.name(to: name, among: names)
        problem(
            cell, Form.action,
            "\"\(cell.text)\" is not an action of the ledger."
                + (near.map { " Did you mean \($0)?" } ?? ""))
        return nil
    }

    private func fact(
        _ kind: String, _ action: Folded<Action>, _ row: FilledRow, at field: FormField
    )
        -> FactFromCells
    {
        FactFromCells(kind, about: action.id.text, row: row.index, at: row[field]?.address)
    }

    private mutating func add(_ fact: FactFromCells) {
        var fact = fact
        fact.say("effective", filled.header[Form.date.heading], under: Form.date)
        returned.facts.append(fact.returned(filled))
    }

    private mutating func progress(_ action: Folded<Action>, _ row: FilledRow) {
        guard let text = row[Form.update],
            !action.progress.contains(where: { $0.value.report == text.text })
        else { return }
        var fact = fact("progress.reported", action, row, at: Form.update)
        fact.say("text", text, under: Form.update)
        if let evidence = row[Form.evidence] {
            for line in evidence.lines {
                fact.say("evidence", line, from: evidence, under: Form.evidence)
            }
        }
        fact.say("forum", filled.header[Form.forum.heading], under: Form.forum)
        add(fact)
    }

    private mutating func rate(_ action: Folded<Action>, _ row: FilledRow) {
        guard let rating = row[Form.rating],
            rating.text.lowercased() != action.state.rating?.value.rating.rawValue
        else { return }
        var fact = fact("action.rated", action, row, at: Form.rating)
        fact.say("rating", rating.text.lowercased(), from: rating, under: Form.rating)
        add(fact)
    }

    private mutating func move(_ action: Folded<Action>, _ row: FilledRow) {
        guard let date = row[Form.newDate] else {
            if let stray = row[Form.reason] ?? row[Form.agreedBy] {
                problem(
                    stray, row[Form.reason] == nil ? Form.agreedBy : Form.reason,
                    "This tells of a move, and no new date stands beside it.")
            }
            return
        }
        let now = action.state.due?.value
        if let typed = try? FuzzyDate(typed: date.text), typed.bounds == now?.bounds { return }
        var fact = fact("action.slipped", action, row, at: Form.newDate)
        fact.say("to", date, under: Form.newDate)
        if let now { fact.say("from", now.asWritten) }
        fact.say("reason", row[Form.reason], under: Form.reason)
        fact.say("agreedBy", row[Form.agreedBy], under: Form.agreedBy)
        add(fact)
    }

    private mutating func claim(_ action: Folded<Action>, _ row: FilledRow) {
        guard let done = row[Form.done] else { return }
        switch done.value {
        case .yesNo(true): break
        case .yesNo(false): return
        default:
            switch done.text.lowercased() {
            case "yes", "y": break
            case "no", "n": return
            default:
                return problem(done, Form.done, "\"\(done.text)\" is neither yes nor no.")
            }
        }
        guard action.state.claim == nil else { return }
        var fact = fact("action.completion-claimed", action, row, at: Form.done)
        fact.say("text", row[Form.update], under: Form.update)
        add(fact)
    }

    private mutating func impact(_ action: Folded<Action>, _ row: FilledRow) {
        guard let measure = row[Form.measure] else {
            if let stray = row[Form.before] ?? row[Form.after] ?? row[Form.voice] {
                problem(
                    stray, Form.measure, "This tells of a difference, and not of what was measured."
                )
            }
            return
        }
        func text(_ field: FormField) -> String? { row[field]?.text }
        let isKnown = action.impacts.contains { one in
            one.value.measure == measure.text && one.value.before == text(Form.before)
                && one.value.after == text(Form.after)
        }
        guard !isKnown else { return }
        var fact = fact("impact.evidenced", action, row, at: Form.measure)
        fact.say("measure", measure, under: Form.measure)
        fact.say("before", row[Form.before], under: Form.before)
        fact.say("after", row[Form.after], under: Form.after)
        fact.say("voiceOfChild", row[Form.voice], under: Form.voice)
        add(fact)
    }

    private mutating func problem(_ cell: FilledCell?, _ field: FormField, _ sentence: String) {
        returned.problems.append(
            ReturnProblem(
                file: filled.file, sheet: filled.sheet, cell: cell?.address,
                heading: field.heading, found: cell?.text ?? "", sentence: sentence))
    }
}
