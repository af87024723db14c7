public import JSONLines

/// A fact to be appended: what its line will say, but for what the log itself adds.
public struct NewRecord: Sendable {
    /// Names this record for ever; the same id again is the same record again.
    public var id: String
    /// The thing the fact is about, such as `action/1.6c`.
    public var subject: String
    /// The lasting name and version of the fact, such as `s11.action.agreed.v1`.
    public var type: String
    /// The object of the fact.
    public var data: JSONValue
    /// When the fact was known, in RFC 3339 UTC; only of facts from older papers.
    public var knownTime: String?
    public var causationID: String?
    public var correlationID: String?

    public init(
        id: String, subject: String, type: String, data: JSONValue, knownTime: String? = nil,
        causationID: String? = nil, correlationID: String? = nil
    ) {
        self.id = id
        self.subject = subject
        self.type = type
        self.data = data
        self.knownTime = knownTime
        self.causationID = causationID
        self.correlationID = correlationID
    }
}

/// How many facts of a thing there should be before a batch is appended.
public enum ExpectedVersion: Hashable, Sendable {
    case any
    /// No fact at all.
    case new
    /// This many facts, the latest of which has this stream version.
    case exactly(Int)

    func allows(_ version: Int) -> Bool {
        switch self {
        case .any: true
        case .new: version == 0
        case .exactly(let expected): version == expected
        }
    }
}

/// A record as it now stands in the log.
public struct Appended: Hashable, Sendable {
    /// The index of its line, from 0.
    public let sequence: Int
    public let id: String
    public let subject: String
    /// The number of the fact among those of its subject, from 1.
    public let streamVersion: Int
    /// When it was recorded; of a duplicate, when it first was.
    public let recordedTime: String
    /// It stood in the log before, with the same content, and was not appended again.
    public let isDuplicate: Bool
}
