public import Dates

/// What a date must be to be recorded, and what about one is worth a second look.
public enum CheckingDates {
    /// The years that a date may lie in: what is recorded is of living memory, or of plans made in it.
    static let years = 1900...2100

    /// Refuses a date outside those years, and one whose words say another time than it means.
    ///
    /// Rule R-17.
    static func check<F: AnyFact>(
        _ fact: F, _ circumstances: Circumstances
    ) throws(Refusal) {
        for (field, date) in DatesSaid.of(fact) + DatesSaid.of(circumstances) {
            try checkYears(date, field)
            guard let read = try? FuzzyDate(typed: date.asWritten),
                read.bounds.overlaps(date.bounds) == .no
            else { continue }
            throw .field(
                FieldProblem(
                    field: field,
                    sentence:
                        "\"\(field)\" says \"\(date.asWritten)\", which is \(read.bounds.written), "
                        + "and means \(date.edtf.text), which is \(date.bounds.written). One of the two "
                        + "is wrong.", rule: "R-17"))
        }
    }

    private static func checkYears(_ date: FuzzyDate, _ field: String) throws(Refusal) {
        for day in [date.bounds.earliest, date.bounds.latest] {
            guard let day, !years.contains(day.year) else { continue }
            throw .field(
                FieldProblem(
                    field: field,
                    sentence:
                        "\"\(field)\" (\(date)) lies in the year \(day.year). A date lies from "
                        + "\(years.lowerBound) to \(years.upperBound).", rule: "R-17"))
        }
    }

    /// How far a date may lie from every other date of its thing before somebody is asked about it,
    /// in days: a wrong year is the commonest slip, and plans and reviews seldom span five years.
    private static let far = 1_826

    /// What is worth asking of the dates of a fact before it is sealed, in sentences.
    ///
    /// That something happened on a day still to come, and that a date is far from all others of its
    /// thing and from when it was said. `others` spans all dates known of the thing; `said` is the day on
    /// which it was recorded, or a paper made it known.
    public static func doubts<F: AnyFact>(
        _ fact: F, _ circumstances: Circumstances, others: DateBounds?, said: Day
    ) -> [String] {
        let dates = DatesSaid.of(fact) + DatesSaid.of(circumstances)
        var doubts: [String] = []
        if fact.tells.isOver, let effective = circumstances.effective,
            let first = effective.isOpenEnded
                ? effective.edtf.start.earliest : effective.bounds.earliest, first > said
        {
            doubts.append(
                "\"effective\" is \(effective), which is after \(said.written), and \(F.name) says "
                    + "what has happened.")
        }
        for (at, one) in dates.enumerated() {
            let near =
                [others, DateBounds(said)].compactMap { $0 }
                + dates.enumerated().filter { $0.offset != at }.map(\.element.date.bounds)
            guard near.allSatisfy({ isFar(one.date.bounds, from: $0) }) else { continue }
            doubts.append(
                "\"\(one.field)\" is \(one.date), more than five years from every other date of this. "
                    + "Is the year right?")
        }
        return doubts
    }

    /// From the first to the last day of all dates of a fact and of those known before; nil where there
    /// are none.
    public static func span<F: AnyFact>(
        of fact: F, _ circumstances: Circumstances, with others: DateBounds?
    ) -> DateBounds? {
        (DatesSaid.of(fact) + DatesSaid.of(circumstances)).reduce(others) { span, one in
            let bounds = one.date.bounds
            guard let first = bounds.earliest ?? bounds.latest,
                let last = bounds.latest ?? bounds.earliest
            else { return span }
            return DateBounds(
                earliest: min(first, span?.earliest ?? first),
                latest: max(last, span?.latest ?? last))
        }
    }

    private static func isFar(_ one: DateBounds, from other: DateBounds) -> Bool {
        if let end = one.latest, let start = other.earliest, start.days(since: end) > far {
            return true
        }
        if let start = one.earliest, let end = other.latest, start.days(since: end) > far {
            return true
        }
        return false
    }
}
