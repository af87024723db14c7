/// A date in the Extended Date/Time Format of ISO 8601-2:2019, levels 0 to 2.
///
/// The text is kept as given and two are equal where their texts are; everything else is derived.
/// Source: Library of Congress, "Extended Date/Time Format (EDTF) Specification", 4 February 2019.
public struct EDTF: Sendable {
    public let text: String
    /// The least level of the standard that allows the text: 0, 1 or 2.
    public let level: Int
    /// The earliest and latest day, with approximate and uncertain dates taken as they stand.
    public var bounds: DateBounds {
        DateBounds(earliest: start.earliest, latest: end.latest)
    }
    /// The bounds of an interval's beginning; of any other date, its bounds.
    public let start: DateBounds
    /// The bounds of an interval's end; of any other date, its bounds.
    public let end: DateBounds
    private let shape: Shape
    private let qualifiers: Qualifiers

    /// Reads the text strictly; the problem says what is wrong with it.
    public init(_ text: String) throws(DateProblem) {
        self.text = text
        if let plain = PlainDate(text.utf8) {
            level = 0
            start = DateBounds(from: plain.earliest, to: plain.latest)
            end = start
            (shape, qualifiers) = (.date, [])
            return
        }
        do {
            let reading = try EDTFReading(Array(text.utf8))
            (level, start, end) = (reading.level, reading.start, reading.end)
            (shape, qualifiers) = (reading.shape, reading.qualifiers)
        } catch {
            throw DateProblem(text, isNot: "an EDTF date", because: error.reason)
        }
    }

    /// The date that is one day; beyond four-digit years, EDTF can only tell the year.
    public init(_ day: Day) {
        let (year, _, _) = day.parts
        let isTold = (-9999...9999).contains(year)
        text = isTold ? day.description : "Y\(year)"
        level = isTold ? (year < 0 ? 1 : 0) : 1
        start =
            isTold
            ? DateBounds(day)
            : DateBounds(
                from: Gregorian.days(year, 1, 1), to: Gregorian.days(year, 12, 31))
        end = start
        shape = .date
        qualifiers = []
    }

    /// One bounds for each member of a set `{…}` in the order written; otherwise the bounds alone.
    public var milestones: [DateBounds] {
        if case .all(let members) = shape { members } else { [bounds] }
    }

    /// One bounds for each member of a set `[…]` of which one is meant; otherwise the bounds alone.
    public var alternatives: [DateBounds] {
        if case .one(let members) = shape { members } else { [bounds] }
    }

    /// Whether it is an interval that goes on: `2019-06/..`.
    public var isOpenEnded: Bool { shape == .openEnded }

    /// Whether it is an interval, from one date to another.
    public var isInterval: Bool { shape == .interval || shape == .openEnded }

    /// Whether it is a season of a year, by itself: spring, summer, autumn or winter.
    public var isSeason: Bool { shape == .season }

    /// Whether any part of it is marked `?` or `%`.
    public var isUncertain: Bool { qualifiers.contains(.uncertain) }

    /// Whether any part of it is marked `~` or `%`.
    public var isApproximate: Bool { qualifiers.contains(.approximate) }

    /// Whether a reader of the standard up to this level understands it.
    public func satisfies(level: Int) -> Bool { self.level <= level }

    /// What kind of date the text is.
    enum Shape: Hashable, Sendable {
        case date
        case season
        case interval
        case openEnded
        /// A set of which one member is meant, `[…]`.
        case one([DateBounds])
        /// A set of which all members are meant, `{…}`.
        case all([DateBounds])
    }

    /// What the marks of EDTF say about a date, of any of its parts.
    struct Qualifiers: OptionSet, Hashable, Sendable {
        let rawValue: UInt8
        static let uncertain = Qualifiers(rawValue: 1)
        static let approximate = Qualifiers(rawValue: 2)
    }
}

extension EDTF: Hashable {
    public static func == (left: EDTF, right: EDTF) -> Bool { left.text == right.text }

    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension EDTF: CustomStringConvertible {
    public var description: String { text }
}
