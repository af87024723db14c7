import Dates

/// A snapshot that was taken of the ledger, and whether it could be rebuilt.
///
/// Invariant: a snapshot never changes. What is learned later makes a new snapshot, and the first
/// taking stands.
public struct SnapshotRecord: HasLife {
    public static let kind = "snapshot"
    public static let meaning =
        "a point-in-time record of the ledger, which can be rebuilt and compared"
    public static let plainName = "a copy of how everything stood on a day"

    public enum Stage: String, LifeStage {
        case taken
        case verified
        case mismatched
        case superseded
        case withdrawn

        public var isEnd: Bool { self == .superseded || self == .withdrawn }
    }

    public static let turns: Turns = [
        .supersede: Step(.superseded, from: [.taken, .verified, .mismatched]),
        .withdraw: Step(.withdrawn, from: [.taken, .verified, .mismatched]),
    ]

    public var life = Life<Stage>()
    public internal(set) var taking: Cited<SnapshotTaken>?
    public internal(set) var verifications: [Cited<SnapshotVerified>] = []

    public init() {}

    public var title: String? { nil }

    /// Whether the last rebuilding gave the same digest; nil when nobody has tried.
    public var isEqual: Bool? { verifications.last.map { $0.value.outcome == .equal } }

    public func describe(_ d: inout Description) {
        d.say("Status", life.stage)
        d.say("As at", taking?.value.asAt)
        d.say("Known at", taking?.value.knownAt)
        d.say("Log size", taking.map { "\($0.value.size)" })
        d.say("Digest", taking?.value.digest)
        d.mention(
            "Verified",
            verifications.map { one in
                one.value.outcome.rawValue + (one.effective.map { ", \($0.asWritten)" } ?? "")
            })
    }

    public mutating func reword(_ part: NoWording, _ fact: WordingChanged, _ at: Occurrence) {}
}
