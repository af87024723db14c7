import Assurance
import Dates
public import Replay
public import Spreadsheets

/// What became of actions, on one sheet: progress, colour, claims, new dates, and what it changed.
public enum ActionUpdate: Form {
    public static let name = "action-update"
    public static let title = "action update"
    public static let meaning = "What became of the actions an organisation leads since last time."
    public static let remembered = "So far"

    static let date = FormField(
        "Date of update", or: ["Date", "Updated on", "As at"], advice: "When this was so.")
    static let forum = FormField(
        "Reported to", or: ["Meeting", "Forum", "Group"], says: .init("progress.reported", "forum"))

    public static let header = [date, forum]

    static let action = FormField(
        "Action", or: ["Ref", "Action ref", "Action no", "Action reference", "No"],
        isRequired: true, isGiven: true)
    static let wording = FormField(
        "What was promised", or: ["Title", "Description", "Task"], isGiven: true)
    static let update = FormField(
        "Update", or: ["Progress", "Progress update", "Latest update", "Comments"],
        says: .init("progress.reported", "text"), isRequired: true)
    static let evidence = FormField(
        "Evidence", or: ["Evidence of progress"], says: .init("progress.reported", "evidence"),
        advice: "One a line.")
    static let rating = FormField(
        "Rating", or: ["BRAG", "RAG", "RAG rating", "BRAG rating", "Colour"],
        says: .init("action.rated", "rating"))
    static let done = FormField(
        "Done", or: ["Complete", "Completed", "Is it done"],
        advice: "Yes where it is claimed to be done; somebody else will look at it.")
    static let newDate = FormField(
        "New date", or: ["Revised date", "Revised deadline", "New deadline", "Extended to"],
        says: .init("action.slipped", "to"))
    static let reason = FormField(
        "Why it moved", or: ["Reason for delay", "Reason", "Factor of delay"],
        says: .init("action.slipped", "reason"))
    static let agreedBy = FormField(
        "Who agreed", or: ["Agreed by", "Move agreed by"], says: .init("action.slipped", "agreedBy")
    )
    static let measure = FormField(
        "What was measured", or: ["Measure", "Impact measure"],
        says: .init("impact.evidenced", "measure"))
    static let before = FormField("Before", says: .init("impact.evidenced", "before"))
    static let after = FormField("After", says: .init("impact.evidenced", "after"))
    static let voice = FormField(
        "What children said", or: ["Voice of the child"],
        says: .init("impact.evidenced", "voiceOfChild"))

    public static let columns = [
        action, wording, update, evidence, rating, done, newDate, reason, agreedBy, measure,
        before, after, voice,
    ]

    public static func facts(
        _ filled: FilledForm, _ known: History, _ asked: FormRequest
    ) -> ReturnedFacts {
        var reading = ActionUpdateReading(filled, known)
        reading.read()
        return reading.returned
    }

    public static func blank(
        _ known: History, _ asked: FormRequest
    ) throws(FormProblem) -> WorkbookDraft {
        var layout = FormLayout(Self.self, called: "Action update")
        layout.ask(date, filled: nil)
        layout.ask(forum, filled: nil)
        layout.head(["lead", "due", "rating"])
        let open = known.things(of: Action.kind).compactMap { known.state(Action.self, $0) }
            .filter(\.state.isOpen)
            .filter { asked.organisation == nil || isLed($0, by: asked.organisation, known) }
        guard !open.isEmpty else {
            throw FormProblem(
                "There is no open action to ask about"
                    + (asked.organisation.map { " that \($0) leads" } ?? "") + ".")
        }
        for one in open {
            layout.add(
                [(action, one.id.text, true), (wording, one.name, true)],
                answers: [
                    update, evidence, rating, done, newDate, reason, agreedBy, measure, before,
                    after, voice,
                ],
                remembered: [
                    one.state.terms?.value.lead?.text, one.state.due?.value.asWritten,
                    one.state.rating?.value.rating.rawValue,
                ])
        }
        layout.choose(
            rating, from: ["Select…"] + ActionRated.Rating.common.map(\.rawValue),
            advice: "Choose a colour from the list.")
        layout.choose(done, from: ["Yes", "No"], advice: "Yes or no.")
        return layout.workbook(
            called: "Action update",
            widths: [16, 40, 50, 30, 12, 10, 18, 30, 24, 30, 14, 14, 30, 24, 18, 12],
            guidance: [
                "Fill in the sheet \"Return\": a row for each action that you have news of. Leave "
                    + "the others as they are.",
                "A date is moved, never replaced: say when it is due now, why, and who agreed.",
                "Write roles, not people's names, and nothing by which a child could be known.",
            ])
    }

    /// Whether an organisation's own roles, or its name, lead an action, or it came of its return.
    private static func isLed(
        _ action: Folded<Action>, by organisation: ThingID?, _ known: History
    ) -> Bool {
        guard let organisation else { return true }
        let asked = known.state(Organisation.self, organisation)
        let names =
            (asked?.allNames ?? []) + [asked?.state.representative?.value.text].compactMap { $0 }
        if let lead = action.state.terms?.value.lead?.text,
            names.contains(where: { FormField.key($0) == FormField.key(lead) })
        {
            return true
        }
        return action.state.terms?.value.source.contains { source in
            known.state(Response.self, source)?.state.organisation == organisation
        } ?? false
    }
}
