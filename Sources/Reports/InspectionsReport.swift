import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// What inspectors found, and the written statements owed in answer.
public struct InspectionsReport: Report {
    public static let name = "inspections"
    public static let question =
        "What did inspectors find, and what is owed in answer, by when and by whom?"
    public static let parameters = [
        ReportParameter("sort", .word, "only inspections of a sort", example: "sort=jtai"),
        ReportParameter(
            "words", .words, "only those of which any text holds these words",
            example: "words=youth"),
        ReportParameter(
            "owing", .yesNo, "only those that are owed a written statement", example: "owing=yes"),
    ]

    private let sort: InspectionReported.Sort?
    private let words: String?
    private let owing: Bool?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        sort = try arguments.word("sort", InspectionReported.Sort.self)
        words = arguments.text("words")
        owing = try arguments.yesNo("owing")
    }

    public func page(_ picture: Picture) -> Page {
        let known = picture.all(Inspection.self)
        let asked = known.filter { matches($0.possible, picture) }
        var page = Page(title: "Inspections")
        page.lead =
            known.isEmpty
            ? [picture.absence(of: Inspection.self, called: "inspection")]
            : [Count.of(asked, "inspection") + "."] + owed(asked, picture.cut)
        page.sections = [
            .table(inspections(asked)), .table(statements(asked, picture.cut.asAt)),
            .table(actions(asked, picture)),
        ]
        page.sections += Remarks.sections(asked, picture)
        return page
    }

    private func matches(_ inspection: Folded<Inspection>, _ picture: Picture) -> Bool {
        (sort.map { inspection.state.reports.last?.value.sort == $0 } ?? true)
            && (words.map { picture.holds($0, in: inspection.id) } ?? true)
            && (owing.map { inspection.state.owesStatement == $0 } ?? true)
    }

    /// One sentence for each statement owed; where none was ever asked for, that this is not
    /// recorded.
    private func owed(_ inspections: [Seen<Inspection>], _ cut: Cut) -> [String] {
        let states = inspections.map(\.possible.state)
        if states.allSatisfy({ $0.statement == nil }) {
            return [Footer.none("request for a written statement", cut)]
        }
        let lines = states.filter(\.owesStatement).compactMap { state -> String? in
            guard let statement = state.statement?.value else { return nil }
            let lead = statement.lead.map { ", led by \($0)" } ?? "; who leads it is not recorded"
            let due =
                statement.due.map { "due \(DateInWords.written($0))" }
                ?? "when it is due is not recorded"
            let left = state.daysLeft(on: cut.asAt).map { ": \(Self.left($0, cut.asAt))" } ?? ""
            return "A written statement is owed\(lead), \(due)\(left)."
        }
        return lines.isEmpty ? ["No written statement is owed on \(cut.asAt.written)."] : lines
    }

    private static func left(_ days: Int, _ day: Day) -> String {
        days < 0
            ? "\(-days) days past on \(day.written)" : "\(days) days left on \(day.written)"
    }

    private func inspections(_ inspections: [Seen<Inspection>]) -> Table {
        Table(
            "Inspections", things: inspections,
            [
                Asked("title", "Inspection") { .text($0.name) },
                Asked("sort", "Sort") { Cell($0.state.reports.last?.value.sort.rawValue) },
                Asked("reported", "Reported") { Cell($0.state.reports.last?.effective) },
                Asked("reported_by", "Reported by") {
                    Cell($0.state.reports.last?.value.reportedBy)
                },
                Asked("judgement", "Judgement") { Cell($0.state.reports.last?.value.judgement) },
                Asked("strengths", "Strengths") { Cell($0.state.strengths) },
                Asked("to_improve", "To improve") { Cell($0.state.areas.map(\.value.area)) },
                Asked("status", "Status") { Cell($0.state.stage) },
                Asked("confidence", "Confidence") { Cell(confidence: $0.state.reports.last?.at) },
                Asked("sources", "Sources") { Cell(sources: $0.state.reports.last?.at) },
            ], whenEmpty: "No inspection answers to this.")
    }

    /// The statements asked for; the days left are those to the last day on which each is due.
    private func statements(_ inspections: [Seen<Inspection>], _ day: Day) -> Table {
        Table(
            "Written statements",
            things: inspections.filter { $0.possible.state.statement != nil },
            [
                Asked("title", "Inspection") { .text($0.name) },
                Asked("requested_by", "Asked for by") {
                    Cell($0.state.statement?.value.requestedBy)
                },
                Asked("lead", "Led by") { Cell($0.state.statement?.value.lead?.text) },
                Asked("due", "Due") { Cell($0.state.statement?.value.due) },
                Asked("owed", "Owed") { .yesNo($0.state.owesStatement) },
                Asked("days_left", "Days left", .trailing) { one in
                    one.state.owesStatement ? Cell(one.state.daysLeft(on: day)) : .notApplicable
                },
                Asked("answers", "What came of it") { one in
                    Cell(
                        one.state.statementAnswers.map { answer in
                            answer.value.step.rawValue
                                + (answer.effective.map { ", \(DateInWords.written($0))" } ?? "")
                        })
                },
                Asked("confidence", "Confidence") { Cell(confidence: $0.state.statement?.at) },
                Asked("sources", "Sources") { Cell(sources: $0.state.statement?.at) },
            ], whenEmpty: "Not recorded: no request for a written statement is known.")
    }

    private func actions(_ inspections: [Seen<Inspection>], _ picture: Picture) -> Table {
        Table(
            "Actions in answer", things: AnsweringActions(picture).to(inspections.map(\.id)),
            .answering + .sources, whenEmpty: "Not recorded: no action in answer is known.")
    }
}
