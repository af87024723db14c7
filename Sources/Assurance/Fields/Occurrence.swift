public import Dates

/// One line of the log, without its own fields: which, about what, recorded and known when, by
/// whom.
public final class Occurrence: Sendable {
    public let id: EventID
    /// The line's index in the log, from 0.
    public let sequence: Int
    /// The number of this fact among those of its thing, from 1.
    public let streamVersion: Int
    public let subject: ThingID
    /// The fact's lasting name and version, such as `action.agreed` and 1.
    public let name: String
    public let version: Int
    public let recorded: Instant
    /// When a paper made it known; nil for what was recorded as it happened.
    public let madeKnown: Instant?
    public let circumstances: Circumstances

    public init(
        id: EventID, sequence: Int, streamVersion: Int, subject: ThingID, name: String,
        version: Int, recorded: Instant, madeKnown: Instant?, circumstances: Circumstances
    ) {
        self.id = id
        self.sequence = sequence
        self.streamVersion = streamVersion
        self.subject = subject
        self.name = name
        self.version = version
        self.recorded = recorded
        self.madeKnown = madeKnown
        self.circumstances = circumstances
    }

    /// When it was learned: when the paper made it known, else when it was recorded.
    public var known: Instant { madeKnown ?? recorded }
    public var isFromPapers: Bool { madeKnown != nil }
    public var effective: FuzzyDate? { circumstances.effective }

    /// The days between which it took effect.
    ///
    /// A fact without an effective date, or whose words give none, happened some time before it was
    /// known. One that goes on
    /// from a date
    /// (`2020-02/..`) took effect at its beginning.
    public var bounds: DateBounds {
        guard let effective = circumstances.effective, effective.bounds != .unbounded else {
            return DateBounds(earliest: nil, latest: known.dayInEngland)
        }
        return effective.isOpenEnded ? effective.edtf?.start ?? .unbounded : effective.bounds
    }
}

/// A fact of the log, read.
public struct KnownFact: Sendable {
    public let at: Occurrence
    /// The fact's own fields; nil when this program does not know the type.
    ///
    /// Such a line is kept and counted.
    public let fact: (any AnyFact)?

    public init(at: Occurrence, fact: (any AnyFact)?) {
        self.at = at
        self.fact = fact
    }
}
