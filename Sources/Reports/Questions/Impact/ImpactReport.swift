import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// Which actions are done with evidence of the difference made, and which without, and whose voice
/// shows it.
///
/// An action is done when completion is claimed (rated blue is a claim), verified or closed. That
/// it is done says nothing of the difference made: only evidence of impact does.
public struct ImpactReport: Report {
    public static let name = "impact"
    public static let question =
        "Which actions that are done are shown to have made a difference, and to whom?"
    public static let parameters = [
        ReportParameter(
            "evidence", .yesNo, "only those with evidence of a difference, or without",
            example: "evidence=no"),
        ReportParameter(
            "voice", .yesNo, "only those in which children are heard, or not", example: "voice=yes"),
        ReportParameter(
            "lead", .name(of: Role.self), "only those led by a role named so, now or once",
            example: "lead=Lead-EH"),
        ReportParameter(
            "plan", .thing(of: Plan.self), "only those of a plan", example: "plan=plan/2019-2021"),
        ReportParameter(
            "words", .words, "only those of which any text holds these words",
            example: "words=neglect"),
        ReportParameter(
            "done", .date, "only those done within a period, or that may have been",
            example: "done=fy:2022-23"),
    ]

    private let evidence: Bool?
    private let voice: Bool?
    private let lead: NameAsked?
    private let plan: ThingID?
    private let words: String?
    private let done: FuzzyDate?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        evidence = try arguments.yesNo("evidence")
        voice = try arguments.yesNo("voice")
        lead = arguments.name("lead")
        plan = try arguments.thing("plan")
        words = arguments.text("words")
        done = try arguments.date("done")
    }

    public func page(_ picture: Picture) -> Page {
        let leads = lead?.bearers(in: picture)
        let found = Found<Action>(picture) { matches($0, leads, $1) }
        let asked = found.dated
        var page = Page(title: "What difference was made")
        page.lead =
            found.isAnyKnown
            ? summary(found, picture) : [picture.absence(of: Action.self, called: "action")]
        page.sections = [.table(table(asked, picture))]
        let own = Set(asked.map(\.id))
        let shown = Difference.things(picture)
        // What narrows actions says nothing of other things, so these stand only in the whole.
        let others = isNarrowed ? [] : shown.filter { $0.kind != Action.kind[...] }
        let further = [
            bare(asked, picture),
            Difference.table(
                "Measures, before and after", shown.filter(own.contains), picture),
            Difference.table("Differences shown of other things", others, picture),
            Difference.voices(shown.filter(own.contains) + others, picture),
        ]
        page.sections += further.filter { !$0.rows.isEmpty }.map(Section.table)
        page.sections += found.sections(picture)
        return page
    }

    private var isNarrowed: Bool {
        evidence != nil || voice != nil || lead != nil || plan != nil || words != nil || done != nil
    }

    private func matches(
        _ action: Folded<Action>, _ leads: Bearers?, _ world: World
    ) -> Answer {
        guard let when = Completion(of: action, in: world).since else { return .no }
        let terms = action.state.terms?.value
        let isAsked =
            (evidence.map { action.impacts.isEmpty != $0 } ?? true)
            && (voice.map { action.isHeard == $0 } ?? true)
            && (leads.map { $0.include(terms?.lead?.text ?? "") } ?? true)
            && (plan.map { terms?.plan == $0 } ?? true)
            && (words.map { world.holds($0, in: action.id) } ?? true)
        guard isAsked, let done else { return Answer(isAsked) }
        return world.when(when.at).isWithin(done.bounds)
    }

    /// What the headline counts of one action that is done.
    private struct Shown: Equatable, Sendable {
        let isShown: Bool
        let isMeasured: Bool
        let isHeard: Bool
        let check: Check
    }

    private enum Check {
        case others, claimant, unnamed, nobody
    }

    private func summary(_ found: Found<Action>, _ picture: Picture) -> [String] {
        if found.dated.isEmpty {
            return [
                "No action that is known and answers to this is claimed done, verified or closed."
            ]
        }
        let told = found.sure.compactMap { one in
            picture.told(Action.self, one.id) { action, world in
                Shown(
                    isShown: !action.impacts.isEmpty,
                    isMeasured: action.impacts.contains { $0.value.isMeasured },
                    isHeard: action.isHeard,
                    check: Self.check(Completion(of: action, in: world)))
            }
        }
        let sure = told.compactMap(\.value)
        let shown = sure.filter(\.isShown)
        var lines = [
            "\(Count.of(sure, "action")) claimed done, verified or closed: of \(shown.count) a "
                + "difference is shown, of \(sure.count - shown.count) nothing recorded shows "
                + "what difference it made."
        ]
        if !shown.isEmpty {
            lines.append(
                "Of those shown, \(shown.count(where: \.isMeasured)) with a measure before and "
                    + "after; children are heard in \(shown.count(where: \.isHeard)).")
        }
        lines.append(Self.checks(sure.map(\.check)))
        let half = told.count - sure.count
        if half > 0 {
            lines.append(
                "Of \(half) more the dates cannot tell whether a difference was shown or a check "
                    + "made by \(picture.day.written).")
        }
        if !found.unsure.isEmpty {
            lines.append(
                "Of \(found.unsure.count) more the dates cannot tell whether they were done by "
                    + "\(picture.day.written).")
        }
        return lines
    }

    private static func check(_ completion: Completion) -> Check {
        guard let check = completion.verification else { return .nobody }
        if completion.isCheckedByClaimant { return .claimant }
        return check.value.verifiedBy == nil ? .unnamed : .others
    }

    /// How many were found true by others, how many only by whoever said so, and how many by nobody
    /// that is recorded.
    private static func checks(_ done: [Check]) -> String {
        func count(_ check: Check) -> Int { done.count { $0 == check } }
        let claims = count(.nobody)
        let parts = [
            (count(.others), "by others than whoever said so"),
            (count(.claimant), "only by whoever said so"),
            (count(.unnamed), "by whom is not recorded"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        if parts.isEmpty { return "None of them is recorded as checked: they are claims." }
        return "Checked: \(parts.joined(separator: ", "))"
            + (claims == 0
                ? "."
                : "; \(claims) \(claims == 1 ? "is a claim" : "are claims") that nobody is "
                    + "recorded as having checked.")
    }

    private func table(_ actions: [Seen<Action>], _ picture: Picture) -> Table {
        Table(
            "Actions that are done", things: actions, in: picture,
            [
                Asked("title", "Action") { .text($0.name) },
                Asked("lead", "Lead") { Cell($0.state.terms?.value.lead?.text) },
                Asked("done", "Done") { one in
                    one.completion.since.map { Cell($0.effective) } ?? .notApplicable
                },
                Asked("verified", "Verified by") { Self.verified($0.completion) },
                Asked("difference", "Difference shown") { one in
                    one.thing.impacts.isEmpty
                        ? .notRecorded : .list(one.thing.impacts.map(\.value.words))
                },
                Asked("days", "Days after it was done", .trailing) { one in
                    guard let done = one.completion.since, let first = one.thing.impacts.first
                    else { return .notApplicable }
                    return Cell(
                        Self.days(one.world.when(first.at), after: one.world.when(done.at)))
                },
                Asked("voice", "Children heard") { one in
                    one.thing.isHeard ? .yesNo(true) : .notRecorded
                },
                Asked("sources", "Sources") {
                    Cell(provenance: $0.thing.impacts.last?.at ?? $0.completion.since?.at)
                },
            ],
            whenEmpty: "No action that is done, as far as is known, answers to this.")
    }

    private static func verified(_ completion: Completion) -> Cell {
        guard let check = completion.verification else { return .notRecorded }
        let who = check.value.verifiedBy?.text ?? "by whom is not recorded"
        return .text(completion.isCheckedByClaimant ? "\(who) (who had said so)" : who)
    }

    /// What is claimed of those of which no difference is shown, and how it was to be known.
    private func bare(_ actions: [Seen<Action>], _ picture: Picture) -> Table {
        Table(
            "Done, and nothing that shows a difference", of: actions, in: picture,
            rows: { one in
                one.completion.isDone && one.thing.impacts.isEmpty ? [one] : []
            },
            named: { $0.id.text },
            [
                Asked("thing", "Thing") { .text($0.id.text) },
                Asked("title", "Action") { .text($0.name) },
                Asked("status", "Status") { Cell($0.completion.stage?.words) },
                Asked("claimed", "What is claimed") { Cell($0.completion.claim?.value.claim) },
                Asked("measures", "To be known by") { Cell($0.state.terms?.value.measures) },
                Asked("sources", "Sources") { Cell(provenance: $0.completion.since?.at) },
            ], whenEmpty: "None.")
    }

    /// From when it was done to when the difference was shown; negative where that came first.
    private static func days(_ shown: DateBounds, after done: DateBounds) -> DayRange {
        func span(_ from: Day?, _ to: Day?) -> Int? {
            guard let from, let to else { return nil }
            return to.days(since: from)
        }
        return DayRange(
            least: span(done.latest, shown.earliest), most: span(done.earliest, shown.latest))
    }
}

extension Folded {
    /// Whether children are heard in what shows a difference.
    fileprivate var isHeard: Bool { impacts.contains { $0.value.voiceOfChild != nil } }
}
