import Dates

/// A dispute between partners, from its raising through the stages of the agreement to its end.
///
/// The state machine is that of section 4.9 of the event analysis. Enforcement needs no stage
/// before it and may follow a determination, so a determination does not end the life as a
/// resolution or a withdrawal does.
public struct Dispute: HasLife {
    public static let kind = "dispute"
    public static let meaning = "a dispute between partners, and how far it went"
    public static let plainName = "an argument between the groups"

    /// The parts of it whose wording may be replaced.
    public enum Wording: String, Word {
        case title
        case issue
    }

    public enum Stage: String, LifeStage {
        case raised
        case partnersMeet = "partners-meet"
        case arbitration
        case determination
        case enforcement
        case resolved
        case determined
        case withdrawn

        public var isEnd: Bool { self == .resolved || self == .withdrawn }
    }

    public static let turns: Turns = [
        .reopen: Step(.raised, from: [])
    ]

    public var life = Life<Stage>()
    public internal(set) var raising: Cited<DisputeRaised>?
    public internal(set) var stages: [Cited<DisputeStageReached>] = []
    public internal(set) var endings: [Cited<DisputeEnded>] = []

    public init() {}

    public var title: String? { raising?.value.title }

    /// Whether it is neither resolved, determined nor withdrawn.
    public var isOpen: Bool { !isEnded && life.stage != .determined && life.stage != nil }

    /// The stages passed over on the way to the furthest of the first three that was recorded;
    /// enforcement needs none of them.
    public var skippedStages: [DisputeStage] { skipped(stages.map(\.value.stage)) }

    /// The same, where a dispute that was determined has come to the determination, recorded or not.
    public var stagesPassedOver: [DisputeStage] { skipped(reachings.map(\.value)) }

    /// Every stage reached, by itself or as the end of the dispute shows.
    public var reachings: [Cited<DisputeStage>] {
        let reached = stages.map { Cited($0.value.stage, $0.at) }
        if reached.contains(where: { $0.value == .determination }) { return reached }
        return reached
            + endings.filter { $0.value.how == .determined }.map { Cited(.determination, $0.at) }
    }

    /// The first fact that shows a stage after one that was passed over.
    public func firstBeyond(_ skipped: DisputeStage) -> Cited<DisputeStage>? {
        let beyond = Self.ladder.drop { $0 != skipped }.dropFirst()
        return reachings.first { beyond.contains($0.value) }
    }

    private func skipped(_ reached: [DisputeStage]) -> [DisputeStage] {
        guard let furthest = Self.ladder.lastIndex(where: reached.contains) else { return [] }
        return Self.ladder[..<furthest].filter { !reached.contains($0) }
    }

    private static let ladder: [DisputeStage] = [.partnersMeet, .arbitration, .determination]

    public func describe(_ d: inout Description) {
        d.say("Title", title)
        d.say("Status", life.stage)
        d.say("Parties", raising?.value.parties ?? [])
        d.mention("Issue", raising?.value.issue)
        d.mention("About", raising?.value.about.map(\.text) ?? [])
        d.say("Raised", raising?.effective)
        d.mention(
            "Stages",
            stages.map { one in
                one.value.stage.rawValue + (one.value.heldBy.map { " (\($0))" } ?? "")
                    + (one.effective.map { ", \($0.asWritten)" } ?? "")
            })
        d.mention("Passed over", skippedStages.map(\.rawValue))
        d.mention("Outcome", endings.last?.value.outcome)
    }

    public mutating func reword(_ part: Wording, _ fact: WordingChanged, _ at: Occurrence) {
        switch part {
        case .title: raising?.value.title = fact.to
        case .issue: raising?.value.issue = fact.to
        }
    }

    public mutating func withdraw(_ fact: ThingWithdrawn, _ at: Occurrence) { end(.withdrawn, at) }

    mutating func end(_ end: Stage, _ at: Occurrence) {
        let drawn: [Stage?] =
            switch end {
            case .resolved: [.partnersMeet, .arbitration]
            case .determined: [.determination]
            default: [.raised, .partnersMeet, .arbitration, .determination]
            }
        life.reach(end, from: drawn, at)
    }
}
