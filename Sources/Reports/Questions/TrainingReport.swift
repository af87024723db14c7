import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// Which training was held or is coming, and how many places, bookings and attendances there were.
///
/// Rates are those who came as a percentage of the bookings and of the places, to one decimal
/// place, half away from
/// zero; a rate is not recorded where either number is not one exact number.
public struct TrainingReport: Report {
    public static let name = "training"
    public static let question =
        "Which training was held or is coming, how many came, and what did they think of it?"
    public static let parameters = [
        ReportParameter(
            "words", .words, "only those whose title holds these words", example: "words=trauma"),
        ReportParameter(
            "upcoming", .yesNo, "only those known to be coming", example: "upcoming=yes"),
        ReportParameter("sort", .word, "only those of a sort", example: "sort=programme"),
        ReportParameter(
            "period", .date, "only those within a period", example: "period=fy:2022-23"),
    ]

    private let words: String?
    private let upcoming: Bool?
    private let sort: TrainingSort?
    private let period: FuzzyDate?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        words = arguments.text("words")
        upcoming = try arguments.yesNo("upcoming")
        sort = try arguments.word("sort", TrainingSort.self)
        period = try arguments.date("period")
    }

    public func page(_ picture: Picture) -> Page {
        let found = Found<Training>(picture, where: matches)
        let delivered = Found<Training>(picture) { training, world in
            Answer(!training.state.deliveries.isEmpty).and(matches(training, world))
        }
        let asked = found.dated + found.undated
        let scheduled = asked.filter { delivered.answer($0.id) != .yes }
            .sorted { picture.isListed($0.id, before: $1.id) }
        var page = Page(title: "Training")
        page.lead =
            found.isAnyKnown
            ? summary(found, picture)
            : [picture.absence(of: Training.self, called: "training")]
        page.sections = [
            .table(held(delivered.dated + delivered.undated, picture)),
            .table(coming(scheduled, picture)), .table(evaluations(asked, picture)),
        ]
        page.sections += Remarks.sections(asked, picture)
        return page
    }

    private func matches(_ training: Folded<Training>, _ world: World) -> Answer {
        let state = training.state
        let isNamed = words.map { world.holds($0, in: training.id) } ?? true
        let isOfSort = sort.map { state.sort == $0 } ?? true
        return Answer(isNamed && isOfSort)
            .and(period.map { state.date?.bounds.isWithin($0.bounds) ?? .no } ?? .yes)
            .and(upcoming.map { Coming.training(training, in: world).equals($0) } ?? .yes)
    }

    /// How many answer, and of how many, so that nothing found in a full list is not mistaken for
    /// nothing known.
    private func summary(_ found: Found<Training>, _ picture: Picture) -> [String] {
        let known = picture.all(Training.self).count
        let coming = Found<Training>(picture) { Coming.training($0, in: $1) }
        let both = Found<Training>(picture) { training, world in
            Coming.training(training, in: world).and(matches(training, world))
        }
        let open = both.unsure.count + both.undated.count
        return [
            "\(found.sure.count) of the \(known) courses, events and programmes known"
                + (found.unsure.isEmpty
                    ? "" : " (of \(found.unsure.count) more the dates cannot tell)")
                + "; \(both.sure.count) of the \(coming.sure.count) known to be coming on "
                + "\(picture.day.written) or after."
                + (open == 0 ? "" : " Of \(open) more the dates cannot tell.")
        ]
    }

    private func held(_ trainings: [Seen<Training>], _ picture: Picture) -> Table {
        let last = { (one: InCourse<Training>) in one.state.deliveries.last }
        return Table(
            "Held", things: trainings, in: picture,
            [
                Asked("title", "Training") { .text($0.name) },
                Asked("sort", "Sort") { Cell($0.state.sort?.rawValue) },
                Asked("period", "Period") { Cell($0.state.date) },
                Asked("courses", "Courses", .trailing) { Cell(last($0)?.value.courses) },
                Asked("sessions", "Sessions", .trailing) { Cell(last($0)?.value.sessions) },
                Asked("places", "Places", .trailing) { Cell(last($0)?.value.places) },
                Asked("booked", "Booked", .trailing) { Cell(last($0)?.value.booked) },
                Asked("attended", "Came", .trailing) { Cell(figure: last($0)?.value.attended) },
                Asked("of_booked", "Came of booked, %", .trailing) {
                    Cell(last($0)?.value.attendedOfBooked)
                },
                Asked("of_places", "Came of places, %", .trailing) {
                    Cell(last($0)?.value.attendedOfPlaces)
                },
            ], sources: { last($0)?.at },
            whenEmpty: "No training known to have been held answers to this.")
    }

    private func coming(_ trainings: [Seen<Training>], _ picture: Picture) -> Table {
        let last = { (one: InCourse<Training>) in one.state.schedulings.last }
        return Table(
            "In the diary", things: trainings, in: picture,
            [
                Asked("title", "Training") { .text($0.name) },
                Asked("sort", "Sort") { Cell($0.state.sort?.rawValue) },
                Asked("date", "Date") { Cell($0.state.date) },
                Asked("starts", "Starts") { Cell(last($0)?.value.starts?.text) },
                Asked("finishes", "Finishes") { Cell(last($0)?.value.finishes?.text) },
                Asked("place", "Place") { Cell(last($0)?.value.place) },
                Asked("provided_by", "Provided by") { Cell(last($0)?.value.providedBy) },
                Asked("status", "Status") { Cell($0.state.stage) },
                Asked("coming", "Coming") { Cell(Coming.training($0.thing, in: $0.world)) },
            ], sources: { last($0)?.at },
            whenEmpty: "No training known to be in the diary answers to this.")
    }

    private func evaluations(_ trainings: [Seen<Training>], _ picture: Picture) -> Table {
        Table(
            "What those who came thought", of: trainings, in: picture,
            rows: \.state.evaluations, by: \.at,
            [
                Asked("thing", "Thing") { .text($0.at.subject.text) },
                Asked("period", "Period") { Cell($0.value.period) },
                Asked("measure", "Measure") { Cell($0.value.measure) },
                Asked("score", "Score", .trailing) { Cell($0.value.score) },
                Asked("out_of", "Out of", .trailing) { Cell($0.value.outOf) },
                Asked("forms", "Forms", .trailing) { Cell($0.value.forms) },
            ], whenEmpty: "Not recorded: no evaluation of these is known.")
    }
}

extension Picture {
    /// Whether training is listed before other: by its dates, and then as people count.
    fileprivate func isListed(_ one: ThingID, before other: ThingID) -> Bool {
        let dates = [one, other].map { id in
            told { $0.one(Training.self, id)?.state.date?.bounds }.values.compactMap { $0 }.last
                ?? .unbounded
        }
        return dates[0] == dates[1] ? one < other : dates[0].isListed(before: dates[1])
    }
}
