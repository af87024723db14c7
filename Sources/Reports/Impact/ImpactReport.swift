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
        let known = picture.all(Action.self)
        let leads = lead?.bearers(in: picture)
        let asked = known.filter { matches($0.possible, leads, picture) }
        let differences = Difference.all(picture)
        var page = Page(title: "What difference was made")
        page.lead =
            known.isEmpty
            ? [picture.absence(of: Action.self, called: "action")]
            : summary(asked, picture.cut.asAt)
        page.sections = [.table(table(asked, picture))]
        let own = Set(asked.map(\.id))
        let shown = differences.filter { own.contains($0.thing) }
        // What narrows actions says nothing of other things, so these stand only in the whole.
        let others = isNarrowed ? [] : differences.filter { $0.thing.kind != Action.kind[...] }
        let further = [
            bare(asked), Difference.table("Measures, before and after", shown, picture),
            Difference.table("Differences shown of other things", others, picture),
            Difference.voices(shown + others, picture),
        ]
        page.sections += further.filter { !$0.rows.isEmpty }.map(Section.table)
        return page
    }

    private var isNarrowed: Bool {
        evidence != nil || voice != nil || lead != nil || plan != nil || words != nil || done != nil
    }

    private func matches(_ action: Folded<Action>, _ leads: Bearers?, _ picture: Picture) -> Bool {
        guard let when = action.state.done else { return false }
        let terms = action.state.terms?.value
        let isHeard = action.impacts.contains { $0.value.voiceOfChild != nil }
        return (evidence.map { action.impacts.isEmpty != $0 } ?? true)
            && (voice.map { isHeard == $0 } ?? true)
            && (leads.map { $0.include(terms?.lead?.text ?? "") } ?? true)
            && (plan.map { terms?.plan == $0 } ?? true)
            && (words.map { picture.holds($0, in: action.id) } ?? true)
            && (done.map { when.bounds.isWithin($0.bounds) != .no } ?? true)
    }

    private func summary(_ asked: [Seen<Action>], _ day: Day) -> [String] {
        if asked.isEmpty {
            return [
                "No action that is known and answers to this is claimed done, verified or closed."
            ]
        }
        let states = asked.map(\.possible)
        let shown = states.filter { !$0.impacts.isEmpty }
        let measured = shown.filter { $0.impacts.contains { $0.value.isMeasured } }
        let heard = shown.filter { $0.impacts.contains { $0.value.voiceOfChild != nil } }
        var lines = [
            "\(Count.of(asked, "action")) claimed done, verified or closed: of \(shown.count) a "
                + "difference is shown, of \(asked.count - shown.count) nothing recorded shows "
                + "what difference it made."
        ]
        if !shown.isEmpty {
            lines.append(
                "Of those shown, \(measured.count) with a measure before and after; children are "
                    + "heard in \(heard.count).")
        }
        lines.append(Self.checks(states.map(\.state)))
        let unsure = asked.filter { $0.certain?.state.done == nil }
        if !unsure.isEmpty {
            lines.append(
                "Of \(unsure.count) of them the dates cannot tell whether they were done by "
                    + "\(day.written).")
        }
        return lines
    }

    /// How many were found true by others, how many only by whoever said so, and how many by nobody
    /// that is recorded.
    private static func checks(_ done: [Action]) -> String {
        let checked = done.filter { $0.verification != nil }
        let own = checked.filter(\.isCheckedByClaimant)
        let unnamed = checked.filter { $0.verification?.value.verifiedBy == nil }
        let others = checked.count - own.count - unnamed.count
        let claims = done.count - checked.count
        let parts = [
            others == 0 ? nil : "\(others) by others than whoever said so",
            own.isEmpty ? nil : "\(own.count) only by whoever said so",
            unnamed.isEmpty ? nil : "\(unnamed.count) by whom is not recorded",
        ].compactMap { $0 }
        if parts.isEmpty { return "None of them is recorded as checked: they are claims." }
        return "Checked: \(parts.joined(separator: ", "))"
            + (claims == 0
                ? "."
                : "; \(claims) \(claims == 1 ? "is a claim" : "are claims") that nobody is "
                    + "recorded as having checked.")
    }

    private func table(_ actions: [Seen<Action>], _ picture: Picture) -> Table {
        Table(
            "Actions that are done", things: actions,
            [
                Asked("title", "Action") { .text($0.name) },
                Asked("lead", "Lead") { Cell($0.state.terms?.value.lead?.text) },
                Asked("done", "Done") { one in
                    one.state.done.map { Cell($0.effective) } ?? .notApplicable
                },
                Asked("verified", "Verified by") { one in
                    one.state.verification.map { check in
                        let who = check.value.verifiedBy?.text ?? "by whom is not recorded"
                        return .text(
                            one.state.isCheckedByClaimant ? "\(who) (who had said so)" : who)
                    } ?? .notRecorded
                },
                Asked("difference", "Difference shown") { one in
                    one.impacts.isEmpty ? .notRecorded : .list(one.impacts.map(\.value.words))
                },
                Asked("days", "Days after it was done", .trailing) { one in
                    guard let done = one.state.done, let first = one.impacts.first else {
                        return .notApplicable
                    }
                    return Cell(Self.days(first.at.bounds, after: done.bounds))
                },
                Asked("voice", "Children heard") { one in
                    one.impacts.contains { $0.value.voiceOfChild != nil }
                        ? .yesNo(true) : .notRecorded
                },
                Asked("sources", "Sources") {
                    Cell(provenance: $0.impacts.last?.at ?? $0.state.done)
                },
            ],
            whenEmpty: "No action that is done, as far as is known, answers to this.")
    }

    /// What is claimed of those of which no difference is shown, and how it was to be known.
    private func bare(_ actions: [Seen<Action>]) -> Table {
        Table(
            "Done, and nothing that shows a difference",
            things: actions.filter(\.possible.impacts.isEmpty),
            [
                Asked("title", "Action") { .text($0.name) },
                Asked("status", "Status") { Cell($0.state.stage) },
                Asked("claimed", "What is claimed") { Cell($0.state.claim?.value.claim) },
                Asked("measures", "To be known by") { Cell($0.state.terms?.value.measures) },
                Asked("sources", "Sources") { Cell(provenance: $0.state.done) },
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
