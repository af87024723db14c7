import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// Which groups were at work on a day, what each oversaw, and what quorum it needs.
public struct GroupsReport: Report {
    public static let name = "groups"
    public static let question =
        "Which groups existed, what did each oversee, and what quorum does it need?"
    public static let parameters = [
        ReportParameter("sort", .word, "only groups of a sort", example: "sort=sub-group"),
        ReportParameter(
            "theme", .words, "only groups that oversee a theme that holds these words",
            example: "theme=neglect"),
        ReportParameter(
            "words", .words, "only groups of which any text, or any name, holds these words",
            example: "words=executive"),
        ReportParameter(
            "all", .yesNo, "also groups that were only proposed, or had ended", example: "all=yes"),
    ]

    private let sort: PartnershipGroup.Sort?
    private let theme: String?
    private let words: String?
    private let all: Bool

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        sort = try arguments.word("sort", PartnershipGroup.Sort.self)
        theme = arguments.text("theme")
        words = arguments.text("words")
        all = try arguments.yesNo("all") ?? false
    }

    public func page(_ picture: Picture) -> Page {
        let known = picture.all(PartnershipGroup.self)
        let asked = known.filter { matches($0, picture) && (all || $0.isAtWork != .no) }
        var page = Page(title: "Groups")
        page.lead =
            known.isEmpty
            ? [picture.absence(of: PartnershipGroup.self, called: "group")]
            : summary(known.filter { matches($0, picture) }, picture)
        page.sections = [.table(table(asked, picture))]
        page.sections += Remarks.sections(asked, picture)
        return page
    }

    private func matches(_ group: Seen<PartnershipGroup>, _ picture: Picture) -> Bool {
        (sort.map { group.possible.state.sort == $0 } ?? true)
            && (words.map { picture.holds($0, in: group.id) } ?? true)
            && (theme.map { group.oversees($0) != .no } ?? true)
    }

    private func summary(_ groups: [Seen<PartnershipGroup>], _ picture: Picture) -> [String] {
        let sure = groups.filter { $0.isAtWork == .yes }
        let unsure = groups.filter { $0.isAtWork == .cannotTell }
        let what = sort.map { $0 == .linked ? "linked group" : $0.rawValue } ?? "group"
        let oversees = theme.map { " overseeing \"\($0)\"" } ?? ""
        var lines = [
            "At work on \(picture.cut.asAt.written)\(oversees): "
                + (sure.isEmpty
                    ? "no \(what) is recorded."
                    : "\(Count.of(sure, what)): "
                        + sure.map { $0.possible.name }.joined(separator: "; ") + ".")
        ]
        if !unsure.isEmpty {
            let names = unsure.map { $0.possible.name }.joined(separator: "; ")
            lines.append("Cannot tell whether at work on that day: \(names).")
        }
        return lines
    }

    private func table(_ groups: [Seen<PartnershipGroup>], _ picture: Picture) -> Table {
        let quorums = QuorumRule.all(picture)
        var table = Table(
            "Groups", of: groups,
            [
                Asked("thing", "Thing") { .text($0.id.text) },
                Asked("name", "Group") { $0.cell { .text($0.name) } },
                Asked("sort", "Sort") { $0.cell { Cell($0.state.sort?.rawValue) } },
                Asked("at_work", "At work") { Cell($0.isAtWork) },
                Asked("status", "Status") { $0.cell { Cell($0.state.stage) } },
                Asked("since", "Since") {
                    Cell($0.possible.state.life.reached(.established)?.effective)
                },
                Asked("oversees", "Oversees") { $0.cell { Cell($0.state.themes) } },
                Asked("remit", "Remit") { $0.cell { Cell($0.state.terms?.value.remit) } },
                Asked("chair", "Chaired by") {
                    $0.cell { Cell($0.state.terms?.value.chair?.text) }
                },
                Asked("meets", "Meets") { $0.cell { Cell($0.state.terms?.value.meets) } },
                Asked("quorum", "Quorum") { group in
                    Cell(quorums.first { $0.body == group.id }?.words)
                },
                Asked("followed_by", "Followed by") { group in
                    group.cell {
                        .list(picture.names($0.state.successors))
                    }
                },
            ], sources: { $0.possible.state.remitChanges.last?.at ?? $0.possible.state.terms?.at },
            whenEmpty: "No group that is known was at work that day and answers to this.")
        if groups.contains(where: { $0.isAtWork == .cannotTell }) {
            table.notes = [
                "\"At work\" cannot be told where the dates of a beginning or an end are "
                    + "not precise enough."
            ]
        }
        return table
    }
}

extension Seen where T == PartnershipGroup {
    /// Whether it was at work on the day.
    var isAtWork: Answer {
        asked { $0.isAtWork }
    }

    /// Whether one of its themes holds these words.
    func oversees(_ words: String) -> Answer {
        asked { $0.themes.contains { Matching.holds($0, words) } }
    }
}

extension Seen {
    /// A yes or no from both folds: where they differ it cannot be told; what may not have begun is
    /// no yes.
    func asked(_ question: (T) -> Bool) -> Answer {
        let possible = question(possible.state)
        let certain = certain.map { question($0.state) } ?? false
        return possible == certain ? Answer(possible) : .cannotTell
    }
}
