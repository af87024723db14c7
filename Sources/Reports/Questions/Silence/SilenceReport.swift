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
            "days", .count,
            "only what is silent for so many days, or may be; unless said, for as long as the "
                + "partnership's own rule allows", example: "days=90"),
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

    private let days: Int?
    private let about: SilentMatter.Sort?
    private let whose: NameAsked?
    private let words: String?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        days = try arguments.whole("days")
        about = try arguments.word("about", SilentMatter.Sort.self)
        whose = arguments.name("whose")
        words = arguments.text("words")
    }

    public func page(_ picture: Picture) -> Page {
        let bodies = whose?.bearers(in: picture)
        let sorts = about.map { [$0] } ?? SilentMatter.Sort.allCases
        let open = sorts.map { (sort: $0, rows: rows(of: $0, picture)) }
        var groups = open.map { group in
            (sort: group.sort, rows: group.rows.filter { isAsked($0, bodies, picture) })
        }
        // A promise that is an action stands among the actions, and is one matter.
        let actions = Set(groups.filter { $0.sort == .actions }.flatMap(\.rows).map(\.thing))
        for at in groups.indices where groups[at].sort == .promises {
            groups[at].rows.removeAll { actions.contains($0.thing) }
        }
        var page = Page(title: "What is not recorded to have happened")
        page.lead = lead(groups, picture)
        page.sections = groups.filter { !$0.rows.isEmpty || about != nil }.map { group in
            .table(
                Table(
                    title: group.sort.title, columns: columns(picture).map(\.column),
                    rows: group.rows.map(\.cells),
                    whenEmpty: "Nothing that is known is silent so."))
        }
        return page
    }

    /// An open matter as a row: in one course of events, or in all of them.
    private struct Row: Equatable, Sendable {
        let key: String
        let thing: ThingID
        let name: String
        let whose: [String]
        var cells: [Cell]
        /// Whether it is open and has been silent for as long as is asked.
        var hasLasted: Answer

        /// Each matter that is open in some course once.
        ///
        /// `judged` is the column that says whether it has been silent for so long.
        static func merged(_ courses: [[Row]], judged: Int?) -> [Row] {
            var keys: [String] = []
            for row in courses.reversed().joined() where !keys.contains(row.key) {
                keys.append(row.key)
            }
            return keys.compactMap { key in
                let found = courses.map { rows in rows.first { $0.key == key } }
                let versions = found.compactMap { $0 }
                guard var one = versions.last else { return nil }
                one.cells = Cell.merged(versions.map(\.cells))
                let answers = Set(found.map { $0?.hasLasted ?? .no })
                one.hasLasted = answers.count == 1 ? one.hasLasted : .cannotTell
                if let judged { one.cells[judged] = Cell(one.hasLasted) }
                if versions.count < found.count, let first = one.cells.first {
                    one.cells[0] = .text("\(first.words) (may not be open)")
                }
                return one
            }
        }
    }

    private func rows(of sort: SilentMatter.Sort, _ picture: Picture) -> [Row] {
        let columns = columns(picture)
        let judged = columns.firstIndex { $0.column.key == "silent" }
        return sort.kinds.flatMap { picture.past.things(of: $0.kind) }.flatMap { thing in
            Row.merged(
                picture.told { world in
                    sort.open(of: thing, in: world).map { one in
                        Row(
                            key: "\(one.thing) \(one.key)", thing: one.thing, name: one.name,
                            whose: one.whose, cells: columns.map { $0.answer(one) },
                            hasLasted: hasLasted(one.silence))
                    }
                }.values, judged: judged)
        }
    }

    /// Whether a matter has been silent for the days asked for, else for longer than the
    /// partnership's own rule allows; without either nothing is judged, and all are shown.
    private func hasLasted(_ silence: Silence) -> Answer {
        if let days { return silence.days.reaches(days) }
        return silence.rule == nil ? .yes : silence.isTooLong
    }

    private func isAsked(_ one: Row, _ bodies: Bearers?, _ picture: Picture) -> Bool {
        one.hasLasted != .no && (bodies.map { one.whose.contains(where: $0.include) } ?? true)
            && (words.map { picture.holds($0, in: one.thing, [one.name]) } ?? true)
    }

    /// The partnership's own rule of silence, where every course of events has the same.
    private func rule(_ picture: Picture) -> OwnLength? {
        picture.told { OwnLength(.silence, in: $0) }.value ?? nil
    }

    /// How long is asked about; nil where nothing says.
    private func span(_ picture: Picture) -> String? {
        days.map { $0 == 1 ? "1 day" : "\($0) days" } ?? rule(picture)?.length.words
    }

    private func lead(
        _ groups: [(sort: SilentMatter.Sort, rows: [Row])], _ picture: Picture
    ) -> [String] {
        let all = groups.flatMap(\.rows)
        let sure = all.filter { $0.hasLasted == .yes }
        let counts = groups.compactMap { group -> String? in
            let count = group.rows.count { $0.hasLasted == .yes }
            return count == 0 ? nil : "\(group.sort.rawValue) \(count)"
        }
        let unsure = all.count - sure.count
        let rest =
            (counts.isEmpty ? "" : ": \(counts.joined(separator: ", "))")
            + (unsure == 0 ? "." : ". Of \(unsure) more the dates cannot tell.")
        let silent =
            "It is the record that is silent: what was done and not recorded does not show "
            + "here."
        guard let span = span(picture) else {
            return [
                "No rule of the partnership's own says how long silence may last: "
                    + "\(Count.of(sure, "matter")) open on \(picture.day.written), each with how "
                    + "long nothing has been recorded about it" + rest,
                silent,
            ]
        }
        return [
            "On \(picture.day.written) "
                + (sure.isEmpty
                    ? "there is no matter about which nothing has been recorded"
                    : "nothing has been recorded about \(Count.of(sure, "matter"))")
                + " for \(span) or more" + rest, silent,
        ]
    }

    private func columns(_ picture: Picture) -> [Asked<SilentMatter>] {
        let span = span(picture)
        let judged = span.map { words in
            [Asked<SilentMatter>("silent", "For \(words)") { Cell(hasLasted($0.silence)) }]
        }
        return [
            Asked("thing", "Thing") { .text($0.thing.text) },
            Asked("name", "Which is") { .text($0.name) },
            Asked("whose", "Whose") { Cell($0.whose) },
            Asked("missing", "Not recorded") { .text($0.missing) },
            Asked("due", "Due") { Cell($0.due) },
            Asked("since", "Last recorded") { one in
                one.last.map { Cell($0.effective) } ?? .notRecorded
            },
            Asked("days", "Days", .trailing) { Cell($0.silence.days) },
        ] + (judged ?? []) + [
            Asked("heard", "What was last recorded") { Cell($0.heard) },
            Asked("sources", "Sources") { Cell(provenance: $0.last) },
        ]
    }
}
