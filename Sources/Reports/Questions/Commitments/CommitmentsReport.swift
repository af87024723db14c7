import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// What was promised in answer to a scrutiny or for no objective of a plan, and whether anything is
/// known about it since.
///
/// These are the promises made in answer to a scrutiny, and the actions that serve no objective of
/// a plan, such as the priorities for the next year. A promise is silent when nothing was heard of
/// it since it was made.
public struct CommitmentsReport: Report {
    public static let name = "commitments"
    public static let question =
        "What was promised in answer to a scrutiny, or for no objective of a plan, and is anything "
        + "known about it since?"
    public static let parameters = [
        ReportParameter(
            "silent", .yesNo, "only those about which nothing is known since", example: "silent=yes"
        ),
        ReportParameter(
            "plan", .thing(of: Plan.self), "only actions of a plan",
            example: "plan=plan/next-year-2023-24"),
        ReportParameter(
            "source", .anyThing, "only those that answer a thing",
            example: "source=scrutiny/adultification"),
        ReportParameter(
            "by", .name(of: Organisation.self, Role.self, PartnershipGroup.self),
            "only those of a body or role named so, as who promised, leads or oversees",
            example: "by=Executive"),
        ReportParameter(
            "words", .words, "only those of which any text holds these words",
            example: "words=training"),
        ReportParameter(
            "months", .count, "only those known for so many months", example: "months=6"),
        ReportParameter(
            "all", .yesNo, "with the actions that serve an objective of a plan", example: "all=yes"),
    ]

    private let silent: Bool?
    private let plan: ThingID?
    private let source: ThingID?
    private let by: NameAsked?
    private let words: String?
    private let months: Int?
    private let all: Bool

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        silent = try arguments.yesNo("silent")
        plan = try arguments.thing("plan")
        source = try arguments.thing("source")
        by = arguments.name("by")
        words = arguments.text("words")
        months = try arguments.whole("months")
        all = try arguments.yesNo("all") ?? false
    }

    public func page(_ picture: Picture) -> Page {
        let things =
            picture.past.things(of: ScrutinyExercise.kind) + picture.past.things(of: Action.kind)
        let columns = Self.columns(picture.day)
        let bodies = by?.bearers(in: picture)
        var isAnyKnown = false
        let rows = things.flatMap { thing in
            let courses = picture.told { world in
                Promise.all(of: thing, in: world).filter { all || !$0.servesObjective }.map { one in
                    Row(one, columns, isAsked: matches(one, bodies, world))
                }
            }.values
            isAnyKnown = isAnyKnown || courses.contains { !$0.isEmpty }
            return Row.merged(courses)
        }
        var page = Page(title: "Promises, and what is known since")
        page.lead =
            isAnyKnown
            ? [summary(rows, picture.day)] : [Footer.none("promise", picture.cut)]
        page.sections = [
            .table(
                Table(
                    title: "Promises", columns: columns.map(\.column), rows: rows.map(\.cells),
                    whenEmpty: "No promise answers to this."))
        ]
        return page
    }

    /// A promise as a row: in one course of events, or in all of them.
    private struct Row: Equatable, Sendable {
        let name: String
        var cells: [Cell]
        /// Whether it was made and is asked for.
        var isAsked: Answer
        var isSilent: Answer
        var isPastDue: Answer

        init(_ one: Promise, _ columns: [Asked<Promise>], isAsked: Bool) {
            name = one.name
            cells = columns.map { $0.answer(one) }
            self.isAsked = Answer(isAsked)
            isSilent = Answer(one.isSilent)
            isPastDue = one.isPastDue ?? .no
        }

        /// Each promise that is asked for, or may be, once.
        static func merged(_ courses: [[Row]]) -> [Row] {
            var names: [String] = []
            for row in courses.reversed().joined() where !names.contains(row.name) {
                names.append(row.name)
            }
            return names.compactMap { name in
                let found = courses.map { rows in rows.first { $0.name == name } }
                let versions = found.compactMap { $0 }
                guard var one = versions.first, versions.contains(where: { $0.isAsked == .yes })
                else { return nil }
                one.cells = Cell.merged(versions.map(\.cells))
                one.isAsked = same(found.map { $0?.isAsked ?? .no })
                one.isSilent = same(versions.map(\.isSilent))
                one.isPastDue = same(versions.map(\.isPastDue))
                if found.contains(where: { $0 == nil }), let first = one.cells.first {
                    one.cells[0] = .text("\(first.words) (may not have been made by then)")
                }
                return one
            }
        }

        private static func same(_ answers: [Answer]) -> Answer {
            Set(answers).count == 1 ? answers[0] : .cannotTell
        }
    }

    private func matches(_ one: Promise, _ bodies: Bearers?, _ world: World) -> Bool {
        let named = [one.by].compactMap { $0 } + one.overseers
        return (silent.map { one.isSilent == $0 } ?? true)
            && (plan.map { one.plan == $0 } ?? true)
            && (source.map { one.sources.contains($0) } ?? true)
            && (bodies.map { named.contains(where: $0.include) } ?? true)
            && (words.map { one.holds($0, world) } ?? true)
            && (months.map { one.knownSince.adding(months: $0) <= world.day } ?? true)
    }

    private func summary(_ rows: [Row], _ day: Day) -> String {
        let sure = rows.filter { $0.isAsked == .yes }
        let silent = sure.filter { $0.isSilent == .yes }
        let late = silent.filter { $0.isPastDue == .yes }
        let unsure = rows.count { $0.isAsked != .yes || $0.isSilent == .cannotTell }
        return "\(Count.of(sure, "promise")); nothing is known since about \(silent.count), "
            + "and \(late.count) of those are past their date on \(day.written)"
            + (unsure == 0 ? "." : "; of \(unsure) it cannot be told.")
    }

    private static func columns(_ day: Day) -> [Asked<Promise>] {
        [
            Asked("thing", "Thing") { .text($0.thing.text) },
            Asked("by", "By whom") { Cell($0.by) },
            Asked("overseen_by", "Overseen by") { Cell($0.overseers) },
            Asked("what", "What") { .text($0.what) },
            Asked("plan", "Stands in") { $0.plan.map { .text($0.text) } ?? .text("no plan") },
            Asked("due", "Due") { Cell($0.due) },
            Asked("past_due", "Past due") { one in
                one.isPastDue.map { Cell($0) } ?? .text("undated")
            },
            Asked("known", "Known since") { .text($0.knownSince.written) },
            Asked("days", "Days since", .trailing) { .number(day.days(since: $0.knownSince)) },
            Asked("silent", "Silent") { .yesNo($0.isSilent) },
            Asked("since", "Known about it since") { .list($0.since) },
            Asked("gaps", "Gaps noted") { .list($0.gaps) },
            Asked("status", "Status") { Cell($0.status) },
            Asked("confidence", "Confidence") { Cell(confidence: $0.made) },
            Asked("sources", "Sources") { Cell(sources: $0.made) },
        ]
    }
}
