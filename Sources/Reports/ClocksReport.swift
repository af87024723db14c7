import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// Every statutory and local clock at a day: running, met, missed, or not to be told.
///
/// A run goes by each rule in force when it started: the national ones, and beside them the
/// partnership's own. Where the dates allow more than one answer it is cannot tell; where the record
/// does not reach beyond the last day it is not known.
public struct ClocksReport: Report {
    public static let name = "clocks"
    public static let question =
        "Which clocks are running, which were met or missed, and of which can it not be told?"
    public static let parameters = [
        ReportParameter("clock", .word, "only one clock", example: "clock=notification"),
        ReportParameter(
            "thing", .anyThing, "only those of one thing", example: "thing=review/child-m"),
        ReportParameter(
            "state", .word,
            "only those not-started, running, met, missed, done, not-known or cannot-tell",
            example: "state=missed"
        ),
        ReportParameter(
            "open", .yesNo, "only those that nothing has stopped, or those stopped",
            example: "open=yes"),
        ReportParameter(
            "within", .count, "only those of which the last day is at most so many days off",
            example: "within=30"),
    ]

    private let clock: Practice?
    private let thing: ThingID?
    private let state: Standing?
    private let open: Bool?
    private let within: Int?

    private enum Standing: String, Word {
        case notStarted = "not-started"
        case running
        case met
        case missed
        case done
        case notKnown = "not-known"
        case cannotTell = "cannot-tell"
    }

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        clock = try arguments.word("clock", Practice.self)
        thing = try arguments.thing("thing")
        state = try arguments.word("state", Standing.self)
        open = try arguments.yesNo("open")
        within = try arguments.whole("within")
    }

    public func page(_ picture: Picture) -> Page {
        let known = Clocks.readings(picture, of: clock.map { Clocks.of([$0]) } ?? Clocks.all)
        let rows = known.filter { matches($0, picture.cut.asAt) }
        var page = Page(title: "Clocks")
        page.lead =
            known.isEmpty
            ? [
                picture.cut.knownAt == nil
                    ? "Not recorded: the ledger holds nothing that starts a clock."
                    : "Not recorded: nothing that starts a clock is known "
                        + "\(Footer.knownWords(picture.cut.knownAt))."
            ]
            : lead(rows, picture)
        page.sections = [.table(table(rows, picture)), .table(rules(rows))]
        return page
    }

    private func matches(_ one: ClockReading, _ day: Day) -> Bool {
        (thing.map { one.thing == $0 } ?? true)
            && (state.map { $0 == Self.standing(one) } ?? true)
            && (open.map { one.isStopped == ($0 ? .no : .yes) } ?? true)
            && (within.map { days in
                one.due.bounds?.earliest.map { $0 <= day.advanced(by: days) } ?? false
            } ?? true)
    }

    private static func standing(_ one: ClockReading) -> Standing {
        switch one.state {
        case .notStarted: .notStarted
        case .running: .running
        case .met: .met
        case .missed: .missed
        case .done: .done
        case .notKnown: .notKnown
        case nil: .cannotTell
        }
    }

    private func lead(_ rows: [ClockReading], _ picture: Picture) -> [String] {
        func count(_ state: ClockState?) -> Int { rows.count { $0.state == state } }
        let open = rows.count { $0.state == .missed && $0.isStopped == .no }
        let counts = [
            (count(.notStarted), "not started"), (count(.running), "running"), (count(.met), "met"),
            (
                count(.missed),
                open == 0 ? "missed" : "missed (\(open) with nothing recorded as done)"
            ),
            (count(.done), "done with no limit"),
            (count(.notKnown), "not known, for the record does not reach so far"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        let untold = count(nil) == 0 ? "" : "; of \(count(nil)) it cannot be told"
        return [
            "\(Count.of(rows, "clock")) as at \(picture.day.written)"
                + (counts.isEmpty ? "" : ": " + counts.joined(separator: ", ")) + untold + "."
        ] + HorizonWords.lines(picture)
    }

    private func table(_ rows: [ClockReading], _ picture: Picture) -> Table {
        Table(
            "Clocks, the most urgent first", of: rows,
            [
                Asked("thing", "Thing") { .text($0.thing.text) },
                Asked("name", "Name") { .text(picture.name(of: $0.thing)) },
                Asked("task", "To be done") { .text($0.task.words) },
                Asked("clock", "Clock") { .text($0.clock.rawValue) },
                Asked("started", "Started") { Cell(each: $0.starts, Self.cell) },
                Asked("due", "Last day") { Cell(each: $0.dues, Self.cell) },
                Asked("stopped", "Stopped") { Cell(each: $0.stops, Self.cell) },
                Asked("state", "State") { Self.cell($0.states) },
                Asked("days", "Days late or left") { Self.days($0) },
                Asked("rule", "Rule") { Cell(rule: $0.rule) },
                Asked("remark", "Remark") { one in
                    (one.stopped ?? one.started)?.at?.circumstances.remark.map(Cell.text) ?? .empty
                },
            ], sources: { ($0.stopped ?? $0.started)?.at }, whenEmpty: "No clock answers to this.")
    }

    private static func cell(_ moment: ClockMoment?) -> Cell {
        guard let moment else { return .notRecorded }
        if moment.date == nil, moment.bounds.earliest == nil {
            return .text("\(moment.words), date not recorded")
        }
        return .date(
            written: [moment.words, moment.date.map(DateInWords.written)].compactMap { $0 }
                .joined(separator: ", "),
            earliest: moment.bounds.earliest?.description,
            latest: moment.bounds.latest?.description)
    }

    private static func cell(_ due: ClockDue) -> Cell {
        switch due {
        case .notSet(let why): .text("none: \(why.words)")
        case .notKnown(let why): .text("unknown: \(why.words)")
        case .by(let bounds, let words):
            .date(
                written: Self.words(words, bounds),
                earliest: bounds.earliest?.description, latest: bounds.latest?.description)
        }
    }

    /// The occasion and the weekday, without saying one day twice.
    private static func words(_ occasion: String?, _ bounds: DateBounds) -> String {
        let day = bounds.isExact ? bounds.earliest : nil
        let occasion = occasion == day?.written ? nil : occasion
        return [occasion, day.map { "\($0.weekday) \($0.written)" }].compactMap { $0 }
            .joined(separator: ", ")
    }

    private static func cell(_ states: [ClockState]) -> Cell {
        states.count == 1 ? .text(states[0].rawValue) : .cannotTell(states.map(\.rawValue))
    }

    /// How late, or how many days are left, at the day asked about.
    private static func days(_ one: ClockReading) -> Cell {
        let unit = one.countsWorkingDays ? " (working days)" : ""
        let words = [one.over.map(over), one.late?.description].compactMap { $0 }.map { $0 + unit }
        return words.isEmpty ? .notApplicable : Cell(Told(met: words.map(Cell.text)))
    }

    /// How far past the last day it is with nothing recorded, or how far off that day.
    private static func over(_ days: DayRange) -> String {
        guard let least = days.least, let most = days.most else { return "not yet" }
        if least > 0 { return "\(days.words) over, nothing recorded" }
        if most <= 0 { return "\(DayRange(least: -most, most: -least).words) left" }
        return "up to \(-least) left, or up to \(most) over"
    }

    private func rules(_ rows: [ClockReading]) -> Table {
        var used: [ClockReading] = []
        for one in rows
        where !used.contains(where: { $0.clock == one.clock && $0.rule.id == one.rule.id }) {
            used.append(one)
        }
        return Table(
            "The rules they run by", of: used.sorted { $0.clock.place < $1.clock.place },
            [
                Asked("clock", "Clock") { .text($0.clock.rawValue) },
                Asked("whose", "Whose rule") { .text($0.rule.standing.words) },
                Asked("rule", "Rule") { Cell($0.rule.text) },
                Asked("source", "Where it stands") { Cell(standing: $0.rule) },
                Asked("length", "Length") { one in
                    one.rule.length.map { .text("\($0.count) \($0.unit.rawValue)") }
                        ?? .notApplicable
                },
                Asked("responsible", "Who sees to it") { Cell($0.rule.responsible) },
                Asked("sure", "How sure") { one in
                    one.rule.national.map { .text($0.confidence.rawValue) } ?? .notApplicable
                },
                Asked("checked", "Last checked") { one in
                    one.rule.national.map { Cell($0.lastChecked?.description) } ?? .notApplicable
                },
            ], whenEmpty: "None.")
    }
}

extension Practice {
    fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
