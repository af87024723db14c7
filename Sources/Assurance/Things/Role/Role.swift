public import Dates

/// A post or office: what it is for, who held it when, and who covered.
///
/// Holders are handles such as `holder-a`, so that one person in two roles can be seen without
/// being named. The state
/// machine is that of section 4.15 of the event analysis.
public struct Role: HasLife {
    public static let kind = "role"
    public static let meaning = "a post or office of the partnership, and who held it when"
    public static let plainName = "a job"

    /// The parts of it whose wording may be replaced.
    public enum Wording: String, Word {
        case title
        case purpose
    }

    public enum Stage: String, LifeStage {
        case vacant
        case appointed
        case covered
        case ended
        case superseded
        case withdrawn

        public var isEnd: Bool { self == .superseded || self == .withdrawn }
    }

    /// One holder's time in the role, or one time of cover.
    public struct Tenure: Equatable, Sendable {
        public let appointment: Cited<RoleAppointed>
        public internal(set) var end: Cited<RoleEnded>?

        public var holder: RoleTitle? { appointment.value.holder }
        public var isCover: Bool { appointment.value.cover == true }

        /// The days within which it began.
        public var start: DateBounds { appointment.at.bounds }
        /// The days within which it ended; nil while no end is recorded, nor was one set
        /// beforehand.
        public var finish: DateBounds? {
            end?.at.bounds ?? appointment.value.until?.bounds
        }

        /// Whether it was running on a day; without a recorded end it runs on.
        public func isRunning(on day: Day) -> Answer {
            start.isOnOrBefore(day).and(finish?.isOnOrAfter(day) ?? .yes)
        }
    }

    public static let turns: Turns = [
        .close: Step(.withdrawn, from: [.vacant, .ended]),
        .reopen: Step(.vacant, from: [.withdrawn]),
        .supersede: Step(.superseded, from: [.vacant, .appointed, .covered, .ended]),
        .withdraw: Step(.withdrawn, from: [.vacant, .ended]),
    ]

    public var life = Life<Stage>()
    public internal(set) var establishment: Cited<RoleEstablished>?
    /// Every holder and every cover, in order of effect.
    public internal(set) var tenures: [Tenure] = []
    /// Every departure, also of a holder whose appointment is not recorded.
    public internal(set) var departures: [Cited<RoleEnded>] = []

    public init() {}

    public var title: String? { establishment?.value.title }

    /// The time of whoever holds the role now, cover aside; nil when nobody is known to.
    public var tenure: Tenure? { tenures.last { !$0.isCover && $0.end == nil } }
    /// The time of whoever covers now.
    public var cover: Tenure? { tenures.last { $0.isCover && $0.end == nil } }
    /// Every time in the role, cover too, that was or may have been running on a day.
    public func tenures(on day: Day) -> [Tenure] {
        tenures.filter { $0.isRunning(on: day) != .no }
    }

    /// Whether nobody is known to hold or cover the role.
    public var isVacant: Bool { tenure == nil && cover == nil }
    /// Whether the role was named before it was filled.
    public var isPlanned: Bool { establishment?.value.planned == true && tenures.isEmpty }
    /// Whether whoever holds it must be independent of the organisations: what flag F-07 watches.
    public var isIndependent: Bool { establishment?.value.independent ?? false }

    public func describe(_ d: inout Description) {
        d.say("Title", title)
        d.say("Status", life.stage)
        d.say("Holder", tenure?.holder)
        d.mention("Since", tenure?.appointment.effective)
        d.mention("Covered by", cover.map { $0.holder?.text ?? RoleTitle.notStated })
        d.mention("Cover until", cover?.appointment.value.until)
        d.mention("Appointed by", tenure?.appointment.value.appointedBy)
        d.mention("Planned", isPlanned ? "named but not yet filled" : nil)
        d.mention("Independent", isIndependent ? "yes" : nil)
        d.mention("Purpose", establishment?.value.purpose)
        d.mention("Group", establishment?.value.group?.text)
        d.mention("Organisation", establishment?.value.organisation?.text)
        d.mention("Holders", tenures.map(Self.words))
    }

    private static func words(_ tenure: Tenure) -> String {
        let who = (tenure.holder?.text ?? RoleTitle.notStated) + (tenure.isCover ? " (cover)" : "")
        let start = tenure.appointment.effective.map { ", \($0)" } ?? ""
        if let end = tenure.end {
            return who + start + ", ended \(end.effective?.asWritten ?? "at a time not recorded")"
        }
        return who + start + (tenure.appointment.value.until.map { ", until \($0)" } ?? "")
    }

    public mutating func reword(_ part: Wording, _ fact: WordingChanged, _ at: Occurrence) {
        switch part {
        case .title: establishment?.value.title = fact.to
        case .purpose: establishment?.value.purpose = fact.to
        }
    }
}
