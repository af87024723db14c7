public import Dates

/// A snapshot was taken.
public struct SnapshotTaken: Fact {
    public typealias Subject = SnapshotRecord
    public static let name = "snapshot.taken"
    public static let meaning =
        "A snapshot was taken of the ledger at a size, as at a day and as known at a time."
    public static let begins = true
    public static let example = FactExample(
        "snapshot/2024-03", "asAt=2024-03-20", "knownAt=2024-03-20", "size=42", "digest=0f3a")

    public var asAt: FuzzyDate?
    public var knownAt: String?
    public var size = 0
    public var digest = ""

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("asAt", &asAt, "the day whose state it shows")
        try c.field("knownAt", &knownAt, "the last moment of knowledge that it counts")
        try c.field("size", &size, 0...1_000_000_000, "how many facts the log held")
        try c.field("digest", &digest, "the digest of the snapshot")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["A copy was made of how everything stood."] }

    public func apply(to snapshot: inout SnapshotRecord, _ at: Occurrence) {
        if snapshot.taking == nil { snapshot.taking = Cited(self, at) }
        snapshot.life.reach(.taken, from: [nil], at)
    }
}
