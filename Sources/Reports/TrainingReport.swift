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
            "words", .words, "only those of which any text holds these words",
            example: "words=trauma"),
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
        let day = picture.cut.asAt
        let known = picture.all(Training.self)
        let asked = known.filter { matches($0.possible, picture) }
        let delivered = asked.filter { !$0.possible.state.deliveries.isEmpty }
        let scheduled = asked.filter { $0.possible.state.deliveries.isEmpty }
            .sorted { Self.comesBefore($0, $1) }
        var page = Page(title: "Training")
        page.lead =
            known.isEmpty
            ? [picture.absence(of: Training.self, called: "training")]
            : summary(asked, among: known, day)
        page.sections = [.table(held(delivered)), .table(coming(scheduled, day))]
        page.sections.append(.table(evaluations(asked, picture)))
        page.sections += Remarks.sections(asked, picture)
        return page
    }

    private func matches(_ training: Folded<Training>, _ picture: Picture) -> Bool {
        let state = training.state
        return (words.map { picture.holds($0, in: training.id) } ?? true)
            && (upcoming.map { (Self.isComing(state, picture.day) != .no) == $0 } ?? true)
            && (sort.map { state.sort == $0 } ?? true)
            && (period.map { (state.date?.bounds.isWithin($0.bounds) ?? .no) != .no } ?? true)
    }

    /// Whether it is still to be held on a day; without a date that cannot be told.
    private static func isComing(_ training: Training, _ day: Day) -> Answer {
        if !training.deliveries.isEmpty || training.isEnded { return .no }
        return training.date?.bounds.isOnOrAfter(day) ?? .cannotTell
    }

    private static func comesBefore(_ a: Seen<Training>, _ b: Seen<Training>) -> Bool {
        let dates = [a, b].map { $0.possible.state.date?.bounds ?? .unbounded }
        return dates[0] == dates[1] ? a.id < b.id : dates[0].isListed(before: dates[1])
    }

    /// How many answer, and of how many, so that nothing found in a full list is not mistaken for
    /// nothing known.
    private func summary(
        _ asked: [Seen<Training>], among known: [Seen<Training>], _ day: Day
    ) -> [String] {
        let coming = { (all: [Seen<Training>]) in
            all.count { Self.isComing($0.possible.state, day) != .no }
        }
        return [
            "\(asked.count) of the \(known.count) courses, events and programmes known; "
                + "\(coming(asked)) of the \(coming(known)) known to be coming on "
                + "\(day.written) or after."
        ]
    }

    private func held(_ trainings: [Seen<Training>]) -> Table {
        let last = { (one: Folded<Training>) in one.state.deliveries.last }
        return Table(
            "Held", things: trainings,
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
                Asked("confidence", "Confidence") { Cell(confidence: last($0)?.at) },
                Asked("sources", "Sources") { Cell(sources: last($0)?.at) },
            ], whenEmpty: "No training known to have been held answers to this.")
    }

    private func coming(_ trainings: [Seen<Training>], _ day: Day) -> Table {
        let last = { (one: Folded<Training>) in one.state.schedulings.last }
        return Table(
            "In the diary", things: trainings,
            [
                Asked("title", "Training") { .text($0.name) },
                Asked("sort", "Sort") { Cell($0.state.sort?.rawValue) },
                Asked("date", "Date") { Cell($0.state.date) },
                Asked("starts", "Starts") { Cell(last($0)?.value.starts?.text) },
                Asked("finishes", "Finishes") { Cell(last($0)?.value.finishes?.text) },
                Asked("place", "Place") { Cell(last($0)?.value.place) },
                Asked("provided_by", "Provided by") { Cell(last($0)?.value.providedBy) },
                Asked("status", "Status") { Cell($0.state.stage) },
                Asked("coming", "Coming") { Cell(Self.isComing($0.state, day)) },
                Asked("confidence", "Confidence") { Cell(confidence: last($0)?.at) },
                Asked("sources", "Sources") { Cell(sources: last($0)?.at) },
            ], whenEmpty: "No training known to be in the diary answers to this.")
    }

    private func evaluations(_ trainings: [Seen<Training>], _ picture: Picture) -> Table {
        let rows = trainings.flatMap { one in
            one.possible.state.evaluations.map { (training: one, said: $0) }
        }
        return Table(
            "What those who came thought", of: rows,
            [
                Asked("thing", "Thing") { picture.said($0.training.id.text, $0.said.at) },
                Asked("period", "Period") { Cell($0.said.value.period) },
                Asked("measure", "Measure") { Cell($0.said.value.measure) },
                Asked("score", "Score", .trailing) { Cell($0.said.value.score) },
                Asked("out_of", "Out of", .trailing) { Cell($0.said.value.outOf) },
                Asked("forms", "Forms", .trailing) { Cell($0.said.value.forms) },
                Asked("sources", "Sources") { Cell(sources: $0.said.at) },
            ], whenEmpty: "Not recorded: no evaluation of these is known.")
    }
}
