import Assurance
import Dates
import Replay
import Spreadsheets

/// What a filled Section 11 return tells that the ledger does not know yet.
struct Section11Reading {
    private typealias Form = Section11Return
    private let filled: FilledForm
    private let known: History
    private let asked: FormRequest
    private(set) var returned = ReturnedFacts()
    /// Things that a fact of this file begins.
    private var begun: Set<String> = []
    /// The rows that answered a standard, and how many actions each standard has.
    private var answered: [String: Int] = [:]
    private var actions: [String: Int] = [:]

    init(_ filled: FilledForm, _ known: History, _ asked: FormRequest) {
        self.filled = filled
        self.known = known
        self.asked = asked
        returned.problems = filled.problems
    }

    mutating func read() {
        returned.organisation = organisation()
        guard let audit = audit(),
            let organisation = returned.organisation ?? standIn(in: audit)
        else { return }
        for row in filled.rows { read(row, of: organisation, in: audit) }
    }

    // Where the return belongs.

    private mutating func organisation() -> ThingID? {
        let cell = filled.header[Form.organisation.heading]
        guard let cell else {
            if let asked = asked.organisation { return asked }
            problem(
                nil, Form.organisation,
                "The form does not say whose return it is: no label \"Organisation\" above the "
                    + "table has an answer beside it. Fill it in, or say --organisation.")
            return nil
        }
        let found = AuditInHand.organisations(cell.text, known)
        guard found.count == 1, let one = found.first else {
            let names = known.things(of: Organisation.kind).compactMap {
                known.state(Organisation.self, $0)?.name
            }
            let near = Nearest.name(to: cell.text, among: names)
            problem(
                cell, Form.organisation,
                found.isEmpty
                    ? "No organisation of the ledger is called \"\(cell.text)\"."
                        + (near.map { " Did you mean \"\($0)\"?" } ?? "")
                    : "\"\(cell.text)\" may be any of: "
                        + found.map(\.text).joined(separator: ", ") + ".")
            return nil
        }
        if let asked = asked.organisation, asked != one {
            problem(
                cell, Form.organisation,
                "The form is that of \(one), and \(asked) was asked for. Is it the right file?")
            return nil
        }
        return one
    }

    /// One that has answered nothing yet, so that the rows of a return are looked at though it is
    /// not clear whose it is; nothing of it is taken.
    private func standIn(in audit: AuditInHand) -> ThingID? {
        let codes = audit.standards?.standards.map(\.code) ?? []
        return known.things(of: Organisation.kind).first { one in
            codes.allSatisfy { audit.response(of: one, on: $0) == nil }
        }
    }

    private mutating func audit() -> AuditInHand? {
        let cell = filled.header[Form.audit.heading]
        var id = asked.audit
        if let cell {
            let found = AuditInHand.audits(cell.text, known)
            guard found.count == 1, let one = found.first, id == nil || id == one else {
                problem(
                    cell, Form.audit,
                    found.count == 1
                        ? "The form belongs to \(found[0]), and \(id?.text ?? "") was asked for."
                        : "No one audit of the ledger is called \"\(cell.text)\".")
                return nil
            }
            id = one
        }
        guard let id else {
            problem(nil, Form.audit, "The form does not say which audit it answers. Say --audit.")
            return nil
        }
        guard let audit = AuditInHand(id, known) else {
            problem(nil, Form.audit, "\(id) is not an audit of the ledger.")
            return nil
        }
        return audit
    }

    // One row.

    private mutating func read(
        _ row: FilledRow, of organisation: ThingID, in audit: AuditInHand
    ) {
        let before = returned.facts.count
        let wrong = returned.problems.count
        guard let code = code(of: row, in: audit) else { return }
        let isAnswer = row[Form.rating] != nil || row[Form.narrative] != nil
        if isAnswer, let first = answered.updateValue(row.index, forKey: code) {
            problem(
                row[Form.standard], Form.standard,
                "\(code) is answered twice: in row \(first + 1) already. Keep one answer; a row "
                    + "for a second action has no rating.", row)
            return
        }
        let response = audit.response(of: organisation, on: code)
        let thing = response?.id.text ?? Self.name("response", organisation, audit, code)
        if response == nil, begun.insert(thing).inserted {
            returned.facts.append(request(thing, row, organisation, audit, code))
        }
        if isAnswer { submit(thing, row, response?.state, organisation, audit, code) }
        attach(thing, row, response?.state)
        propose(thing, row, organisation, audit, code)
        if returned.facts.count > before {
            returned.newRows += 1
        } else if returned.problems.allSatisfy(\.isAdvice) || returned.problems.count == wrong {
            returned.knownRows += 1
        }
    }

