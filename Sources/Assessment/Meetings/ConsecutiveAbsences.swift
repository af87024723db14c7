public import Assurance
public import Dates
public import Replay

/// A member's absences from so many meetings of a body in a row as its rule counts, the last of them
/// here; and what was done about them.
public struct ConsecutiveAbsences {
    /// The rule that asks for a review.
    public let rule: Folded<GovernanceRule>
    public let seat: ThingID
    /// The meetings missed, in the order in which they were held.
    public let missed: [Attendance]
    /// Whether the member certainly missed all of them.
    public let isMissing: Answer
    /// Whether something was done about it once all were missed.
    public let isReviewed: Answer

    /// Whether a review is owed, as far as the record tells.
    public var isUnreviewed: Answer { isMissing.and(isReviewed.not) }

    /// Those that end with a meeting, one for each member; none where the body has no such rule.
    public static func ending(
        with meeting: Folded<Meeting>, in world: World
    ) -> [ConsecutiveAbsences] {
        guard meeting.state.wasHeld, meeting.state.date != nil else { return [] }
        let last = Attendance(of: meeting, in: world)
        let rolls = last.rolls(for: .consecutiveAbsences)
        guard let rule = rolls.compactMap(\.rule).last,
            let count = rule.state.adopted?.value.consecutive, count > 0
        else { return [] }
        let before = world.meetings(before: meeting, count - 1).reversed()
        guard before.count == count - 1 else { return [] }
        let missed = before.map { Attendance(of: $0, in: world) } + [last]
        // Where nobody recorded who came to the first, another names the seats.
        guard let first = missed.first(where: \.isRecorded) else { return [] }
        let isBound = Answer(rolls.allSatisfy { $0.rule != nil }).or(.cannotTell)
        return first.notThere.compactMap { seat in
            let answers = missed.map { $0.isMissing(seat.seat) }
            let isMissing = answers.reduce(isBound) { $0.and($1) }
            guard isMissing != .no else { return nil }
            return ConsecutiveAbsences(
                rule: rule, seat: seat.seat, missed: missed, isMissing: isMissing,
                isReviewed: isReviewed(seat.seat, missed, world))
        }
    }

    /// Whether it was reviewed: what was done before the last absence was about the others alone.
    private static func isReviewed(
        _ seat: ThingID, _ missed: [Attendance], _ world: World
    ) -> Answer {
        guard let last = missed.last else { return .no }
        func done(_ one: Attendance) -> [Occurrence] {
            one.meeting.state.followUps(of: seat).filter { $0.value.step != .letterSent }.map(\.at)
        }
        if !done(last).isEmpty { return .yes }
        return missed.dropLast().flatMap(done)
            .map { world.when($0).precedes(last.held).not }
            .reduce(.no) { $0.or($1) }
    }
}

extension Attendance {
    /// The seats recorded as not filled, and the members of whom nothing is recorded.
    ///
    /// Where the rule names members or a category, no others are missed.
    fileprivate var notThere: [(seat: ThingID, isAbsent: Answer)] {
        let counted = absences(for: .consecutiveAbsences)
        let isOpen = rolls(for: .consecutiveAbsences).allSatisfy { roll in
            roll.rule?.state.adopted?.value.members.isEmpty ?? true
                && roll.rule?.state.adopted?.value.category == nil
        }
        guard isOpen else { return counted }
        let seats = meeting.state.absences.map { (seat: $0.value.seat, isAbsent: Answer.yes) }
        return seats + counted.filter { one in !seats.contains { $0.seat == one.seat } }
    }

    /// Whether a seat was missing; where nothing is recorded of the meeting that cannot be told.
    fileprivate func isMissing(_ seat: ThingID) -> Answer {
        guard isRecorded else { return .cannotTell }
        return notThere.first { $0.seat == seat }?.isAbsent ?? .no
    }
}
