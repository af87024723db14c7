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
            "words", .words, "only those whose title holds these words", example: "words=youth"),
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
        let found = Found<Inspection>(picture, where: matches)
        let asked = found.dated + found.undated
        var page = Page(title: "Inspections")
        page.lead =
            found.isAnyKnown
            ? [found.count("inspection") + "."] + owed(asked, picture)
            : [picture.absence(of: Inspection.self, called: "inspection")]
        page.sections = [
            .table(inspections(asked, picture)), .table(statements(asked, picture)),
            .table(actions(asked, picture)),
        ]
        page.sections += Remarks.sections(asked, picture)
        return page
    }

    private func matches(_ inspection: Folded<Inspection>, _ world: World) -> Answer {
        let isOfSort = sort.map { inspection.state.reports.last?.value.sort == $0 } ?? true
        let isNamed = words.map { world.holds($0, in: inspection.id) } ?? true
        let isOwed = StatementOwed(inspection, in: world)?.isOwed ?? .no
        return Answer(isOfSort && isNamed).and(owing.map { isOwed.equals($0) } ?? .yes)
    }

    /// One sentence for each statement owed; where none was ever asked for, that this is not
    /// recorded.
    private func owed(_ inspections: [Seen<Inspection>], _ picture: Picture) -> [String] {
        let told = inspections.map { one in
            picture.told { world in
                world.one(Inspection.self, one.id).flatMap { StatementOwed($0, in: world) }
                    .map(Self.sentence)
            }.values
        }
        if told.joined().allSatisfy({ $0 == nil }) {
            return [Self.noStatement(picture.cut)]
        }
        let lines = told.flatMap { courses -> [String] in
            let sentences = courses.compactMap { $0 }.filter { !$0.isEmpty }
            guard let sentence = sentences.last else { return [] }
            return sentences.count == courses.count && Set(sentences).count == 1
                ? [sentence] : ["The dates do not tell, but perhaps: \(sentence)"]
        }
        return lines.isEmpty
            ? ["No written statement is owed on \(picture.day.written)."] : lines
    }

    /// What is owed; empty where nothing is.
    private static func sentence(_ statement: StatementOwed) -> String {
        guard statement.isOwed != .no else { return "" }
        let asked = statement.request.value
        let lead = asked.lead.map { ", led by \($0)" } ?? "; who leads it is not recorded"
        let due =
            asked.due.map { "due \(DateInWords.written($0))" } ?? "when it is due is not recorded"
        let left = statement.daysLeft.map { ": \(Self.left($0, statement.known))" } ?? ""
        return statement.isOwed == .yes
            ? "A written statement is owed\(lead), \(due)\(left)."
            : "A written statement was owed\(lead), \(due)\(left). The record reaches no further: "
                + "whether it is still owed is not known."
    }

    private static func left(_ days: Int, _ day: Day) -> String {
        days < 0
            ? "\(-days) days past on \(day.written)" : "\(days) days left on \(day.written)"
    }

    private func inspections(_ inspections: [Seen<Inspection>], _ picture: Picture) -> Table {
        Table(
            "Inspections", things: inspections, in: picture,
            [
                Asked("title", "Inspection") { .text($0.name) },
                Asked("sort", "Sort") { Cell($0.state.reports.last?.value.sort.rawValue) },
                Asked("reported", "Reported") { Cell($0.state.reports.last?.effective) },
                Asked("reported_by", "Reported by") {
                    Cell($0.state.reports.last?.value.reportedBy)
                },
                Asked("of", "Inspected") { one in
                    one.state.reports.last?.value.organisation.map { .text(one.world.name(of: $0)) }
                        ?? .empty
                },
                Asked("revisits", "Came back to") { one in
                    one.state.reports.last?.value.revisits.map { .text(one.world.named($0)) }
                        ?? .empty
                },
                Asked("judgement", "Judgement") { Cell($0.state.reports.last?.value.judgement) },
                Asked("grades", "Grades") { one in
                    let grades = one.state.reports.last?.value.grades ?? []
                    return grades.isEmpty ? .empty : .list(grades.map(\.words))
                },
                Asked("strengths", "What was praised") { Cell(Self.praised($0)) },
                Asked("to_improve", "To improve") { Cell($0.state.areas.map(\.value.area)) },
                Asked("status", "Status") { Cell($0.state.stage) },
            ], sources: { $0.state.reports.last?.at }, whenEmpty: "No inspection answers to this.")
    }

    /// The strengths that it named, and its findings of what works well.
    private static func praised(_ one: InCourse<Inspection>) -> [String] {
        one.state.strengths
            + one.world.all(Finding.self, naming: one.id).filter {
                $0.state.source == one.id && $0.state.sort == .worksWell
            }.map(\.name)
    }

    /// The statements asked for; the days left are those to the last day on which each is due, from
    /// the last day of which the record can tell.
    private func statements(_ inspections: [Seen<Inspection>], _ picture: Picture) -> Table {
        let asked = Found<Inspection>(picture) { one, _ in Answer(one.state.statement != nil) }
        return Table(
            "Written statements", things: inspections.filter { asked.answer($0.id) != .no },
            in: picture,
            [
                Asked("title", "Inspection") { .text($0.name) },
                Asked("requested_by", "Asked for by") {
                    Cell($0.state.statement?.value.requestedBy)
                },
                Asked("lead", "Led by") { Cell($0.state.statement?.value.lead?.text) },
                Asked("due", "Due") { Cell($0.state.statement?.value.due) },
                Asked("owed", "Owed") { one in
                    Cell(StatementOwed(one.thing, in: one.world)?.isOwed ?? .no)
                },
                Asked("days_left", "Days left", .trailing) { one in
                    let owed = StatementOwed(one.thing, in: one.world)
                    return owed?.isOwed == .no || owed == nil
                        ? .notApplicable
                        : owed?.isOwed == .yes ? Cell(owed?.daysLeft) : .text("not known")
                },
                Asked("answers", "What came of it") { one in
                    Cell(
                        one.state.statementAnswers.map { answer in
                            answer.value.step.rawValue
                                + (answer.effective.map { ", \(DateInWords.written($0))" } ?? "")
                        })
                },
            ], sources: { $0.state.statement?.at },
            whenEmpty: Self.noStatement(picture.cut))
    }

    private static func noStatement(_ cut: Cut) -> String {
        Footer.none("request for a written statement", cut)
    }

    private func actions(_ inspections: [Seen<Inspection>], _ picture: Picture) -> Table {
        Table(
            "Actions in answer", things: AnsweringActions(picture).to(inspections.map(\.id)),
            .answering + .sources, whenEmpty: "Not recorded: no action in answer is known.")
    }
}
