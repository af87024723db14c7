/// A date as precise as its source: the words as written, and what they mean.
public struct FuzzyDate: Hashable, Sendable {
    /// The words of the source, or as typed: "Autumn 2019".
    public let asWritten: String
    public let edtf: EDTF

    /// A date whose meaning is given; the EDTF must be valid, the words may be any.
    public init(asWritten: String, edtf: String) throws(DateProblem) {
        self.asWritten = asWritten
        self.edtf = try EDTF(edtf)
    }

    /// Reads a date as people in the United Kingdom write it, day first.
    ///
    /// A financial year is never taken for a season, nor the other way round: "2022-23" alone is
    /// refused.
    public init(typed: String) throws(DateProblem) {
        let reading = try DateReader.read(typed)
        asWritten = reading.asWritten
        edtf = reading.edtf
    }

    /// One day, written as ISO 8601 does.
    public init(_ day: Day) {
        edtf = EDTF(day)
        asWritten = edtf.text
    }

    public var bounds: DateBounds { edtf.bounds }

    /// One bounds for each date of several ("March 2020 and March 2021"); otherwise the bounds
    /// alone.
    public var milestones: [DateBounds] { edtf.milestones }

    /// Whether it goes on from a date: "June 2019 and ongoing".
    public var isOpenEnded: Bool { edtf.isOpenEnded }
}

extension FuzzyDate: CustomStringConvertible {
    public var description: String { asWritten }
}
