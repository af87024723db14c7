public import Assurance
public import Dates
import Replay

/// Who of the statutory partners was at a meeting held, against the rules of its body when it met.
public struct PartnersAtMeeting: Sendable {
    public let meeting: Folded<Meeting>
    /// The statutory partners there, in person or by deputy; nil when no attendance was recorded.
    public let present: [ThingID]?
    /// Those not there; where any attendance was recorded, a partner of whom nothing is recorded
    /// was not.
    public let absent: [ThingID]
    /// The rule that sets the quorum of the body.
    public let quorum: Folded<GovernanceRule>?
    /// The rule that asks for a letter about an absence: one whose text or check speaks of a
    /// letter.
    public let letter: Folded<GovernanceRule>?

    /// How many partners the rule needed on the first day on which the meeting may have been, where
    /// that is another number than on the last.
    private let quorumBefore: Int?
    /// Whether the rule of quorum was another on the first day than on the last.
    public let isUnderEitherRule: Bool

    public init(_ meeting: Folded<Meeting>, _ scene: Scene) {
        let state = meeting.state
        let last = min(state.date?.bounds.latest ?? scene.day, scene.day)
        let first = state.date?.bounds.earliest ?? last
        let then = scene.asAt(last)
        let statutory = then.statutory
        let rules = Self.rules(for: state, then)
        let there = state.statutoryPartnersPresent { statutory.contains($0) }
        let own = state.seats.filter { $0.value.statutory == true }.map(\.value.seat)
        let others = state.seats.filter { $0.value.statutory == false }.map(\.value.seat)
        self.meeting = meeting
        present = there
        absent =
            there.map { there in
                (statutory.filter { !others.contains($0) } + own.filter { !statutory.contains($0) })
                    .filter { !there.contains($0) }
            } ?? []
        quorum = rules.first { $0.state.quorum != nil }
        letter = rules.first { $0.state.asksForLetter }
        quorumBefore =
            first < last
            ? Self.rules(for: state, scene.asAt(first)).lazy.compactMap(\.state.quorum).first
            : quorum?.state.quorum
        isUnderEitherRule = quorumBefore != quorum?.state.quorum
    }

    /// The rules in force that bind the body that met.
    private static func rules(for meeting: Meeting, _ scene: Scene) -> [Folded<GovernanceRule>] {
        meeting.group.flatMap { scene.rulesOfBodies[$0] } ?? []
    }

    /// Whether enough statutory partners were there; cannot tell without attendance, or where its
    /// day does not tell which rule held, nil without a rule.
    public var isQuorate: Answer? {
        guard let needed = quorum?.state.quorum else { return nil }
        guard let present else { return .cannotTell }
        let isEnough = present.count >= needed
        guard isUnderEitherRule else { return Answer(isEnough) }
        let wasEnough = quorumBefore.map { present.count >= $0 } ?? true
        return isEnough == wasEnough ? Answer(isEnough) : .cannotTell
    }

    /// The rule of quorum, that the meeting was held, and who is recorded as there or not.
    var evidence: [Evidence] {
        var all: [Evidence] = []
        if let adopted = quorum?.state.adopted {
            all.append(Evidence(adopted.at.subject.text, adopted.at))
        }
        if let held = meeting.state.holding { all.append(Evidence("held", held.at)) }
        let seats = meeting.state.seats
        if seats.isEmpty { all.append(.absence("no attendance is recorded")) }
        return all
            + seats.map { Evidence("\($0.value.seat): \($0.value.presence.rawValue)", $0.at) }
    }
}

extension GovernanceRule {
    /// Whether it asks for a letter about an absence: its text or check speaks of a letter.
    public var asksForLetter: Bool { speaks(of: "letter") }

    /// Whether its text or its check holds a word, whatever the letters' size.
    func speaks(of word: String) -> Bool {
        [adopted?.value.text, adopted?.value.wayToCheck].compactMap { $0?.lowercased() }
            .contains { $0.contains(word) }
    }
}
