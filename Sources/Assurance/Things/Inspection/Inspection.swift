public import Dates

/// An inspection: what was judged, what is to improve, and the written statement owed in answer.
///
/// The state machine is that of section 4.13 of the event analysis; a statement that was returned
/// is submitted again.
public struct Inspection: HasLife {
    public static let kind = "inspection"
    public static let meaning = "an inspection, and the written statement owed in answer"
    public static let plainName = "a visit by inspectors"

    public enum Stage: String, LifeStage {
        case reported
        case statementRequested = "statement-requested"
        case statementSubmitted = "statement-submitted"
        case accepted
        case returned
    }

    public var life = Life<Stage>()
    public internal(set) var reports: [Cited<InspectionReported>] = []
    public internal(set) var areas: [Cited<ImprovementAreaIdentified>] = []
    public internal(set) var statementRequests: [Cited<StatementRequested>] = []
    public internal(set) var statementAnswers: [Cited<StatementAnswered>] = []

    public init() {}

    public var title: String? { reports.last?.value.title }

    /// The last request for a written statement.
    public var statement: Cited<StatementRequested>? { statementRequests.last }

    /// Whether a written statement was asked for and is not with the inspectors.
    public var owesStatement: Bool {
        life.stage == .statementRequested || life.stage == .returned
    }

    /// The days from a day to the last on which the statement is due; negative when that is past.
    ///
    /// Nil when none is owed or no last day is known.
    public func daysLeft(on day: Day) -> Int? {
        guard owesStatement, let deadline = statement?.value.due?.deadline, deadline.isExact else {
            return nil
        }
        return deadline.latest?.days(since: day)
    }

    /// The strengths of every report, without repeats.
    public var strengths: [String] {
        var all: [String] = []
        for strength in reports.flatMap(\.value.strengths) where !all.contains(strength) {
            all.append(strength)
        }
        return all
    }

    public func describe(_ d: inout Description) {
        d.say("Title", title)
        d.say("Status", life.stage)
        d.say("Sort", reports.last?.value.sort)
        d.mention("Reported by", reports.last?.value.reportedBy)
        d.say("Reported", reports.last?.effective)
        d.mention("Inspected", reports.last?.value.organisation?.text)
        d.mention("Came back to", reports.last?.value.revisits?.text)
        d.mention("Judgement", reports.last?.value.judgement)
        d.mention("Grades", reports.last?.value.grades.map(\.words) ?? [])
        d.mention("Strengths", strengths)
        d.say("To improve", areas.map(\.value.area))
        if let statement {
            d.say("Statement led by", statement.value.lead)
            d.say("Statement due", statement.value.due)
            d.mention("Statement asked for by", statement.value.requestedBy)
        }
        d.mention(
            "Statement",
            statementAnswers.map { one in
                one.value.step.rawValue + (one.effective.map { ", \($0.asWritten)" } ?? "")
            })
    }

    public mutating func reword(_ part: TitleWording, _ fact: WordingChanged, _ at: Occurrence) {
        if !reports.isEmpty { reports[reports.count - 1].value.title = fact.to }
    }
}
