import Assessment
import Assurance
import Dates
import Replay
import Tables

/// The page of one organisation: what to ask, its ratings, its promises and its claims.
struct PartyPage {
    private let party: Party
    private let year: YearOn

    init(_ party: Party, _ year: YearOn) {
        self.party = party
        self.year = year
    }

    var sections: [Section] {
        let questions = Question.all(of: party, year)
        let tables = [ratings, promises].filter { !$0.rows.isEmpty }
        let said = [claims].filter { !$0.rows.isEmpty }
        return [
            .part(Part(title: party.name, note: note(questions))), .facts(facts),
            .heading("Questions worth asking"), .list(questions.map(\.text)),
        ] + tables.map(Section.table) + moves + said.map(Section.table)
    }

    /// The dates that moved, as a picture.
    private var moves: [Section] {
        var drawing = DueDatesMoving.drawing(
            party.undertakings.map { DueDatesMoving.Row($0.id, year.now) },
            table: "\(party.name): promises")
        drawing?.title = "\(party.name): due dates moving"
        return drawing.map { [.drawing($0)] } ?? []
    }

    private func note(_ questions: [Question]) -> String {
        let tally = Tally(party.undertakings).words
        return (tally.isEmpty ? "no promise" : tally)
            + "; \(Count.of(questions, "question"))"
    }

    private var facts: [(String, Cell)] {
        let late = party.answers.filter { $0.sure(\.wasLate) == .yes }
        var facts: [(String, Cell)] = []
        if !party.answers.isEmpty {
            let withdrawn = party.answers.withdrawn.map { one in
                "; \(one.standard ?? "one") no longer asked for"
                    + (one.withdrawal.map { " (\(PlainWords.bare($0)))" } ?? "")
            }
            facts.append(
                (
                    "Answers",
                    .text(
                        "\(party.answers.rate) standards"
                            + (late.isEmpty ? "" : ", \(late.count) of them late")
                            + withdrawn.joined())
                ))
        }
        facts.append(
            (
                "Promises",
                .text(
                    party.undertakings.isEmpty ? "none recorded" : Tally(party.undertakings).words)
            ))
        for review in year.reviews {
            guard let id = party.id else { continue }
            facts.append(
                ("Attendance, \(review.review.name)", attendance(id, review.review.state)))
        }
        return facts
    }

    private func attendance(_ id: ThingID, _ review: PeerReview) -> Cell {
        guard let session = review.session else { return .text("not held yet") }
        if session.value.attended.contains(id) { return .text("came") }
        return session.value.attended.isEmpty ? .notRecorded : .text("not among those who came")
    }

    /// Each answer as it was at the close and as it is now; the two ratings never become one.
    private var ratings: Table {
        let answered = party.answers.contains { $0.isAnswered != .no }
        return Table(
            "\(party.name): ratings", of: answered ? party.answers : [],
            [
                Asked("standard", "Standard") { .text(year.standardName($0.standard)) },
                Asked("self_then", "Self-rating then") {
                    Self.cell($0.then) { Cell($0.selfRating) }
                },
                Asked("moderated_then", "Moderated then") {
                    Self.cell($0.then) { Cell($0.moderatedRating) }
                },
                Asked("self_now", "Self-rating now") { Self.cell($0.now) { Cell($0.selfRating) } },
                Asked("moderated_now", "Moderated now") {
                    Self.cell($0.now) { Cell($0.moderatedRating) }
                },
                Asked("answer", "Answer to moderation") {
                    $0.isWithdrawn
                        ? .text("no longer asked for")
                        : Self.cell($0.now) {
                            Cell($0.moderationAnswers.last?.value.answer.rawValue)
                        }
                },
                Asked("evidence_then", "Items of evidence then", .trailing) {
                    Self.cell($0.then) { Cell(counting: $0.evidence) }
                },
                Asked("evidence_now", "Items of evidence now", .trailing) {
                    Self.cell($0.now) { Cell(counting: $0.evidence) }
                },
                Asked("checked", "Progress checked") {
                    Self.cell($0.now) {
                        Cell($0.checks.last?.value.outcome.rawValue.replacingDashes)
                    }
                },
            ], whenEmpty: "None.")
    }

    private static func cell(_ told: Told<Response>?, _ question: (Response) -> Cell) -> Cell {
        told.map { Cell($0.map(question)) } ?? .notRecorded
    }

