import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// Which organisations belong, in which capacity and since when, and who speaks for them.
public struct OrganisationsReport: Report {
    public static let name = "organisations"
    public static let question =
        "Which organisations belong, in which capacity and since when, and who speaks for each?"
    public static let parameters = [
        ReportParameter(
            "capacity", .word, "only those that belong in a capacity on the day",
            example: "capacity=statutory"),
        ReportParameter(
            "words", .words, "only those of which any text holds these words",
            example: "words=trust"),
        ReportParameter(
            "all", .yesNo, "also those that have left, closed or joined with another",
            example: "all=yes"),
    ]

    private let capacity: Organisation.Category?
    private let words: String?
    private let all: Bool

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        capacity = try arguments.word("capacity", Organisation.Category.self)
        words = arguments.text("words")
        all = try arguments.yesNo("all") ?? false
    }

    public func page(_ picture: Picture) -> Page {
        let found = Found<Organisation>(picture) { Answer(matches($0, $1)) }
        let asked = found.dated + found.undated
        var page = Page(title: "Organisations")
        page.lead =
            found.isAnyKnown
            ? [found.count("organisation") + "."]
            : [picture.absence(of: Organisation.self, called: "organisation")]
        page.sections = [
            .table(Self.table(asked, picture)), .table(Self.capacities(asked, picture)),
        ]
        page.sections += Remarks.sections(asked, picture)
        return page
    }

    private func matches(_ one: Folded<Organisation>, _ world: World) -> Bool {
        (capacity.map { one.state.category?.value == $0 } ?? true)
            && (words.map { world.holds($0, in: one.id) } ?? true)
            && (all || one.state.life.stage == .current || one.state.life.stage == nil)
    }

    private static func table(_ organisations: [Seen<Organisation>], _ picture: Picture) -> Table {
        Table(
            "Organisations", things: organisations, in: picture,
            [
                Asked("name", "Organisation") { .text($0.name) },
                Asked("capacity", "Capacity") { Cell($0.state.category?.value.rawValue) },
                Asked("since", "In it since") { Cell($0.state.category?.effective) },
                Asked("representative", "Spoken for by") {
                    Cell($0.state.representative?.value.text)
                },
                Asked("deputy", "Deputy") { Cell($0.state.deputy?.value.text) },
                Asked("before", "Before") { one in
                    let former = one.state.formerRepresentatives.map(\.text)
                    return former.isEmpty ? .empty : .list(former)
                },
                Asked("groups", "Sits on") { one in
                    let groups = one.world.all(PartnershipGroup.self, naming: one.id).filter {
                        $0.state.seats.contains { $0.organisation == one.id && $0.isSat }
                    }
                    return groups.isEmpty ? .empty : .list(groups.map(\.name))
                },
                Asked("areas", "Serves also") { one in
                    let areas = one.state.admission?.value.areas ?? []
                    return areas.isEmpty ? .empty : .list(areas)
                },
                Asked("status", "Status") { Cell($0.state.stage) },
                Asked("followed_by", "Followed by") { one in
                    let heirs = one.thing.successions.flatMap(\.value.by)
                    return heirs.isEmpty ? .empty : .list(heirs.map(one.world.name))
                },
            ], sources: { $0.state.admission?.at },
            whenEmpty: "No organisation answers to this.")
    }

    /// A capacity, and the time in it.
    private struct Period {
        let organisation: InCourse<Organisation>
        let capacity: Cited<Organisation.Category>
        /// The fact by which it ended; nil while it lasts.
        let end: Occurrence?

        static func all(_ one: InCourse<Organisation>) -> [Period] {
            let all = one.state.categories
            return all.indices.map { at in
                let next = all.dropFirst(at + 1).first { $0.value != all[at].value }
                return Period(
                    organisation: one, capacity: all[at], end: next?.at ?? one.thing.ending)
            }
        }
    }

    private static func capacities(
        _ organisations: [Seen<Organisation>], _ picture: Picture
    ) -> Table {
        let columns: [Asked<Period>] = [
            Asked("organisation", "Organisation") { .text($0.organisation.name) },
            Asked("capacity", "Capacity") { .text($0.capacity.value.rawValue) },
            Asked("from", "From") { Cell($0.capacity.effective) },
            Asked("to", "To") { row in
                row.end.map { Cell($0.effective) } ?? .text("belongs in it")
            },
        ]
        return Table(
            "Capacities in turn", of: organisations, in: picture, rows: Period.all,
            by: { (row: Period) -> Occurrence in row.capacity.at },
            columns, whenEmpty: "None.")
    }
}
