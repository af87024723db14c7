public import Assurance
import Dates
public import Replay

/// A serious incident is notified to the national Panel.
public enum NotificationClock: Clock {
    public static let name = Practice.notification
    public static let usualRule = ClockRule(
        "The local authority notifies the national Panel within five working days of becoming "
            + "aware of a serious incident",
        source: "Children Act 2004, section 16C; Working Together, chapter on learning (RULE-18)",
        length: GovernanceRule.Clock(count: 5, unit: .workingDays), responsible: "Local authority",
        standsByItself: true)

    public static func isSet(by rule: RuleAdopted) -> Bool {
        let text = rule.text.lowercased()
        return rule.clockUnit == .workingDays && text.contains("notif")
            && !text.contains("safeguarding partners")
    }

    public static func readings(_ time: Timekeeping) -> [ClockReading] {
        IncidentClock.incidents(time.picture).compactMap { review in
            time.rule(of: Self.self, from: IncidentClock.awareness(review.possible.state)).map {
                IncidentClock.reading(
                    name, of: review, $0, time, task: "Notify the national Panel", to: "panel")
            }
        }
    }
}

/// A serious incident is reported to the safeguarding partners.
public enum PartnersToldClock: Clock {
    public static let name = Practice.partnersTold
    public static let usualRule = ClockRule(
        "The local authority reports a serious incident to the safeguarding partners within five "
            + "working days",
        source: "Working Together, chapter on learning (RULE-19)",
        length: GovernanceRule.Clock(count: 5, unit: .workingDays), responsible: "Local authority",
        standsByItself: true)

    public static func isSet(by rule: RuleAdopted) -> Bool {
        rule.clockUnit == .workingDays && rule.text.lowercased().contains("safeguarding partners")
    }

    public static func readings(_ time: Timekeeping) -> [ClockReading] {
        let partners = time.picture.all(Organisation.self)
            .filter { $0.possible.state.category?.value == .statutory }
            .flatMap(\.possible.allNames).map(BodyName.init)
        return IncidentClock.incidents(time.picture).compactMap { review in
            time.rule(of: Self.self, from: IncidentClock.awareness(review.possible.state)).map {
                IncidentClock.reading(
                    name, of: review, $0, time, task: "Tell the safeguarding partners",
                    to: "partner", orNamed: partners)
            }
        }
    }
}

/// What the clocks that start when the local authority becomes aware of an incident share.
public enum IncidentClock {
    /// The incidents that children's partners notify: not another area's, nor of an adults' review.
    public static func incidents(_ picture: Picture) -> [Seen<Review>] {
        picture.all(Review.self).filter { one in
            guard let incident = one.possible.state.incident?.value else { return false }
            return incident.sort != .safeguardingAdultsReview
                && incident.sort != .domesticHomicideReview
        }
    }

    /// When the local authority became aware; nil where that is not recorded.
    static func awareness(_ review: Review) -> ClockMoment? {
        review.incident.flatMap { incident in
            incident.value.awareOn.map { ClockMoment("became aware", on: $0, incident.at) }
        }
    }

    /// One incident against one rule; `to` narrows the notifications to somebody named so.
    ///
    /// A notification that does not say to whom may have been to them.
    public static func reading(
        _ clock: Practice, of review: Seen<Review>, _ rule: ClockRule, _ time: Timekeeping,
        task: String, to recipient: String?
    ) -> ClockReading {
        reading(clock, of: review, rule, time, task: task, to: recipient, orNamed: [])
    }

    /// The same, for somebody who may also be named by one of some names.
    static func reading(
        _ clock: Practice, of review: Seen<Review>, _ rule: ClockRule, _ time: Timekeeping,
        task: String, to recipient: String?, orNamed names: [BodyName]
    ) -> ClockReading {
        let all = review.possible.state.notifications
        let told = all.first { one in
            recipient.map { one.value.isTo($0, orNamed: names) } ?? true
        }
        let started = awareness(review.possible.state)
        func reading(_ stopped: ClockMoment?) -> ClockReading {
            time.reading(
                clock, of: review, task: task, rule: rule, started: started,
                due: time.due(rule, after: started, startWords: "when the authority became aware"),
                stopped: stopped)
        }
        if let told { return reading(ClockMoment("notified", told.at)) }
        guard let untold = all.first(where: { $0.value.to.isEmpty }) else { return reading(nil) }
        return reading(ClockMoment("notified, to whom is not recorded", untold.at))
            .joined(with: reading(nil))
    }
}

extension ReviewNotified {
    /// Whether one of those notified is called so, or by one of some names.
    fileprivate func isTo(_ recipient: String, orNamed names: [BodyName]) -> Bool {
        let words = recipient.lowercased().split { $0.isWhitespace }
        return to.contains { name in
            if words.allSatisfy({ name.lowercased().contains($0) }) { return true }
            let body = BodyName(name)
            return names.contains { $0.isSame(as: body) }
        }
    }
}
