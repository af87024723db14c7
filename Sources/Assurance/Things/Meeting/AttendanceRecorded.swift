/// It was recorded whether a seat at a meeting was filled.
public struct AttendanceRecorded: Fact {
    public typealias Subject = Meeting
    public static let name = "meeting.attendance-recorded"
    public static let meaning =
        "It was recorded whether an organisation was at a meeting, by its representative "
        + "or a deputy."
    public static let alsoSaid = ["attended", "present", "apologised"]
    public static let example = FactExample(
        "meeting/executive-2024-03", "seat=organisation/police", "presence=deputy", "statutory=yes")

    public enum Presence: String, Word {
        case present
        case deputy
        case apologies
        case absent

        /// Whether the seat was filled; a deputy counts.
        public var isThere: Bool { self == .present || self == .deputy }
    }

    public var seat = ThingID.none
    public var presence = Presence.absent
    public var statutory: Bool?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("seat", &seat, "the organisation whose seat it is")
        try c.field("presence", &presence, "who filled the seat, or that nobody did")
        try c.field("statutory", &statutory, "whether it sat as a statutory partner")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["It was written down who came."] }

    public func apply(to meeting: inout Meeting, _ at: Occurrence) {
        meeting.attendance.append(Cited(self, at))
    }
}
