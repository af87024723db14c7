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
            "words", .words, "only groups with a name, old or new, that holds these words",
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
        let found = Found<PartnershipGroup>(picture) { group, world in
            Answer(matches(group, world))
        }
        let atWork = Found<PartnershipGroup>(picture) { group, world in
            Answer(matches(group, world) && group.state.isAtWork)
        }
        let asked = all ? found.dated : atWork.dated
        var page = Page(title: "Groups")
        page.lead =
            found.isAnyKnown
            ? summary(atWork, picture)
            : [picture.absence(of: PartnershipGroup.self, called: "group")]
        page.sections = [.table(table(asked, atWork, picture))]
        page.sections += (all ? found : atWork).sections(picture)
        page.sections += Remarks.sections(asked, picture)
        return page
    }

    private func matches(_ group: Folded<PartnershipGroup>, _ world: World) -> Bool {
        (sort.map { group.state.sort == $0 } ?? true)
            && (words.map { world.holds($0, in: group.id) } ?? true)
            && (theme.map { theme in
                group.state.themes.contains { Matching.holds($0, theme) }
            } ?? true)
    }

    private func summary(
        _ atWork: Found<PartnershipGroup>, _ picture: Picture
    ) -> [String] {
        let what = sort.map { $0 == .linked ? "linked group" : $0.rawValue } ?? "group"
        let oversees = theme.map { " overseeing \"\($0)\"" } ?? ""
        func names(_ groups: [Seen<PartnershipGroup>]) -> String {
            groups.map { picture.called($0.id) }.joined(separator: "; ")
        }
        var lines = [
            "At work on \(picture.day.written)\(oversees): "
                + (atWork.sure.isEmpty
                    ? "no \(what) is recorded."
                    : "\(Count.of(atWork.sure, what)): \(names(atWork.sure)).")
        ]
        if !atWork.unsure.isEmpty {
            lines.append("Cannot tell whether at work on that day: \(names(atWork.unsure)).")
        }
        return lines
    }

    private func table(
        _ groups: [Seen<PartnershipGroup>], _ atWork: Found<PartnershipGroup>, _ picture: Picture
    ) -> Table {
        var table = Table(
            "Groups", things: groups, in: picture,
            [
                Asked("name", "Group") { .text($0.name) },
                Asked("sort", "Sort") { Cell($0.state.sort?.rawValue) },
                Asked("at_work", "At work") { Cell(atWork.answer($0.id)) },
                Asked("status", "Status") { Cell($0.state.stage) },
                Asked("since", "Since") { Cell($0.state.life.reached(.established)?.effective) },
                Asked("oversees", "Oversees") { Cell($0.state.themes) },
                Asked("remit", "Remit") { Cell($0.state.terms?.value.remit) },
                Asked("chair", "Chaired by") { Cell($0.state.terms?.value.chair?.text) },
                Asked("meets", "Meets") { Cell($0.state.terms?.value.meets) },
                Asked("quorum", "Quorum") { group in
                    Cell(
                        group.world.ownRules.rules(for: .quorum, of: group.id).last?.quorumInWords)
                },
                Asked("followed_by", "Followed by") { group in
                    .list(group.state.successors.map(group.world.name))
                },
            ], sources: { $0.state.remitChanges.last?.at ?? $0.state.terms?.at },
            whenEmpty: "No group that is known was at work that day and answers to this.")
        if !atWork.unsure.isEmpty {
            table.notes = [
                "\"At work\" cannot be told where the dates of a beginning or an end are "
                    + "not precise enough."
            ]
        }
        return table
    }
}
