import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// Who sat on which group, in which capacity, and from when until when.
public struct MembersReport: Report {
    public static let name = "members"
    public static let question =
        "Who sits on which group, in which capacity, and since when?"
    public static let parameters = [
        ReportParameter(
            "group", .name(of: PartnershipGroup.self), "only of groups named so, now or once",
            example: "group=Executive"),
        ReportParameter(
            "organisation", .name(of: Organisation.self),
            "only seats of organisations named so, now or once", example: "organisation=police"),
        ReportParameter(
            "all", .yesNo, "also those who no longer sit there", example: "all=yes"),
    ]

    private let group: NameAsked?
    private let organisation: NameAsked?
    private let all: Bool

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        group = arguments.name("group")
        organisation = arguments.name("organisation")
        all = try arguments.yesNo("all") ?? false
    }

    private struct Row {
        let one: Membership
        let world: World
    }

    public func page(_ picture: Picture) -> Page {
        let groups = group?.bearers(in: picture)
        let bodies = organisation?.bearers(in: picture)
        let found = Found<PartnershipGroup>(picture) { one, _ in
            Answer(groups.map { $0.include(one.id) } ?? true)
        }
        let asked = found.dated + found.undated
        let table = Table(
            "Members", of: asked, in: picture,
            rows: { group in
                Membership.all(of: group.thing, in: group.world).filter { one in
                    (all || one.isSitting)
                        && (bodies.map { one.organisation.map($0.include) ?? false } ?? true)
                }.map { Row(one: $0, world: group.world) }
            }, named: { "\($0.one.group) \($0.one.at.id) \($0.one.capacity.rawValue)" },
            Self.columns, sources: { $0.one.at },
            whenEmpty: "Not recorded: no member of a group that answers to this is known.")
        var page = Page(title: "Members")
        page.lead =
            found.isAnyKnown
            ? [
                "\(Count.of(table.rows, "seat")) recorded on \(picture.day.written). Who is not "
                    + "listed may sit there all the same: only what papers say is recorded."
            ]
            : [picture.absence(of: PartnershipGroup.self, called: "group")]
        page.sections = [.table(table)]
        return page
    }

    private static var columns: [Asked<Row>] {
        [
            Asked("group", "Group") { .text($0.world.name(of: $0.one.group)) },
            Asked("organisation", "Organisation") { row in
                row.one.organisation.map { .text(row.world.name(of: $0)) } ?? .text("none")
            },
            Asked("role", "Role") { Cell($0.one.role?.text) },
            Asked("capacity", "Capacity") { .text($0.one.capacity.words) },
            Asked("from", "From") { Cell($0.one.from) },
            Asked("to", "To") { row in
                row.one.to.map { Cell($0) }
                    ?? (row.one.isSitting ? .text("sits there") : .notRecorded)
            },
            Asked("reason", "Why") { $0.one.reason.map(Cell.text) ?? .empty },
        ]
    }
}
