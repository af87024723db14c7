import Assurance
import Dates
import Replay
import Spreadsheets

/// The Section 11 return of an organisation, to be filled in: its answers so far, and last cycle's
/// beside them.
struct Section11Blank {
    private typealias Form = Section11Return
    private let known: History
    private let audit: AuditInHand
    private let organisation: ThingID?

    init(_ known: History, _ asked: FormRequest) throws(FormProblem) {
        guard let id = asked.audit else {
            throw FormProblem(
                "A \(Form.title) belongs to an audit.", next: "Say which with --audit.")
        }
        guard let audit = AuditInHand(id, known) else {
            throw FormProblem("\(id) is not an audit of this ledger.")
        }
        guard let standards = audit.standards, standards.listsStandards else {
            throw FormProblem(
                "\(id) names no set of standards that lists them, so there is nothing to ask.",
                next: "Record standard-set.issued with its standards, and audit.planned naming it.")
        }
        if let organisation = asked.organisation,
            known.state(Organisation.self, organisation) == nil
        {
            throw FormProblem("\(organisation) is not an organisation of this ledger.")
        }
        self.known = known
        self.audit = audit
        organisation = asked.organisation
    }

    func workbook() -> WorkbookDraft {
        let title = "\(Form.title): \(audit.audit.name)"
        var layout = FormLayout(Form.self, called: title)
        let name = organisation.flatMap { known.state(Organisation.self, $0)?.name }
        layout.ask(Form.organisation, filled: name)
        layout.ask(Form.audit, filled: audit.id.text)
        layout.ask(Form.date, filled: nil)
        layout.ask(Form.signedOffBy, filled: nil)
        layout.ask(Form.reason, filled: nil)
        layout.head(["rating", "moderated", "how you knew"])
        for standard in audit.standards?.standards ?? [] { add(standard, to: &layout) }
        layout.choose(
            Form.rating,
            from: ["Select…"] + (audit.scale?.steps.map(audit.shown) ?? [])
                + [Form.notApplicable],
            advice: "It is not on the scale of this audit. Choose from the list.")
        return layout.workbook(
            called: title, widths: [16, 40, 18, 50, 36, 40, 24, 18, 14, 14, 40],
            guidance: guidance)
    }

    private func add(_ standard: StandardSet.Standard, to layout: inout FormLayout) {
        let before = organisation.flatMap { audit.before($0, on: standard.code) }
        let response = organisation.flatMap { audit.response(of: $0, on: standard.code)?.state }
        let last = response?.submissions.last?.value
        var known: [(FormField, String, isFixed: Bool)] = [
            (Form.standard, standard.code, true),
            (Form.wording, standard.text ?? standard.title, true),
        ]
        if let reason = last?.notApplicable {
            known += [(Form.rating, Form.notApplicable, false), (Form.narrative, reason, false)]
        } else if let last {
            let rating: String? = last.rating
            if let rating {
                let step = audit.scale?.steps.first { $0.value == rating }
                known.append((Form.rating, step.map(audit.shown) ?? rating, false))
            }
            if let narrative = last.narrative { known.append((Form.narrative, narrative, false)) }
        }
        let evidence = response?.evidence.map(\.value.reference) ?? []
        if !evidence.isEmpty {
            known.append((Form.evidence, evidence.joined(separator: "\n"), false))
        }
        let own = organisation.map { actions(of: $0, on: standard.code) } ?? []
        if let first = own.first { known += answers(first) }
        let rated: String? = before?.response.selfRating
        let moderated: String? = before?.response.moderatedRating
        layout.add(
            known,
            answers: [
                Form.rating, Form.narrative, Form.evidence, Form.action, Form.lead, Form.due,
            ],
            remembered: [rated, moderated, before?.response.submissions.last?.value.narrative],
            note: newness(of: standard))
        for action in own.dropFirst() {
            layout.add(
                [(Form.standard, standard.code, true)] + answers(action),
                answers: [Form.action, Form.lead, Form.due], remembered: [])
        }
    }

    /// The actions that a return proposed on a standard, by the names it gives them.
    private func actions(of organisation: ThingID, on code: String) -> [Action] {
        let first = Section11Reading.actionName(organisation, audit, code)
        var found: [Action] = []
        var name = first
        while let id = ThingID(name: name), let action = known.state(Action.self, id) {
            found.append(action.state)
            name = "\(first)-\(found.count + 1)"
        }
        return found
    }

    private func answers(_ action: Action) -> [(FormField, String, isFixed: Bool)] {
        [
            (Form.action, action.title, false), (Form.lead, action.terms?.value.lead?.text, false),
            (Form.due, action.due?.value.asWritten, false),
        ].compactMap { field, text, isFixed in text.map { (field, $0, isFixed) } }
    }

    /// What to know of a standard that an amendment brought.
    private func newness(of standard: StandardSet.Standard) -> String? {
        guard let added = standard.amendments.last else { return nil }
        let prompts = added.value.promptedBy.map(name) + added.value.promptedAlsoBy
        let how = "This standard was \(added.value.change.rawValue) after the set was issued"
        return prompts.isEmpty
            ? how + "." : how + ", prompted by " + prompts.joined(separator: ", ") + "."
    }

    private func name(_ id: ThingID) -> String {
        known.state(Review.self, id)?.name ?? id.text
    }

    private var guidance: [String] {
        var lines = [
            "Fill in the sheet \"Return\": who you are above the table, then a row for each "
                + "standard. Save the file and send it back. Nothing is locked: it can be filled "
                + "in again, early or late.",
            "Rows and columns may be moved. Headings stay as they are.",
            "Write roles, not people's names, and nothing by which a child could be known.",
        ]
        if let due = audit.audit.state.responsesDue { lines.append("Please return it by \(due).") }
        return lines
    }
}
