public import Dates

/// A paper that the partnership makes: planned, drafted, considered by bodies, signed off,
/// published, sent out.
///
/// The state machine is that of section 4.12 of the event analysis. Once an edition is out, work on
/// the next does not take it back: the life stays published, and the next edition is in hand until
/// it comes out.
public struct Publication: HasLife {
    public static let kind = "publication"
    public static let meaning = "a paper that the partnership makes, with its editions"
    public static let plainName = "a paper for others to read"

    public enum Stage: String, LifeStage {
        case planned
        case drafted
        case considered
        case signedOff = "signed-off"
        case published
        case distributed
        case superseded
        case withdrawn

        public var isEnd: Bool { self == .superseded || self == .withdrawn }
    }

    public static let turns: Turns = [
        .supersede: Step(.superseded, from: [.published, .distributed])
    ]

    public var life = Life<Stage>()
    /// The title in force.
    public internal(set) var heading: String?
    /// Every plan and draft in order.
    public internal(set) var drafts: [Cited<PublicationDraft>] = []
    /// The edition being made; nil when none is.
    public internal(set) var inHand: Cited<PublicationDraft>?
    /// Every step by a body, in order of effect.
    public internal(set) var considerations: [Cited<PublicationConsidered>] = []
    /// Every edition that came out, in order, each with when it did and when it is to be reviewed.
    public internal(set) var editions: [Cited<EditionPublished>] = []
    public internal(set) var distributions: [Cited<PublicationDistributed>] = []

    public init() {}

    public var title: String? { heading }

    /// Whether an edition came out.
    public var isOut: Bool { !editions.isEmpty }
    public var sort: PublicationSort? {
        editions.last { $0.value.sort != nil }?.value.sort
            ?? drafts.last { $0.value.sort != nil }?.value.sort
    }
    /// The last edition that came out.
    public var edition: Cited<EditionPublished>? { editions.last }
    /// The first time that a body signed it off or approved it.
    public var signOff: Cited<PublicationConsidered>? {
        considerations.first { $0.value.outcome.isSignOff }
    }
    /// The bodies that are still to consider it.
    public var awaiting: [Cited<PublicationConsidered>] {
        considerations.filter { one in
            one.value.outcome == .toConsider
                && !considerations.contains {
                    $0.value.body == one.value.body && $0.value.outcome != .toConsider
                }
        }
    }

    /// Days from the review due on an edition to the next edition; nil when either date is missing.
    ///
    /// `place` is the earlier edition's place in ``editions``, from 0.
    public func daysLate(refreshing place: Int) -> DayRange? {
        guard editions.indices.contains(place), editions.indices.contains(place + 1),
            let due = editions[place].value.reviewDue,
            let came = editions[place + 1].effective
        else { return nil }
        return came.bounds.daysLate(against: due)
    }

    /// Days from the date first planned to the first edition; nil when either is missing.
    public var daysLate: DayRange? {
        guard let due = drafts.first(where: { $0.value.due != nil })?.value.due,
            let came = editions.first?.effective
        else { return nil }
        return came.bounds.daysLate(against: due)
    }

    mutating func work(
        on draft: PublicationDraft, _ stage: Stage, from drawn: [Stage?], _ at: Occurrence
    ) {
        let cited = Cited(draft, at)
        drafts.append(cited)
        inHand = cited
        if isOut { return }
        heading = draft.title
        life.reach(stage, from: drawn, at)
    }

    public func describe(_ d: inout Description) {
        d.say("Title", title)
        d.say("Status", life.stage)
        d.say("Sort", sort)
        d.say("Published", editions.map(Self.line))
        d.mention("Review due", edition?.value.reviewDue)
        if let inHand {
            d.say(
                "In hand", inHand.value.edition ?? inHand.value.what?.rawValue ?? inHand.value.title
            )
            d.say("Due", inHand.value.due)
        }
        d.mention(
            "Considered",
            considerations.map { one in
                "\(one.value.body): \(one.value.outcome.rawValue)" + Self.dated(one.effective)
            })
        d.mention("Sent to", distributions.map { $0.value.recipient + Self.dated($0.effective) })
    }

    private static func line(_ one: Cited<EditionPublished>) -> String {
        (one.value.edition ?? "edition") + dated(one.effective)
    }

    private static func dated(_ date: FuzzyDate?) -> String {
        date.map { ", \($0.asWritten)" } ?? ""
    }

    public mutating func reword(_ part: TitleWording, _ fact: WordingChanged, _ at: Occurrence) {
        heading = fact.to
    }

    public mutating func withdraw(_ fact: ThingWithdrawn, _ at: Occurrence) {
        let drawn: [Stage?] = Stage.allCases.filter { !$0.isEnd }
        life.reach(.withdrawn, from: drawn, at)
    }

    public mutating func reopen(_ fact: ThingReopened, _ at: Occurrence) {
        life.reach(isOut ? .published : .drafted, from: [], at)
    }
}
