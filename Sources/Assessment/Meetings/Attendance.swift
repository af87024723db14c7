public import Assurance
public import Dates
public import Replay

/// Who was at a meeting held, of those whom the rules of its body count.
///
/// A meeting of which the day is not certain is held against the rules and the members of every day
/// on which it may have been.
public struct Attendance {
    public let meeting: Folded<Meeting>
    /// The days on one of which it was held, none after the day asked about.
    public let held: DateBounds
    private let world: World

    public init(of meeting: Folded<Meeting>, in world: World) {
        self.meeting = meeting
        self.world = world
        let dates =
            meeting.state.date?.bounds ?? meeting.state.holding.map { world.when($0.at) }
            ?? .unbounded
        let last = min(dates.latest ?? world.day, world.day)
        held = DateBounds(earliest: dates.earliest.map { min($0, last) }, latest: last)
    }

    /// Whether it was recorded of anybody; of those of whom nothing is recorded then, none came.
    public var isRecorded: Bool { !meeting.state.attendance.isEmpty }

    /// Those who count by the rule of a practice, there and not there: once where its day makes no
    /// difference.
    ///
    /// Where the body has no such rule, the statutory partners count.
    public func rolls(for practice: Practice) -> [Roll] {
        var all: [Roll] = []
        for day in days(for: practice) {
            let then = world.on(day)
            let rules = then.ownRules.rules(for: practice, of: meeting.state.group)
            let roll = Roll(meeting.state, by: rules.last, on: then)
            if !all.contains(roll) { all.append(roll) }
        }
        return all
    }

    /// Whether its body had its quorum; nil where no rule sets one.
    ///
    /// It cannot be told where no attendance is recorded, and where it hangs on the day.
    public var isQuorate: Answer? { isQuorate(by: rolls(for: .quorum)) }

    func isQuorate(by rolls: [Roll]) -> Answer? {
        guard rolls.contains(where: { $0.needed != nil }) else { return nil }
        guard isRecorded else { return .cannotTell }
        let answers = rolls.map { roll in
            roll.needed.map { Answer(roll.present.count >= $0) } ?? .yes
        }
        return Set(answers).count == 1 ? answers[0] : .cannotTell
    }

    /// The seats not filled of those who count by the rule of a practice.
    ///
    /// Certainly, or perhaps where it hangs on the day. None where no attendance is recorded.
    public func absences(for practice: Practice) -> [(seat: ThingID, isAbsent: Answer)] {
        guard isRecorded else { return [] }
        let rolls = rolls(for: practice)
        var all: [(seat: ThingID, isAbsent: Answer)] = []
        for seat in rolls.flatMap(\.absent) where !all.contains(where: { $0.seat == seat }) {
            let isSure = rolls.allSatisfy { $0.absent.contains(seat) }
            all.append((seat, isSure ? .yes : .cannotTell))
        }
        return all
    }

    /// The days on which the meeting may have been and before which anything that counts changed.
    private func days(for practice: Practice) -> [Day] {
        guard let last = held.latest, held.earliest != last else {
            return [held.latest ?? world.day]
        }
        let first = held.earliest ?? .first
        let changing = world.past.capacities.everHeld(.statutory) + world.past.rulings(of: practice)
        let between = changing.flatMap { world.past.lifeline($0).breakpoints }
            .filter { first < $0 && $0 < last }
        return [first] + Set(between).sorted() + [last]
    }
}

/// The members who count by a rule at a meeting: those there, in person or by deputy, and those not.
public struct Roll: Equatable, Sendable {
    /// The rule that says who counts; nil where the body has none.
    public let rule: Folded<GovernanceRule>?
    public let present: [ThingID]
    public let absent: [ThingID]

    /// How many must be there.
    public var needed: Int? { rule?.state.quorum }
    /// Whether it counts the statutory partners, and not others whom the rule names.
    public var countsPartners: Bool {
        guard let terms = rule?.state.adopted?.value else { return true }
        return terms.members.isEmpty && (terms.category ?? .statutory) == .statutory
    }

    init(_ meeting: Meeting, by rule: Folded<GovernanceRule>?, on then: World) {
        let members = Self.members(meeting, by: rule?.state.adopted?.value, on: then)
        let there = meeting.seats.filter(\.value.presence.isThere).map(\.value.seat)
        self.rule = rule
        present = there.filter(members.contains)
        absent = members.filter { !there.contains($0) }
    }

    /// Those named by the rule, else those of its category on the day of the meeting.
    ///
    /// Of a statutory partner the record of the seat itself may say that it sat as one, or did not.
    private static func members(
        _ meeting: Meeting, by rule: RuleAdopted?, on then: World
    ) -> [ThingID] {
        if let named = rule?.members, !named.isEmpty { return named }
        let category = rule?.category ?? .statutory
        let admitted = then.members(category)
        guard category == .statutory else { return admitted }
        let seats = meeting.seats.map(\.value)
        return admitted.filter { id in !seats.contains { $0.seat == id && $0.statutory == false } }
            + seats.filter { $0.statutory == true && !admitted.contains($0.seat) }.map(\.seat)
    }
}