    private mutating func code(of row: FilledRow, in audit: AuditInHand) -> String? {
        guard let cell = row[Form.standard] else {
            problem(
                row.cells.values.min { $0.address < $1.address }, Form.standard,
                "This row is filled in, and does not say which standard it answers.", row)
            return nil
        }
        guard let standards = audit.standards, standards.listsStandards else { return cell.text }
        if let standard = audit.standard(cell.text) { return standard.code }
        problem(
            cell, Form.standard,
            "\"\(cell.text)\" is not a standard of this audit. Its standards are: "
                + standards.standards.map(\.code).joined(separator: ", ") + ".", row)
        return nil
    }

    private func request(
        _ thing: String, _ row: FilledRow, _ organisation: ThingID, _ audit: AuditInHand,
        _ code: String
    ) -> ReturnedFact {
        var fact = FactFromCells(
            "response.requested", about: thing, row: row.index,
            at: row[Form.standard]?.address)
        fact.say("audit", audit.id.text)
        fact.say("organisation", organisation.text)
        fact.say("standard", code)
        if let due = audit.audit.state.responsesDue { fact.say("due", due.asWritten) }
        if let opened = audit.audit.state.opening?.effective {
            fact.say("effective", opened.asWritten)
        } else {
            fact.say("effective", filled.header[Form.date.heading], under: Form.date)
        }
        return fact.returned(filled)
    }

    private mutating func submit(
        _ thing: String, _ row: FilledRow, _ response: Response?, _ organisation: ThingID,
        _ audit: AuditInHand, _ code: String
    ) {
        let rating = row[Form.rating]
        let step = rating.map { audit.step($0.text) }
        let isOnScale = step.map { audit.scale?.place(of: $0) != nil } ?? false
        let isNotApplicable =
            !isOnScale
            && (rating.map { ["na", "n/a", "notapplicable"].contains(FormField.key($0.text)) }
                ?? false)
        let narrative = row[Form.narrative]
        let last = response?.submissions.last?.value
        var fact = FactFromCells(
            "response.submitted", about: thing, row: row.index,
            at: (rating ?? narrative)?.address)
        if isNotApplicable, let rating {
            guard let narrative else {
                problem(
                    rating, Form.rating,
                    "\(code) is said not to apply, and not why. Say so under "
                        + "\"\(Form.narrative.heading)\".", row)
                return
            }
            if last?.notApplicable == narrative.text { return }
            fact.say("notApplicable", narrative, under: Form.narrative)
        } else {
            let lastRating: String? = last?.rating
            let isSame =
                last != nil && (step == nil || step == lastRating)
                && (narrative?.text ?? "") == (last?.narrative ?? "")
            if isSame { return }
            if let rating, let step { fact.say("rating", step, from: rating, under: Form.rating) }
            fact.say("narrative", narrative, under: Form.narrative)
            if let step, narrative == nil { lookBack(step, rating, organisation, audit, code, row) }
        }
        fact.say("signedOffBy", filled.header[Form.signedOffBy.heading], under: Form.signedOffBy)
        fact.say("effective", filled.header[Form.date.heading], under: Form.date)
        if last != nil {
            if let reason = asked.reason {
                fact.say("reason", reason)
            } else if let cell = filled.header[Form.reason.heading] {
                fact.say("reason", cell, under: Form.reason)
            } else {
                problem(
                    rating ?? narrative, Form.rating,
                    "The ledger has another answer already. Where it has changed, say why: beside "
                        + "\"\(Form.reason.heading)\" above the table, or with --reason.", row)
                return
            }
        }
        returned.facts.append(fact.returned(filled))
    }

