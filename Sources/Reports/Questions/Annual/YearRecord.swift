import Assessment
import Assurance
import Dates
import Replay
import Tables

/// What was decided, done and planned in a year about what reviews asked for.
struct YearRecord {
    let year: FuzzyDate
    let reviews: [LearnedFrom]
    private let picture: Picture
    private let dated: [YearFact]
    /// For each sort, the facts that took effect in the year, and those that may have.
    private var acts: [YearAct: Holding<YearFact>] = [:]
    /// The facts without a date that were known from the year on, so that they may be of it.
    let undated: Holding<YearFact>
    /// The actions that were open at the end of the year, or on the day if that comes first.
    let planned: Holding<(id: ThingID, reviews: [LearnedFrom])>

    init(_ reviews: [LearnedFrom], of year: FuzzyDate, _ picture: Picture) {
        let all = ReviewFacts(reviews, picture)
        let dated = all.facts.filter { $0.known.at.effective != nil }
        for sort in YearAct.allCases {
            acts[sort] = Holding(dated, in: picture) { $0.isAct(sort, of: year, in: $1) }
        }
        undated = Holding(all.facts.filter { $0.known.at.effective == nil }, in: picture) {
            $0.act(of: year, in: $1) != nil
        }
        let end = year.bounds.latest.map { min($0, picture.day) } ?? picture.day
        planned = Holding(all.actions, in: picture) {
            $1.on(end).one(Action.self, $0.id)?.state.isOpen ?? false
        }
        self.dated = dated
        self.year = year
        self.reviews = reviews
        self.picture = picture
    }

    func acts(_ sort: YearAct) -> Holding<YearFact> {
        acts[sort] ?? Holding([], in: picture) { _, _ in false }
    }

    /// The reviews of which something dated is certainly recorded in the year.
    var active: Set<LearnedFrom> { Set(acts.values.flatMap(\.sure).flatMap(\.reviews)) }

    /// What a review is called.
    func name(_ review: LearnedFrom) -> String {
        picture.told { $0.name(of: review.id) }.values.joined(separator: " or ")
    }

    // MARK: - Tables

    var reviewsTable: Table {
        func count(_ found: Holding<YearFact>, _ review: LearnedFrom) -> Cell {
            Self.count(found.sure.map(\.reviews), found.unsure.map(\.reviews), review)
        }
        let columns: [Asked<LearnedFrom>] = [
            Asked("thing", "Thing") { .text($0.id.text) },
            Asked("name", "Review") { .text(name($0)) },
            Asked("whose", "Whose") { .text($0.isNational ? "national" : "local") },
            Asked("decided", "Decided", .trailing) { count(acts(.decided), $0) },
            Asked("done", "Done", .trailing) { count(acts(.done), $0) },
            Asked("undone", "Open again", .trailing) { count(acts(.undone), $0) },
            Asked("reviewed", "Steps of the review", .trailing) { count(acts(.reviewed), $0) },
            Asked("improved", "Improvements shown", .trailing) { count(acts(.improved), $0) },
            Asked("undated", "Undated", .trailing) { count(undated, $0) },
            Asked("planned", "Planned at the year's end", .trailing) {
                Self.count(planned.sure.map(\.reviews), planned.unsure.map(\.reviews), $0)
            },
        ]
        return Table(
            "Reviews", each: reviews, in: picture, columns,
            whenEmpty: "No review that is known answers to this."
        ) { review, world in
            let hasBegun =
                world.one(Review.self, review.id) != nil
                || world.one(Guidance.self, review.id) != nil
            return hasBegun ? review : nil
        }
    }

    /// How often a review is concerned, certainly and at the most.
    private static func count(
        _ sure: [[LearnedFrom]], _ unsure: [[LearnedFrom]], _ review: LearnedFrom
    ) -> Cell {
        let least = sure.count { $0.contains(review) }
        let more = unsure.count { $0.contains(review) }
        return Cell(Told(met: [.number(least), .number(least + more)]))
    }

    func table(_ sort: YearAct) -> Table {
        table(
            sort.title, dated, whenEmpty: "Not recorded: nothing known took effect in the year."
        ) { fact, world in
            fact.act(of: year, in: world).flatMap { $0.sort == sort ? $0.isWithin : nil }
        }
    }

    var undatedTable: Table {
        table(
            "Without a date, and perhaps of the year", undated.all, whenEmpty: "None that is known."
        ) { fact, world in fact.act(of: year, in: world)?.isWithin }
    }

    /// A fact in one course of events.
    private struct Row {
        let fact: YearFact
        let isWithin: Answer
        let world: World
    }

    private func table(
        _ title: String, _ facts: [YearFact], whenEmpty: String,
        isWithin: @escaping (YearFact, World) -> Answer?
    ) -> Table {
        let columns: [Asked<Row>] = [
            Asked("reviews", "Review") { row in
                .list(row.fact.reviews.map { row.world.name(of: $0.id) })
            },
            Asked("thing", "About") { .text($0.world.named($0.fact.known.at.subject)) },
            Asked("what", "What happened") { .text($0.fact.words(picture.history)) },
            Asked("when", "When") { Cell($0.fact.known.at.effective) },
            Asked("within", "In the year") { Cell($0.isWithin) },
            Asked("by", "Recorded by") { Cell($0.fact.known.at.circumstances.by?.text) },
            Asked("known", "Known since") {
                .text($0.fact.known.at.known.dayInEngland.written)
            },
            Asked("sources", "Sources") { Cell(provenance: $0.fact.known.at) },
        ]
        return Table(
            title, each: facts, in: picture, columns, doubt: "may not have happened by then",
            whenEmpty: whenEmpty
        ) { fact, world in
            isWithin(fact, world).map { Row(fact: fact, isWithin: $0, world: world) }
        }
    }

    /// The actions not done at the end of the year, and what became of each by the day.
    var plannedTable: Table {
        let end = year.bounds.latest.map { min($0, picture.day) } ?? picture.day
        let columns: [Asked<(reviews: [LearnedFrom], then: InWorld<Action>, now: World)>] = [
            Asked("reviews", "Review") { row in
                .list(row.reviews.map { row.now.name(of: $0.id) })
            },
            Asked("thing", "Thing") { .text($0.then.id.text) },
            Asked("title", "Action") { .text($0.then.name) },
            Asked("lead", "Lead") { Cell($0.then.state.terms?.value.lead?.text) },
            Asked("due", "Due") { Cell($0.then.state.due?.value) },
            Asked("then", "Status then") { Cell($0.then.state.stage) },
            Asked("now", "Status by the day") { row in
                Cell(row.now.one(Action.self, row.then.id)?.state.stage)
            },
            Asked("sources", "Sources") { Cell(provenance: $0.then.state.terms?.at) },
        ]
        return Table(
            "Planned at the year's end", each: planned.all, in: picture, columns,
            doubt: "may not have been open",
            whenEmpty: "No action that is known on these reviews was open at the year's end."
        ) { action, world in
            world.on(end).within(Action.self, action.id).flatMap {
                $0.state.isOpen ? (action.reviews, $0, world) : nil
            }
        }
    }
}
