import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// Which meetings were held or are coming, who came, and whether they were quorate.
///
/// A meeting is coming when it was not held or cancelled and its date is not before the day asked
/// about.
public struct MeetingsReport: Report {
    public static let name = "meetings"
    public static let question =
        "Which meetings were held or are known to be coming, and were they quorate?"
    public static let parameters = [
        ReportParameter(
            "upcoming", .yesNo, "only those known to be coming", example: "upcoming=yes"),
        ReportParameter("held", .yesNo, "only those known to have been held", example: "held=yes"),
        ReportParameter(
            "words", .words,
            "only those of which any text, or the body's name, holds these words",
            example: "words=Executive"),
        ReportParameter(
            "group", .thing(of: PartnershipGroup.self), "only those of a group",
            example: "group=group/executive"),
        ReportParameter(
            "period", .date, "only those within a period", example: "period=fy:2022-23"),
    ]

    private let upcoming: Bool?
    private let held: Bool?
    private let words: String?
    private let group: ThingID?
    private let period: FuzzyDate?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        upcoming = try arguments.yesNo("upcoming")
        held = try arguments.yesNo("held")
        words = arguments.text("words")
        group = try arguments.thing("group")
        period = try arguments.date("period")
    }

    public func page(_ picture: Picture) -> Page {
        let day = picture.cut.asAt
        let known = picture.all(Meeting.self)
        let asked = known.filter { matches($0.possible, picture) }.sorted {
            Self.comesBefore($0, $1)
        }
        let attended = asked.filter { $0.possible.state.wasHeld }
        var page = Page(title: "Meetings")
        page.lead =
            known.isEmpty
            ? [picture.absence(of: Meeting.self, called: "meeting")]
            : [summary(asked, day)]
        page.sections = [.table(meetings(asked, day))]
        if !attended.isEmpty { page.sections.append(.table(Attendance.table(attended, picture))) }
        page.sections.append(.table(Attendance.rules(picture)))
        page.sections.append(.table(considered(asked, picture)))
        if upcoming == true { page.sections.append(.table(groupsWithout(known, picture))) }
        page.sections += Remarks.sections(asked, picture)
        return page
    }

    private func matches(_ meeting: Folded<Meeting>, _ picture: Picture) -> Bool {
        let state = meeting.state
        let body = state.group.map(picture.everyName) ?? []
        return (upcoming.map { (Self.isComing(state, picture.day) != .no) == $0 } ?? true)
            && (held.map { state.wasHeld == $0 } ?? true)
            && (words.map { picture.holds($0, in: meeting.id, body) } ?? true)
            && (group.map { state.group == $0 } ?? true)
            && (period.map { (state.date?.bounds.isWithin($0.bounds) ?? .no) != .no } ?? true)
    }

    /// Whether it is still to be held on a day; without a date that cannot be told.
    private static func isComing(_ meeting: Meeting, _ day: Day) -> Answer {
        if meeting.wasHeld || meeting.isEnded { return .no }
        return meeting.date?.bounds.isOnOrAfter(day) ?? .cannotTell
    }

    private static func comesBefore(_ a: Seen<Meeting>, _ b: Seen<Meeting>) -> Bool {
        let dates = [a, b].map { $0.possible.state.date?.bounds ?? .unbounded }
        return dates[0] == dates[1] ? a.id < b.id : dates[0].isListed(before: dates[1])
    }

    private func summary(_ meetings: [Seen<Meeting>], _ day: Day) -> String {
        let states = meetings.map(\.possible.state)
        let held = states.count(where: \.wasHeld)
        let coming = states.count { Self.isComing($0, day) != .no }
        return "\(Count.of(meetings, "meeting")): \(held) held, \(coming) known to be coming on "
            + "\(day.written) or after."
    }

    private func meetings(_ meetings: [Seen<Meeting>], _ day: Day) -> Table {
        Table(
            "Meetings", things: meetings,
            [
                Asked("title", "Meeting") { .text($0.name) },
                Asked("body", "Body") { Cell($0.state.body) },
                Asked("group", "Group") { Cell($0.state.group?.text) },
                Asked("date", "Date") { Cell($0.state.date) },
                Asked("time", "Time") { Cell(Self.time($0.state)) },
                Asked("status", "Status") { Cell($0.state.stage) },
                Asked("coming", "Coming") { Cell(Self.isComing($0.state, day)) },
                Asked("came", "Came") { Cell($0.state.holding?.value.delegates) },
                Asked("confidence", "Confidence") { Cell(confidence: Self.stated($0.state)) },
                Asked("sources", "Sources") { Cell(sources: Self.stated($0.state)) },
            ], whenEmpty: "No meeting known answers to this.")
    }

    private static func time(_ meeting: Meeting) -> String? {
        guard let times = meeting.schedulings.last?.value, let starts = times.starts else {
            return nil
        }
        return starts.text + (times.finishes.map { " to \($0.text)" } ?? "")
    }

    private static func stated(_ meeting: Meeting) -> Occurrence? {
        meeting.holding?.at ?? meeting.schedulings.last?.at
    }

    private func considered(_ meetings: [Seen<Meeting>], _ picture: Picture) -> Table {
        let rows = meetings.flatMap { one in
            one.possible.state.items.map { (meeting: one, item: $0) }
        }
        return Table(
            "Considered", of: rows,
            [
                Asked("thing", "Thing") { picture.said($0.meeting.id.text, $0.item.at) },
                Asked("item", "Item") { .text($0.item.value.item) },
                Asked("outcome", "Outcome") { .text($0.item.value.outcome.rawValue) },
                Asked("about", "About") { Cell($0.item.value.related.map(\.text)) },
                Asked("sources", "Sources") { Cell(sources: $0.item.at) },
            ], whenEmpty: "Not recorded: nothing these meetings considered is known.")
    }

    /// The partnership, its executive and its sub-groups at work of which no meeting is known to be
    /// coming.
    private func groupsWithout(_ known: [Seen<Meeting>], _ picture: Picture) -> Table {
        let coming = known.filter {
            Self.isComing($0.possible.state, picture.cut.asAt) != .no
        }.compactMap(\.possible.state.group)
        let sorts: [PartnershipGroup.Sort?] = [.partnership, .executive, .subGroup]
        let groups = picture.all(PartnershipGroup.self).filter { group in
            group.possible.state.isAtWork && sorts.contains(group.possible.state.sort)
                && !coming.contains(group.id)
        }
        return Table(
            "Groups at work of which no meeting is known to be coming", things: groups,
            [
                Asked("name", "Group") { .text($0.name) },
                Asked("sort", "Sort") { Cell($0.state.sort?.rawValue) },
                Asked("meets", "Meets") { Cell($0.state.terms?.value.meets) },
            ], whenEmpty: "Every group at work has a meeting known to be coming.")
    }
}
