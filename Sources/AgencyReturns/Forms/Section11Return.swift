import Assurance
import Dates
public import Replay
public import Spreadsheets

/// An organisation's answers to every standard of an audit, on one sheet.
public enum Section11Return: Form {
    public static let name = "section-11"
    public static let title = "Section 11 return"
    public static let meaning =
        "One organisation's answers to every standard of an audit, with its evidence and actions."
    public static let remembered = "Last time"

    static let organisation = FormField(
        "Organisation",
        or: [
            "Agency", "Agency name", "Name of agency", "Name of organisation", "Organisation name",
        ],
        says: .init("response.requested", "organisation"), isRequired: true)
    static let audit = FormField(
        "Audit", or: ["Audit cycle", "Cycle"], says: .init("response.requested", "audit"))
    static let date = FormField(
        "Date completed",
        or: ["Date", "Date of completion", "Date of return", "Completed on", "Date submitted"],
        advice: "When the answers were given.")
    static let signedOffBy = FormField(
        "Signed off by",
        or: ["Sign-off", "Signed off by (role)", "Approved by", "Senior sign-off"],
        says: .init("response.submitted", "signedOffBy"))
    static let reason = FormField(
        "Reason for changes", or: ["Reason for change", "Why it was changed"],
        says: .init("response.submitted", "reason"))

    public static let header = [organisation, audit, date, signedOffBy, reason]

    static let standard = FormField(
        "Standard", or: ["Standard no", "Standard number", "Code", "Ref", "No"],
        says: .init("response.requested", "standard"), isRequired: true, isGiven: true)
    static let wording = FormField(
        "What it asks", or: ["Title", "Standard title", "Description", "Requirement"],
        isGiven: true)
    static let rating = FormField(
        "Self-rating",
        or: [
            "Rating", "RAG", "RAG rating", "Self score", "Score", "Grade", "Self-assessment",
            "Self-assessment rating", "Self assessed grade",
        ],
        says: .init("response.submitted", "rating"),
        advice: "Choose from the list. Where the standard does not apply, choose \"Not applicable\""
            + " and say why beside it.", isRequired: true)
    static let narrative = FormField(
        "How do you know",
        or: ["Narrative", "Comments", "Commentary", "Rationale", "Self-assessment narrative"],
        says: .init("response.submitted", "narrative"))
    static let evidence = FormField(
        "Evidence", or: ["Evidence by link", "Evidence links", "Supporting evidence", "Documents"],
        says: .init("response.evidence-attached", "reference"), advice: "One a line.")
    static let action = FormField(
        "Action", or: ["Actions", "Action required", "Actions required", "Planned action"],
        says: .init("action.proposed", "title"),
        advice: "One a row: for a second action, add a row with the same standard.")
    static let lead = FormField(
        "Lead", or: ["Action lead", "Lead (role)", "Owner", "Who", "Responsible"],
        says: .init("action.proposed", "lead"))
    static let due = FormField(
        "By when", or: ["Deadline", "Target date", "Due", "Due date", "Timescale", "When"],
        says: .init("action.proposed", "due"))

    public static let columns = [
        standard, wording, rating, narrative, evidence, action, lead, due,
    ]

    public static func facts(
        _ filled: FilledForm, _ known: History, _ asked: FormRequest
    ) -> ReturnedFacts {
        var reading = Section11Reading(filled, known, asked)
        reading.read()
        return reading.returned
    }

    public static func blank(
        _ known: History, _ asked: FormRequest
    ) throws(FormProblem) -> WorkbookDraft {
        try Section11Blank(known, asked).workbook()
    }

    /// What a list shows for a standard that does not apply.
    static let notApplicable = "Not applicable"
}