    /// Each promise: what was promised, how it stands, its class, and its trail since the close.
    private var promises: Table {
        Table(
            "\(party.name): promises",
            of: party.undertakings.enumerated().sorted { a, b in
                (a.element.place, a.offset) < (b.element.place, b.offset)
            }.map(\.element),
            [
                Asked("thing", "Thing") { .text($0.marked) },
                Asked("promised", "Promised \(year.close.at)") { promised($0) },
                Asked("now", "Now") { standing($0) },
                Asked("class", "Class") { Self.classed($0) },
                Asked("trail", "Trail \(year.close.since)") { trail($0) },
            ], whenEmpty: "None.")
    }

    /// What happened to it since the close, with what was said of it at the peer review.
    private func trail(_ one: Undertaking) -> Cell {
        let lines = SentencesOfCourses.merged(
            one.courses.map { course in
                course.since.compactMap { ChangeInWords.line($0, year.now) }
            }, mark: { "\($0) (may not have happened by then)" })
        return lines.isEmpty ? .text("nothing recorded") : .list(lines)
    }

    private func promised(_ one: Undertaking) -> Cell {
        let standards = one.standards.map { "standard: \(year.standardName($0))" }
        return Self.list(
            one.told { course in
                guard let then = course.then?.state else {
                    return ["Promised \(year.close.since)"]
                        + Self.terms(course.state.original?.value) + standards
                }
                return Self.terms(then.terms?.value, due: then.due?.value) + standards
            })
    }

    private static func terms(_ terms: Action.Terms?, due: FuzzyDate? = nil) -> [String] {
        guard let terms else { return ["terms not recorded"] }
        return [
            terms.title, "lead: \(terms.lead?.text ?? "not recorded")",
            "due: \(PlainWords.date(due ?? terms.due) ?? "no date")",
        ]
    }

    /// What is so now, leaving out what is as it was.
    private func standing(_ one: Undertaking) -> Cell {
        Self.list(
            one.told { course in
                let state = course.state
                let terms = state.terms?.value
                let old = course.then?.state.terms?.value ?? state.original?.value
                let oldDue = course.then?.state.due?.value ?? state.original?.value.due
                let stage = course.completion.stage
                return [
                    stage == .withdrawn ? "dropped" : stage?.words ?? "status not recorded",
                    state.rating.map { "rated \($0.value.rating.rawValue)" },
                    terms?.title == old?.title ? nil : "now reads: \(terms?.title ?? "")",
                    terms?.lead == old?.lead ? nil : "lead: \(terms?.lead?.text ?? "not recorded")",
                    state.due?.value == oldDue
                        ? nil : "due: \(PlainWords.date(state.due?.value) ?? "no date")",
                    state.slippage.map { "date moved by \(Count.days($0))" },
                    course.lateness.lateAgainstFirst.map { Self.said($0) },
                ].compactMap { $0 }
            })
    }

    /// When it was said done, counted from the date first set.
    private static func said(_ range: DayRange) -> String {
        let isEarly = (range.most ?? 1) <= 0
        let span = isEarly ? DayRange(least: range.most.map(-), most: range.least.map(-)) : range
        return range.most == 0 && range.least == 0
            ? "said done on the first date"
            : (range.least ?? 0) < 0 && !isEarly
                ? "said done, against the first date, \(range)"
                : "said done \(Count.days(span)) \(isEarly ? "before" : "after") the first date"
    }

    private static func list(_ told: Told<[String]>) -> Cell {
        Cell(told.map(Cell.list))
    }

    private static func classed(_ one: Undertaking) -> Cell {
        guard one.outcome != nil else { return Cell(outcome: one) }
        return list(
            one.told { course in
                [course.fate.title] + course.fate.alsoInWords.map { "also \($0)" }
            })
    }

    private var claims: Table {
        let own = party.undertakings.flatMap(\.claims) + party.otherClaims
        return Table(
            "\(party.name): claims at the peer review", of: own,
            [
                Asked("claim", "Claim") {
                    year.now.said($0.claim.made.value.text, $0.claim.made.at)
                },
                Asked("about", "About") { one in
                    Cell(
                        [one.claim.made.value.theme, one.about.map(year.now.named)]
                            .compactMap { $0 })
                },
                Asked("shown", "What the peers found") { one in
                    .text(one.stage == .claimed ? "nobody answered it" : one.stage.words)
                },
                Asked("basis", "On what basis") { Cell($0.claim.answers.last?.value.basis) },
                Asked("promise_now", "The promise now") { one in
                    party.undertakings.first { $0.id == one.about }.map {
                        Cell(outcome: $0)
                    } ?? .text("no promise of this audit")
                },
            ], whenEmpty: "None.")
    }
}
