import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// What did not happen: what was due, promised, found or begun, and of which nothing is recorded
/// since.
///
/// Each matter is silent from a day that its kind gives: a return from when it was due, an action
/// from when it was last heard of, a finding from when it was recorded. Where that day is not
/// exact, the days are told as the least and the most; what may have been silent for so long is
/// shown as such.
public struct SilenceReport: Report {
    public static let name = "silence"
    public static let question =
        "What was due, promised, found or begun, and of what is nothing recorded since?"
    public static let parameters = [
        ReportParameter(
            "days", .count, "only what is silent for so many days, or may be; 180 unless said",
            example: "days=90"),
        ReportParameter(
            "about", .word,
            "only matters of a sort: returns, ratings, findings, recommendations, actions, "
                + "promises, reviews, requests, challenges, disputes, risks, groups, meetings, "
                + "follow-ups, publications", example: "about=actions"),
        ReportParameter(
            "whose", .name(of: Organisation.self, Role.self, PartnershipGroup.self),
            "only those of a body or role named so", example: "whose=police"),
        ReportParameter(
            "words", .words, "only those of which any text holds these words",
            example: "words=neglect"),
    ]

    private static let usual = 180

    private let days: Int
    private let about: Silence.Sort?
    private let whose: NameAsked?
    private let words: String?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        days = try arguments.whole("days") ?? Self.usual
        about = try arguments.word("about", Silence.Sort.self)
        whose = arguments.name("whose")
        words = arguments.text("words")
    }

    public func page(_ picture: Picture) -> Page {
        let day = picture.cut.asAt
        let sorts = about.map { [$0] } ?? Silence.Sort.allCases
        let heard = LastHeard(picture)
        let bodies = whose?.bearers(in: picture)
        let open = sorts.map { (sort: $0, silences: $0.all(picture, heard)) }
        var groups = open.map { group in
            (sort: group.sort, silences: group.silences.filter { isAsked($0, bodies, picture) })
        }
        // A promise that is an action stands among the actions, and is one matter.
        let actions = Set(groups.filter { $0.sort == .actions }.flatMap(\.silences).map(\.thing))
        for at in groups.indices where groups[at].sort == .promises {
            groups[at].silences.removeAll { actions.contains($0.thing) }
        }
        var page = Page(title: "What is not recorded to have happened")
        page.lead = lead(groups, day)
        page.sections = groups.filter { !$0.silences.isEmpty || about != nil }.map {
            .table(table($0.sort, $0.silences, day))
        }
        return page
    }

    private func isAsked(_ one: Silence, _ bodies: Bearers?, _ picture: Picture) -> Bool {
        one.hasLasted(days, on: picture.day) != .no
            && (bodies.map { one.whose.contains(where: $0.include) } ?? true)
            && (words.map { picture.holds($0, in: one.thing, [one.name]) } ?? true)
    }

    private func lead(
        _ groups: [(sort: Silence.Sort, silences: [Silence])], _ day: Day
    ) -> [String] {
        let all = groups.flatMap(\.silences)
        let sure = all.filter { $0.hasLasted(days, on: day) == .yes }
        let counts = groups.compactMap { group -> String? in
            let count = group.silences.count { $0.hasLasted(days, on: day) == .yes }
            return count == 0 ? nil : "\(group.sort.rawValue) \(count)"
        }
        let unsure = all.count - sure.count
        let span = days == 1 ? "1 day" : "\(days) days"
        return [
            "On \(day.written) "
                + (sure.isEmpty
                    ? "there is no matter about which nothing has been recorded"
                    : "nothing has been recorded about \(Count.of(sure, "matter"))")
                + " for \(span) or more"
                + (counts.isEmpty ? "" : ": \(counts.joined(separator: ", "))")
                + (unsure == 0 ? "." : ". Of \(unsure) more the dates cannot tell."),
            "It is the record that is silent: what was done and not recorded does not show here.",
        ]
    }

    private func table(_ sort: Silence.Sort, _ rows: [Silence], _ day: Day) -> Table {
        Table(
            sort.title, of: rows,
            [
                Asked("thing", "Thing") { $0.idCell },
                Asked("name", "Which is") { .text($0.name) },
                Asked("whose", "Whose") { Cell($0.whose) },
                Asked("missing", "Not recorded") { .text($0.missing) },
                Asked("due", "Due") { Cell($0.due) },
                Asked("since", "Last recorded") { one in
                    one.last.map { Cell($0.effective) } ?? .notRecorded
                },
                Asked("days", "Days", .trailing) { Cell($0.since.days(until: day)) },
                Asked("silent", "For \(days) days") { Cell($0.hasLasted(days, on: day)) },
                Asked("heard", "What was last recorded") { Cell($0.heard) },
                Asked("sources", "Sources") { Cell(provenance: $0.last) },
            ], whenEmpty: "Nothing that is known is silent so.")
    }
}
