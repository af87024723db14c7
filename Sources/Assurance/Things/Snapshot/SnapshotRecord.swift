public import Dates

/// A snapshot that was taken of the ledger, and whether it could be rebuilt.
///
/// Invariant: a snapshot never changes. What is learned later makes a new snapshot, and the first
/// taking stands.
public struct SnapshotRecord: Thing {
    public static let kind = "snapshot"
    public static let meaning =
        "a point-in-time record of the ledger, which can be rebuilt and compared"

    public enum Stage: String, LifeStage {
        case taken
        case verified
        case mismatched
        case superseded
        case withdrawn

        public var isEnd: Bool { self == .superseded || self == .withdrawn }
    }

    public internal(set) var life = Life<Stage>()
    public internal(set) var taking: Cited<SnapshotTaken>?
    public internal(set) var verifications: [Cited<SnapshotVerified>] = []

    public init() {}

    public var title: String? { nil }
    public var stage: String? { life.stage?.words }
    public var isEnded: Bool { life.stage?.isEnd ?? false }
    public var irregularSteps: [IrregularStep] { life.irregular }

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

    public mutating func supersede(_ fact: ThingSuperseded, _ at: Occurrence) {
        life.reach(.superseded, from: [.taken, .verified, .mismatched], at)
    }

    public mutating func withdraw(_ fact: ThingWithdrawn, _ at: Occurrence) {
        life.reach(.withdrawn, from: [.taken, .verified, .mismatched], at)
    }
}

/// A snapshot was taken.
public struct SnapshotTaken: Fact {
    public typealias Subject = SnapshotRecord
    public static let name = "snapshot.taken"
    public static let meaning =
        "A snapshot was taken of the ledger at a size, as at a day and as known at a time."
    public static let begins = true

    public var asAt: FuzzyDate?
    public var knownAt: String?
    public var size = 0
    public var digest = ""

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("asAt", &asAt, "the day whose state it shows")
        try c.field("knownAt", &knownAt, "the last moment of knowledge that it counts")
        try c.field("size", &size, "how many facts the log held")
        try c.field("digest", &digest, "the digest of the snapshot")
    }

    /// Rule R-01: a log holds no fewer facts than none.
    public func check(_ snapshot: Folded<SnapshotRecord>?, _ known: some Knowledge) throws(Refusal)
    {
        if size < 0 {
            throw .field(
                FieldProblem(
                    field: "size",
                    sentence: "\"size\" is \(size), and a log's size is not negative."))
        }
    }

    public func apply(to snapshot: inout SnapshotRecord, _ at: Occurrence) {
        if snapshot.taking == nil { snapshot.taking = Cited(self, at) }
        snapshot.life.reach(.taken, from: [nil], at)
    }
}

/// A snapshot was rebuilt and compared.
public struct SnapshotVerified: Fact {
    public typealias Subject = SnapshotRecord
    public static let name = "snapshot.verified"
    public static let meaning = "A snapshot was rebuilt from the log and compared, byte for byte."
    public static let mayFollowEnd = true

    public enum Outcome: String, Word {
        case equal
        case mismatched
    }

    public var outcome = Outcome.equal
    public var verifiedBy: RoleTitle?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("outcome", &outcome, "whether the two were equal")
        try c.field("verifiedBy", &verifiedBy, "the role that compared them")
    }

    public func apply(to snapshot: inout SnapshotRecord, _ at: Occurrence) {
        snapshot.verifications.append(Cited(self, at))
        guard !snapshot.isEnded else { return }
        snapshot.life.reach(
            outcome == .equal ? .verified : .mismatched, from: [.taken, .verified, .mismatched], at)
    }
}
