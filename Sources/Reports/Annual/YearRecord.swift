import Assessment
import Assurance
import Dates
import Replay
import Tables

/// What was decided, done and planned in a year about what reviews asked for.
struct YearRecord {
    let year: FuzzyDate
    let reviews: [LearnedFrom]
    /// The facts that took effect in the year, or may have by a date of their own.
    let dated: [YearAct]
    /// The facts without a date that were known from the year on, so that they may be of it.
    let undated: [YearAct]
    /// The actions that were open at the end of the year, or on the day if that comes first.
    let planned: [(reviews: [LearnedFrom], then: Seen<Action>)]

    private let picture: Picture

    init(_ reviews: [LearnedFrom], of year: FuzzyDate, _ picture: Picture) {
        let concerned = ReviewKin(reviews, picture)
        let all = concerned.acts(year, picture).sorted { one, other in
            let dates = [one, other].map(\.known.at.bounds)
            return dates[0] == dates[1]
                ? one.known.at.sequence < other.known.at.sequence
                : dates[0].isListed(before: dates[1])
        }
        dated = all.filter { $0.known.at.effective != nil }
        undated = all.filter { $0.known.at.effective == nil }
        let end = year.bounds.latest.map { min($0, picture.cut.asAt) } ?? picture.cut.asAt
        let then = picture.asAt(end)
        planned = concerned.actions.compactMap { id in
            guard let action = then.seen(Action.self, id), action.possible.state.isOpen else {
                return nil
            }
            return (reviews: concerned.reviews(of: id), then: action)
        }
        self.year = year
        self.reviews = reviews
        self.picture = picture
    }

    func acts(_ sort: YearAct.Sort) -> [YearAct] { dated.filter { $0.sort == sort } }

    /// The reviews of which something dated is recorded in the year.
    var active: Set<ThingID> { Set(dated.flatMap { $0.reviews.map(\.id) }) }

    // MARK: - Tables

    var reviewsTable: Table {
        let (decided, done) = (Self.counts(acts(.decided)), Self.counts(acts(.done)))
        let (improved, undated) = (Self.counts(acts(.improved)), Self.counts(undated))
        let open = Self.counts(planned.map(\.reviews))
        return Table(
            "Reviews", of: reviews,
            [
                Asked("thing", "Thing") { $0.idCell },
                Asked("name", "Review") { .text($0.name) },
                Asked("whose", "Whose") { .text($0.isNational ? "national" : "local") },
                Asked("decided", "Decided", .trailing) { .number(decided[$0.id] ?? 0) },
                Asked("done", "Done", .trailing) { .number(done[$0.id] ?? 0) },
                Asked("improved", "Improvements shown", .trailing) {
                    .number(improved[$0.id] ?? 0)
                },
                Asked("undated", "Undated", .trailing) { .number(undated[$0.id] ?? 0) },
                Asked("planned", "Planned at the year's end", .trailing) {
                    .number(open[$0.id] ?? 0)
                },
            ], whenEmpty: "No review that is known answers to this.")
    }

    /// How often each review is concerned.
    private static func counts(_ acts: [YearAct]) -> [ThingID: Int] {
        counts(acts.map(\.reviews))
    }

    private static func counts(_ reviews: [[LearnedFrom]]) -> [ThingID: Int] {
        reviews.joined().reduce(into: [:]) { $0[$1.id, default: 0] += 1 }
    }

    func table(_ sort: YearAct.Sort) -> Table {
        table(
            sort.title, acts(sort),
            whenEmpty: "Not recorded: nothing known took effect in the year.")
    }

    var undatedTable: Table {
        table(
            "Without a date, and perhaps of the year", undated, whenEmpty: "None that is known.")
    }

    private func table(_ title: String, _ acts: [YearAct], whenEmpty: String) -> Table {
        Table(
            title, of: acts,
            [
                Asked("reviews", "Review") { .list($0.reviews.map(\.name)) },
                Asked("thing", "About") { .text($0.about) },
                Asked("what", "What happened") {
                    picture.said($0.words(picture.history), $0.known.at)
                },
                Asked("when", "When") { Cell($0.known.at.effective) },
                Asked("within", "In the year") { Cell($0.isWithin) },
                Asked("by", "Recorded by") { Cell($0.known.at.circumstances.by?.text) },
                Asked("known", "Known since") { .text($0.known.at.known.dayInEngland.written) },
                Asked("sources", "Sources") { Cell(provenance: $0.known.at) },
            ], whenEmpty: whenEmpty)
    }

    /// The actions not done at the end of the year, and what became of each by the day.
    var plannedTable: Table {
        Table(
            "Planned at the year's end", of: planned,
            [
                Asked("reviews", "Review") { .list($0.reviews.map(\.name)) },
                Asked("thing", "Thing") { $0.then.idCell },
                Asked("title", "Action") { $0.then.cell { .text($0.name) } },
                Asked("lead", "Lead") {
                    $0.then.cell { Cell($0.state.terms?.value.lead?.text) }
                },
                Asked("due", "Due") { $0.then.cell { Cell($0.state.due?.value) } },
                Asked("then", "Status then") { $0.then.cell { Cell($0.state.stage) } },
                Asked("now", "Status by the day") { row in
                    picture.seen(Action.self, row.then.id)?.cell { Cell($0.state.stage) }
                        ?? .notRecorded
                },
                Asked("sources", "Sources") { Cell(provenance: $0.then.possible.state.terms?.at) },
            ],
            whenEmpty: "No action that is known on these reviews was open at the year's end.")
    }
}
