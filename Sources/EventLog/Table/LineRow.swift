/// One line of a log in a few machine words: where it stands, of what kind, about what, and when.
public struct LineRow: BitwiseCopyable, Sendable {
    /// Where the line begins in the file.
    public let offset: UInt64
    /// When it was recorded, in milliseconds since 1970.
    public let recorded: Int64
    /// When a paper made it known, in milliseconds since 1970; `notKnown` where it says nothing.
    public let known: Int64
    /// The hash of its id.
    let id: UInt64
    /// The number of its subject among the table's things.
    public internal(set) var thing: UInt32
    /// The index of the line before it about the same thing, plus one; 0 where it is the first.
    var previous: UInt32
    /// The number of the fact among those of its subject, from 1.
    public let version: UInt32
    /// The number of its type among the table's kinds.
    public internal(set) var kind: UInt32

    /// In place of a time that the line does not give.
    public static let notKnown = Int64.min

    /// When it was learned: when the paper made it known, else when it was recorded.
    public var learned: Int64 { known != Self.notKnown ? known : recorded }
}

/// What the lines about one thing come to.
struct ThingRow: BitwiseCopyable {
    /// The index of its first line.
    var first: UInt32
    /// The index of its last line.
    var last: UInt32
    /// How many lines it has.
    var count: UInt32
}
