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
            "only those whose title or body holds these words", example: "words=Executive"),
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
        let found = Found<Meeting>(picture) { meeting, world in matches(meeting, world) }
        let asked = found.dated.sorted { picture.isListed($0.id, before: $1.id) }
        let held = Found<Meeting>(picture) { meeting, world in
            Answer(meeting.state.wasHeld).and(matches(meeting, world))
        }
        var page = Page(title: "Meetings")
        page.lead =
            found.isAnyKnown
            ? [summary(found, held, picture)]
            : [picture.absence(of: Meeting.self, called: "meeting")]
        page.sections = [.table(meetings(asked, picture))]
        if !held.dated.isEmpty {
            page.sections.append(.table(QuorumTable.meetings(held.dated, picture)))
        }
        page.sections.append(.table(QuorumTable.rules(picture)))
        page.sections.append(.table(considered(asked, picture)))
        if upcoming == true { page.sections.append(.table(groupsWithout(picture))) }
        page.sections += found.sections(picture)
        page.sections += Remarks.sections(asked, picture)
        return page
    }

    private func matches(_ meeting: Folded<Meeting>, _ world: World) -> Answer {
        let state = meeting.state
        let body = [state.body, state.group.map(world.name)].compactMap { $0 }
        let isNamed = words.map { world.holds($0, in: meeting.id, body) } ?? true
        let isOfGroup = group.map { state.group == $0 } ?? true
        let isHeld = held.map { state.wasHeld == $0 } ?? true
        return Answer(isNamed && isOfGroup && isHeld)
            .and(period.map { state.date?.bounds.isWithin($0.bounds) ?? .no } ?? .yes)
            .and(upcoming.map { Coming.meeting(meeting, in: world).equals($0) } ?? .yes)
    }

    /// How many were held and how many are coming for certain, and of how many that cannot be told.
    private func summary(
        _ found: Found<Meeting>, _ held: Found<Meeting>, _ picture: Picture
    ) -> String {
        let coming = Found<Meeting>(picture) { meeting, world in
            Coming.meeting(meeting, in: world).and(matches(meeting, world))
        }
        let open = coming.unsure.isEmpty ? "" : ", \(coming.unsure.count) perhaps coming"
        return "\(found.count("meeting")): \(held.sure.count) held, "
            + "\(coming.sure.count) known to be coming on \(picture.day.written) or after\(open)."
    }

    private func meetings(_ meetings: [Seen<Meeting>], _ picture: Picture) -> Table {
        Table(
            "Meetings", things: meetings, in: picture,
            [
                Asked("title", "Meeting") { .text($0.name) },
                Asked("body", "Body") { Cell($0.state.body) },
                Asked("group", "Group") { Cell($0.state.group?.text) },
                Asked("date", "Date") { Cell($0.state.date) },
                Asked("time", "Time") { Cell(Self.time($0.state)) },
                Asked("status", "Status") { Cell($0.state.stage) },
                Asked("coming", "Coming") { Cell(Coming.meeting($0.thing, in: $0.world)) },
                Asked("came", "Came") { Cell($0.state.holding?.value.delegates) },
            ], sources: { $0.state.holding?.at ?? $0.state.schedulings.last?.at },
            whenEmpty: "No meeting known answers to this.")
    }

    private static func time(_ meeting: Meeting) -> String? {
        guard let times = meeting.schedulings.last?.value, let starts = times.starts else {
            return nil
        }
        return starts.text + (times.finishes.map { " to \($0.text)" } ?? "")
    }

    private func considered(_ meetings: [Seen<Meeting>], _ picture: Picture) -> Table {
        Table(
            "Considered", of: meetings, in: picture, rows: \.state.items, by: \.at,
            [
                Asked("thing", "Thing") { .text($0.at.subject.text) },
                Asked("item", "Item") { .text($0.value.item) },
                Asked("outcome", "Outcome") { .text($0.value.outcome.rawValue) },
                Asked("about", "About") { Cell($0.value.related.map(\.text)) },
            ], whenEmpty: "Not recorded: nothing these meetings considered is known.")
    }

    /// The partnership, its executive and its sub-groups at work of which no meeting is known to be
    /// coming.
    private func groupsWithout(_ picture: Picture) -> Table {
        let sorts: [PartnershipGroup.Sort?] = [.partnership, .executive, .subGroup]
        let found = Found<PartnershipGroup>(picture) { group, world in
            guard group.state.isAtWork, sorts.contains(group.state.sort) else { return .no }
            return world.all(Meeting.self, naming: group.id)
                .filter { $0.state.group == group.id }
                .map { Coming.meeting($0, in: world) }
                .reduce(Answer.no) { $0.or($1) }.not
        }
        return Table(
            "Groups at work of which no meeting is known to be coming", things: found.dated,
            in: picture,
            [
                Asked("name", "Group") { .text($0.name) },
                Asked("sort", "Sort") { Cell($0.state.sort?.rawValue) },
                Asked("meets", "Meets") { Cell($0.state.terms?.value.meets) },
            ], whenEmpty: "Every group at work has a meeting known to be coming.")
    }
}

extension Picture {
    /// Whether a meeting is listed before another: by its dates, and then as people count.
    fileprivate func isListed(_ one: ThingID, before other: ThingID) -> Bool {
        let dates = [one, other].map { id in
            told { $0.one(Meeting.self, id)?.state.date?.bounds }.values.compactMap { $0 }.last
                ?? .unbounded
        }
        return dates[0] == dates[1] ? one < other : dates[0].isListed(before: dates[1])
    }
}
