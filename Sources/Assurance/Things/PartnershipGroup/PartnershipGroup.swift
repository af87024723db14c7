/// A body of the partnership: the full partnership, its executive, a sub-group, a panel or a board
/// it works with.
///
/// The state machine is that of section 4.16 of the event analysis.
public struct PartnershipGroup: HasLife {
    public static let kind = "group"
    public static let meaning =
        "a body of the partnership: the executive, a sub-group, a panel, a linked board"
    public static let plainName = "a group of people who meet"

    /// The parts of it whose wording may be replaced.
    public enum Wording: String, Word {
        case title
        case remit
    }

    public enum Stage: String, LifeStage {
        case proposed
        case established
        case merged
        case split
        case superseded
        case dissolved
        case withdrawn

        public var isEnd: Bool { self != .proposed && self != .established }
    }

    public static let turns: Turns = [
        .close: Step(.dissolved, from: [.established])
    ]

    public var life = Life<Stage>()
    /// The name and remit first proposed or established.
    public internal(set) var original: Cited<Terms>?
    /// The remit, chair and themes in force.
    public internal(set) var terms: Cited<Terms>?
    public internal(set) var remitChanges: [Cited<GroupRemitChanged>] = []
    /// Everybody recorded to have sat on it, in order.
    public internal(set) var seats: [GroupSeat] = []
    /// The groups that took its place.
    public internal(set) var successors: [ThingID] = []

    public init() {}

    public var title: String? { terms?.value.title }

    /// Whether it is at work: established and not yet merged, split or dissolved.
    public var isAtWork: Bool { life.stage == .established }
    public var sort: Sort? { terms?.value.sort }
    /// The themes that it oversees now.
    public var themes: [String] { terms?.value.reportsOn ?? [] }

    public func describe(_ d: inout Description) {
        d.say("Established as", title)
        d.say("Status", life.stage)
        d.mention("Sort", terms?.value.sort?.rawValue)
        d.say("Remit", terms?.value.remit)
        d.mention("Oversees", themes)
        d.mention("Chair", terms?.value.chair?.text)
        d.mention(
            "Members",
            seats.filter(\.isSat).map { one in
                [one.organisation?.text, one.seat?.text].compactMap { $0 }.joined(separator: ", ")
                    + " (\(one.capacity.words))"
            })
        d.mention("Meets", terms?.value.meets)
        d.mention("Accountable to", terms?.value.accountableTo)
        d.mention("Since", life.reached(.established)?.effective)
        d.mention("Followed by", successors.map(\.text))
    }

    public mutating func reopen(_ fact: ThingReopened, _ at: Occurrence) {
        successors = []
        life.reach(.established, from: [], at)
    }

    public mutating func supersede(_ fact: ThingSuperseded, _ at: Occurrence) {
        for successor in fact.by where !successors.contains(successor) {
            successors.append(successor)
        }
        let next: Stage =
            switch fact.how {
            case .merged: .merged
            case .split: .split
            case .superseded, .continued, .carriedForward, .becameTheme: .superseded
            }
        life.reach(next, from: [.established], at)
    }

    /// A proposal that came to nothing was withdrawn; a group at work was dissolved.
    public mutating func withdraw(_ fact: ThingWithdrawn, _ at: Occurrence) {
        let next: Stage = life.stage == .proposed ? .withdrawn : .dissolved
        life.reach(next, from: [.proposed, .established], at)
    }

    public mutating func reword(_ part: Wording, _ fact: WordingChanged, _ at: Occurrence) {
        switch part {
        case .title: terms?.value.title = fact.to
        case .remit: terms?.value.remit = fact.to
        }
    }
}
