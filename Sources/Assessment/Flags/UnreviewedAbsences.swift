import Assurance
import Dates
import Replay

/// F-03: a member missed two consecutive meetings of a body, and no review of that is recorded.
public enum UnreviewedAbsences: SceneFlag {
    public static let code = "F-03"
    public static let name = "unreviewed-absences"
    public static let rule =
        "When a member misses two consecutive meetings, the manager reviews that with the "
        + "organisation; it may then go on the risk register."
    public static let source = "Safeguarding arrangements 6.10 (RULE-04)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        let held = scene.all(Meeting.self)
            .filter { $0.state.wasHeld && $0.state.group != nil && $0.state.date != nil }
            .sorted { $0.dates.isListed(before: $1.dates) }
        var bodies: [ThingID: [PartnersAtMeeting]] = [:]
        for meeting in held {
            guard let body = meeting.state.group else { continue }
            bodies[body, default: []].append(PartnersAtMeeting(meeting, scene))
        }
        return bodies.sorted { $0.key < $1.key }.flatMap { runs(in: $0.value, scene) }
    }

    /// Every second absence in a row that was not reviewed since.
    private static func runs(in meetings: [PartnersAtMeeting], _ scene: Scene) -> [Breach] {
        zip(meetings, meetings.dropFirst()).flatMap { first, second -> [Breach] in
            guard let rule = rule(for: second.meeting, scene) else { return [] }
            // Where nobody recorded who came to one of the two, the other names the seats.
            let seats = first.present == nil ? second.notThere : first.notThere
            return seats.compactMap { seat in
                breach(of: seat, missing: first, and: second, under: rule, scene)
            }
        }
    }

    /// The rule in force that asks the body for the review: one that speaks of consecutive
    /// meetings.
    private static func rule(for meeting: Folded<Meeting>, _ scene: Scene) -> Cited<RuleAdopted>? {
        scene.asAt(min(meeting.dates.latest ?? scene.day, scene.day)).all(GovernanceRule.self)
            .first {
                $0.state.isInForce && $0.state.speaks(of: "consecutive")
                    && ($0.state.body == nil || $0.state.body == meeting.state.group)
            }?.state.adopted
    }

    private static func breach(
        of seat: ThingID, missing first: PartnersAtMeeting, and second: PartnersAtMeeting,
        under rule: Cited<RuleAdopted>, _ scene: Scene
    ) -> Breach? {
        guard first.present == nil || second.present == nil || second.notThere.contains(seat)
        else { return nil }
        let reviewed = isReviewed(seat, first, second)
        guard reviewed != .yes else { return nil }
        let unrecorded = [(first, "first"), (second, "second")].first { $0.0.present == nil }
        return Breach(
            of: second.meeting.id, part: seat.text,
            "\(scene.picture.name(of: seat)) missed \(first.meeting.name) and then this meeting; "
                + "no review is recorded.",
            since: second.meeting.dates,
            evidence: [Evidence(rule.at.subject.text, rule.at)] + first.evidence(of: seat)
                + second.evidence(of: seat) + [.absence("no review is recorded")],
            doubt: unrecorded.map { "no attendance is recorded for the \($0.1) meeting" }
                ?? (reviewed == .no
                    ? nil : "the dates do not tell whether the review came after both absences"))
    }

    /// Whether both absences were reviewed: what was done before the second was about the first
    /// alone.
    private static func isReviewed(
        _ seat: ThingID, _ first: PartnersAtMeeting, _ second: PartnersAtMeeting
    ) -> Answer {
        func done(_ meeting: PartnersAtMeeting) -> [Occurrence] {
            meeting.meeting.state.followUps(of: seat).filter { $0.value.step != .letterSent }
                .map(\.at)
        }
        if !done(second).isEmpty { return .yes }
        return done(first).map { $0.bounds.precedes(second.meeting.dates).not }
            .reduce(.no) { $0.or($1) }
    }
}

extension PartnersAtMeeting {
    /// The seats recorded as not filled, and statutory partners of whom nothing is recorded.
    fileprivate var notThere: [ThingID] {
        let seats = meeting.state.absences.map(\.value.seat)
        return seats + absent.filter { !seats.contains($0) }
    }

    fileprivate func evidence(of seat: ThingID) -> [Evidence] {
        if let recorded = meeting.state.seats.first(where: { $0.value.seat == seat }) {
            let words = "\(seat): \(recorded.value.presence.rawValue) at \(meeting.name)"
            return [Evidence(words, recorded.at)]
        }
        return [.absence("nothing is recorded of \(seat) at \(meeting.name)")]
    }
}

extension Folded where T == Meeting {
    /// The days on one of which it was held; any day where none is recorded.
    fileprivate var dates: DateBounds { state.date?.bounds ?? .unbounded }
}
