import Dates

/// F-03: a member missed two consecutive meetings of a body, and no review of that is recorded.
public enum UnreviewedAbsences: Flag {
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
            guard let rule = rule(scene.asAt(second.meeting.dates.latest ?? scene.day)) else {
                return []
            }
            return first.notThere.compactMap { seat in
                breach(of: seat, missing: first, and: second, under: rule, scene)
            }
        }
    }

    /// The rule in force that asks for the review: one that speaks of consecutive meetings.
    private static func rule(_ scene: Scene) -> Cited<RuleAdopted>? {
        scene.all(GovernanceRule.self).first {
            $0.state.isInForce && $0.state.speaks(of: "consecutive")
        }?.state.adopted
    }

    private static func breach(
        of seat: ThingID, missing first: PartnersAtMeeting, and second: PartnersAtMeeting,
        under rule: Cited<RuleAdopted>, _ scene: Scene
    ) -> Breach? {
        let isUnrecorded = second.present == nil
        guard isUnrecorded || second.notThere.contains(seat) else { return nil }
        let done =
            first.meeting.state.followUps(of: seat) + second.meeting.state.followUps(of: seat)
        guard !done.contains(where: { $0.value.step != .letterSent }) else { return nil }
        return Breach(
            of: second.meeting.id, part: seat.text,
            "\(scene.picture.name(of: seat)) missed \(first.meeting.name) and then this meeting; "
                + "no review is recorded.",
            since: second.meeting.dates,
            evidence: [Evidence(rule.at.subject.text, rule.at)] + first.evidence(of: seat)
                + second.evidence(of: seat) + [.absence("no review is recorded")],
            doubt: isUnrecorded ? "no attendance is recorded for the second meeting" : nil)
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
