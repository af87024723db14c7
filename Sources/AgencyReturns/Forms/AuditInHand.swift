import Assurance
import Dates
import Replay

/// The audit that a return belongs to: what it asks, of whom, and what was answered before.
struct AuditInHand {
    let id: ThingID
    let audit: Folded<Audit>
    let standards: StandardSet?
    private let known: History
    /// Every answer that the ledger knows, by what it answers.
    private let responses: [Folded<Response>]

    /// The audit that was named; nil where the ledger has none of that name.
    init?(_ id: ThingID, _ known: History) {
        guard let audit = known.state(Audit.self, id) else { return nil }
        self.id = id
        self.audit = audit
        self.known = known
        standards = audit.state.standards.flatMap { known.state(StandardSet.self, $0)?.state }
        responses = known.things(of: Response.kind).compactMap { known.state(Response.self, $0) }
    }

    var scale: RatingScale? { standards?.scale }

    /// The standard that a code, a title or both together mean.
    func standard(_ typed: String) -> StandardSet.Standard? {
        let key = FormField.key(typed)
        guard let all = standards?.standards else { return nil }
        return all.first { FormField.key($0.code) == key || FormField.key($0.title) == key }
            ?? all.first { FormField.key("\($0.code) \($0.title)") == key }
    }

    /// What an organisation answered on a standard; nil where it was not asked.
    func response(of organisation: ThingID, on code: String) -> Folded<Response>? {
        responses.first { one in
            one.state.audit == id && one.state.organisation == organisation
                && one.state.standard.flatMap(standard)?.code == code
        }
    }

    /// The organisation's last answer on a standard before this audit's, by the audits' own days.
    func before(_ organisation: ThingID, on code: String) -> (audit: String, response: Response)? {
        let title = standards?.standard(code)?.title
        let begin = beginning(audit)
        return
            responses
            .filter { one in
                guard let other = one.state.audit, other != id,
                    one.state.organisation == organisation, !one.state.submissions.isEmpty
                else { return false }
                return one.state.standard == code || one.state.standard == title
            }
            .compactMap { one -> (audit: Folded<Audit>, response: Response)? in
                one.state.audit.flatMap { known.state(Audit.self, $0) }.map { ($0, one.state) }
            }
            .filter { (beginning($0.audit) ?? .min) < (begin ?? .max) }
            .max { (beginning($0.audit) ?? .min) < (beginning($1.audit) ?? .min) }
            .map { ($0.audit.name, $0.response) }
    }

    private func beginning(_ audit: Folded<Audit>) -> Int? {
        let day =
            audit.state.opening?.effective?.bounds.earliest
            ?? audit.state.period?.bounds.earliest ?? audit.first?.bounds.earliest
        return day.map { Int($0.rawValue) }
    }

    /// The step of the scale that a rating means: its value, its meaning, or both as a list shows
    /// them; what is none of these as it is.
    func step(_ typed: String) -> String {
        guard let scale else { return typed }
        let words = Self.words(typed)
        let found = scale.steps.first { step in
            let both = step.meaning.map { meaning in
                [meaning] + [" - ", ": ", " "].map { step.value + $0 + meaning }
            }
            return ([step.value] + (both ?? [])).contains { Self.words($0) == words }
        }
        return found?.value ?? typed
    }

    /// Words whatever the size of their letters, the sort of their dashes and the space around them:
    /// signs count, for `-1` is not `1`.
    private static func words(_ text: String) -> String {
        text.lowercased().map { "–—−".contains($0) ? "-" : $0 }
            .split(whereSeparator: \.isWhitespace).map { String($0) }.joined(separator: " ")
    }

    /// A step as a list shows it.
    func shown(_ step: RatingScale.Step) -> String {
        step.meaning.map { "\(step.value) – \($0)" } ?? step.value
    }

    /// The organisation of a name as people write it; several where it is not clear which.
    static func organisations(_ typed: String, _ known: History) -> [ThingID] {
        let key = FormField.key(typed)
        return known.things(of: Organisation.kind).filter { id in
            if id.text == typed || FormField.key(String(id.name)) == key { return true }
            return known.state(Organisation.self, id)?.allNames.contains {
                FormField.key($0) == key
            } ?? false
        }
    }

    /// The audit of a name as people write it.
    static func audits(_ typed: String, _ known: History) -> [ThingID] {
        let key = FormField.key(typed)
        return known.things(of: Audit.kind).filter { id in
            if id.text == typed || FormField.key(String(id.name)) == key { return true }
            return known.state(Audit.self, id)?.allNames.contains { FormField.key($0) == key }
                ?? false
        }
    }
}