    /// An answer that has moved since the last cycle, without a word about it, is worth a look.
    private mutating func lookBack(
        _ step: String, _ rating: FilledCell?, _ organisation: ThingID, _ audit: AuditInHand,
        _ code: String, _ row: FilledRow
    ) {
        guard let before = audit.before(organisation, on: code), let scale = audit.scale,
            let was: String = before.response.selfRating, was != step,
            scale.place(of: was) != nil, scale.place(of: step) != nil
        else { return }
        problem(
            rating, Form.rating,
            "It was \(was) in \(before.audit), and nothing says what has changed.", row,
            isAdvice: true)
    }

    private mutating func attach(_ thing: String, _ row: FilledRow, _ response: Response?) {
        guard let cell = row[Form.evidence] else { return }
        var known = Set(response?.evidence.map(\.value.reference) ?? [])
        for line in cell.lines where known.insert(line).inserted {
            var fact = FactFromCells(
                "response.evidence-attached", about: thing, row: row.index, at: cell.address)
            fact.say("reference", line, from: cell, under: Form.evidence)
            fact.say("effective", filled.header[Form.date.heading], under: Form.date)
            returned.facts.append(fact.returned(filled))
        }
    }

    private mutating func propose(
        _ response: String, _ row: FilledRow, _ organisation: ThingID, _ audit: AuditInHand,
        _ code: String
    ) {
        guard let cell = row[Form.action] else {
            if let stray = row[Form.lead] ?? row[Form.due] {
                let field = row[Form.lead] == nil ? Form.due : Form.lead
                problem(
                    stray, field, "There is \(stray.text) here, and no action beside it.", row)
            }
            return
        }
        let number = actions[code, default: 0] + 1
        actions[code] = number
        let name = Self.name("action", organisation, audit, code) + (number > 1 ? "-\(number)" : "")
        if let there = ThingID(name: name).flatMap({ self.known.state(Action.self, $0) }) {
            return compare(there, row, cell)
        }
        var fact = FactFromCells("action.proposed", about: name, row: row.index, at: cell.address)
        fact.say("title", cell, under: Form.action)
        fact.say("lead", row[Form.lead], under: Form.lead)
        fact.say("due", row[Form.due], under: Form.due)
        fact.say("source", response)
        fact.say("effective", filled.header[Form.date.heading], under: Form.date)
        returned.facts.append(fact.returned(filled))
    }

    /// An action that the ledger has is never changed by a form: what differs is told.
    private mutating func compare(
        _ there: Folded<Action>, _ row: FilledRow, _ cell: FilledCell
    ) {
        if FormField.key(there.state.original?.value.title ?? "") != FormField.key(cell.text),
            FormField.key(there.state.title ?? "") != FormField.key(cell.text)
        {
            problem(
                cell, Form.action,
                "The ledger has \(there.id) as \"\(there.state.title ?? "")\". A promise is not "
                    + "reworded by a form: record wording.changed, or put a new action in a row "
                    + "below.", row)
        }
        if let due = row[Form.due], let date = try? FuzzyDate(typed: due.text),
            let now = there.state.due?.value, date.bounds != now.bounds,
            date.bounds != there.state.original?.value.due?.bounds
        {
            problem(
                due, Form.due,
                "The ledger has \(now). A date is moved with: s11 record action.slipped "
                    + "\(there.id) to=\"\(due.text)\" reason=…", row)
        }
    }

    /// What the first action of a return on a standard is called.
    static func actionName(
        _ organisation: ThingID, _ audit: AuditInHand, _ code: String
    ) -> String { name("action", organisation, audit, code) }

    private static func name(
        _ kind: String, _ organisation: ThingID, _ audit: AuditInHand, _ code: String
    ) -> String {
        let place = code.lowercased().map { letter in
            letter.isASCII && (letter.isLetter || letter.isNumber || letter == ".") ? letter : "-"
        }
        return "\(kind)/\(audit.id.name)/\(organisation.name)/\(String(place))"
    }

    private mutating func problem(
        _ cell: FilledCell?, _ field: FormField, _ sentence: String, _ row: FilledRow? = nil,
        isAdvice: Bool = false
    ) {
        returned.problems.append(
            ReturnProblem(
                file: filled.file, sheet: filled.sheet, cell: cell?.address,
                heading: field.heading, found: cell?.text ?? "", sentence: sentence,
                isAdvice: isAdvice))
    }
}

extension ThingID {
    /// The thing of a name that the program made.
    init?(name: String) {
        guard let id = try? ThingID(reading: name) else { return nil }
        self = id
    }
}
