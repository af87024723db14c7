import Assessment
import Assurance
import Dates
import Replay

/// Spans of time as a person says them: `four months`, `about two years`.
enum AgeInWords {
    /// A span of days, said no more finely than matters.
    ///
    /// Up to two weeks in days, up to two months in weeks, up to two years in months of a twelfth of
    /// 365.25 days, then in years; rounded to the nearest, a half up.
    static func span(_ days: Int) -> String {
        let days = abs(days)
        if days < 15 { return count(days, "day") }
        if days < 61 { return count(rounded(days * 100, 700), "week") }
        if days < 730 { return count(rounded(days * 10_000, 304_375), "month") }
        return count(rounded(days * 10_000, 3_652_500), "year")
    }

    /// How late something is by bounds: `four months late`, `between one week and two months late`.
    static func late(_ range: DayRange) -> String {
        switch (range.least, range.most) {
        case (let least?, let most?) where span(least) == span(most) && (least > 0) == (most > 0):
            most == 0 ? "on the day" : side(most)
        case (let least?, let most?) where least > 0:
            "between \(span(least)) and \(span(most)) late"
        case (let least?, let most?) where most <= 0:
            least == most ? side(least) : "in time"
        case (let least?, nil) where least > 0: "at least \(span(least)) late"
        default: "early or late, which the dates cannot tell"
        }
    }

    /// How far a date lies from another, to stand before it: `four months after`, `on the day of`;
    /// nil where the dates cannot tell.
    static func apart(_ range: DayRange) -> String? {
        switch (range.least, range.most) {
        case (let least?, let most?) where span(least) == span(most) && (least > 0) == (most > 0):
            most == 0 ? "on the day of" : span(most) + (most > 0 ? " after" : " before")
        case (let least?, let most?) where least > 0:
            "between \(span(least)) and \(span(most)) after"
        case (let least?, nil) where least > 0: "at least \(span(least)) after"
        case (_, let most?) where most <= 0: "some time before"
        default: nil
        }
    }

    /// How far a date was moved: `four months later`; nil where the dates cannot tell.
    static func moved(_ range: DayRange) -> String? {
        switch (range.least, range.most) {
        case (let least?, let most?) where span(least) == span(most) && (least > 0) == (most > 0):
            most == 0 ? "the same day" : span(most) + (most > 0 ? " later" : " earlier")
        case (let least?, let most?) where least > 0:
            "between \(span(least)) and \(span(most)) later"
        case (let least?, nil) where least > 0: "at least \(span(least)) later"
        default: nil
        }
    }

    private static func side(_ days: Int) -> String {
        days == 0 ? "on the day" : span(days) + (days < 0 ? " early" : " late")
    }

    /// A number with its noun: `one day`, `14 days`.
    static func count(_ number: Int, _ noun: String) -> String {
        "\(word(number)) \(noun)\(number == 1 ? "" : "s")"
    }

    /// A number by itself: `none`, `three`, `14`.
    static func number(_ number: Int) -> String { number == 0 ? "none" : word(number) }

    /// A number in a word up to twelve, as newspapers print it.
    static func word(_ number: Int) -> String {
        words.indices.contains(number) ? words[number] : "\(number)"
    }

    /// How often: `once`, `twice`, `three times`.
    static func times(_ number: Int) -> String {
        number == 1 ? "once" : number == 2 ? "twice" : "\(word(number)) times"
    }

    private static let words = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ]

    private static func rounded(_ amount: Int, _ unit: Int) -> Int { (amount + unit / 2) / unit }
}
