public import Assurance
public import Dates
public import Replay

/// A publication of a review, and how long the rules ask that it stay public.
public struct KeptPublic {
    public let published: Cited<ReviewPublished>
    /// The first day on which it need not be public any more, by the longest rule that was found.
    public let end: DateBounds
    /// The rule of the partnership that asks for it; nil where it is a national one.
    public let rule: Cited<RuleAdopted>?
    /// Whether the rule was certainly in force.
    private let isInForce: Answer

    /// One for each publication of a review to which a rule applies.
    public static func all(_ review: Folded<Review>, in world: World) -> [KeptPublic] {
        review.state.publications.compactMap { KeptPublic($0, in: world) }
    }

    private init?(_ published: Cited<ReviewPublished>, in world: World) {
        let start = world.when(published.at)
        let national = world.book.rules(for: .keptPublic, from: start, in: world.area)
            .compactMap { rule -> Found? in
                rule.lastDay(from: start, world.book.calendar).map {
                    Found(end: $0, rule: nil, isInForce: rule.inForce)
                }
            }
        let own = world.on(min(start.latest ?? world.day, world.day)).ownRules
            .rules(for: .keptPublic).compactMap { rule -> Found? in
                guard let adopted = rule.state.adopted, let length = rule.state.clock,
                    let end = start.adding(length)
                else { return nil }
                return Found(end: end, rule: adopted, isInForce: .yes)
            }
        guard let longest = (national + own).max(by: { $0.end.isListed(before: $1.end) }) else {
            return nil
        }
        self.published = published
        end = longest.end
        rule = longest.rule
        isInForce = longest.isInForce
    }

    private struct Found {
        let end: DateBounds
        let rule: Cited<RuleAdopted>?
        let isInForce: Answer
    }

    /// Whether it was withdrawn before that day.
    public func isWithdrawn(_ withdrawal: Cited<ThingWithdrawn>, in world: World) -> Answer {
        world.when(withdrawal.at).precedes(end).and(isInForce)
    }

    /// Whether it was published to stay for less.
    public var isBrief: Answer {
        guard let until = published.value.until, !until.isOpenEnded else { return .no }
        return DateBounds(earliest: until.bounds.latest, latest: until.bounds.latest)
            .precedes(end).and(isInForce)
    }
}

extension DateBounds {
    /// So much later by the calendar; nil for a length in working days.
    fileprivate func adding(_ length: GovernanceRule.Clock) -> DateBounds? {
        switch length.unit {
        case .workingDays: nil
        case .days: advanced(by: length.count)
        case .months: adding(months: length.count)
        case .years: adding(months: 12 * length.count)
        }
    }
}
