/// A time of day with its offset, as RFC 3339 and EDTF write it.
struct ClockTime {
    let hour: Int
    let minute: Int
    let second: Int
    let milliseconds: Int
    /// Minutes ahead of Greenwich, or nil if the text does not say.
    let offset: Int?

    /// What each standard allows that the other does not.
    enum Standard {
        /// A small `t` and `z`, and fractions of a second; an offset must have minutes.
        case rfc3339
        /// An offset may be whole hours.
        case edtf
    }

    /// Reads "09:30:01", with a fraction and an offset where there are any.
    init?(_ text: ArraySlice<UInt8>, as standard: Standard) {
        guard text.count >= 8,
            let clock = Digits.read(
                text.prefix(8), [.digits(2), .mark(":"), .digits(2), .mark(":"), .digits(2)]),
            clock[0] < 24, clock[1] < 60, clock[2] <= 60
        else { return nil }
        (hour, minute, second) = (clock[0], clock[1], clock[2])
        var rest = text.dropFirst(8)
        if standard == .rfc3339, rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix { Digits.value($0) != nil }
            guard !digits.isEmpty else { return nil }
            let thousandths = (Array(digits.prefix(3)) + [48, 48, 48]).prefix(3)
            milliseconds = thousandths.reduce(0) { $0 * 10 + Int($1) - 48 }
            rest = rest.dropFirst(1 + digits.count)
        } else {
            milliseconds = 0
        }
        guard let offset = ClockTime.offset(rest, as: standard) else { return nil }
        self.offset = offset
    }

    /// The offset a text gives, which may be none; nil if it gives something else.
    private static func offset(_ text: ArraySlice<UInt8>, as standard: Standard) -> Int?? {
        guard let sign = text.first else { return .some(nil) }
        if text.count == 1, sign == UInt8(ascii: "Z") { return 0 }
        if text.count == 1, sign == UInt8(ascii: "z"), standard == .rfc3339 { return 0 }
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
        let digits = text.dropFirst()
        var parts = Digits.read(digits, [.digits(2), .mark(":"), .digits(2)])
        if parts == nil, standard == .edtf {
            parts = Digits.read(digits, [.digits(2)]).map { $0 + [0] }
        }
        guard let parts, parts[0] < 24, parts[1] < 60 else { return nil }
        let minutes = parts[0] * 60 + parts[1]
        return sign == UInt8(ascii: "-") ? -minutes : minutes
    }

    /// The moment it is this time on a day; nil without an offset, or for a leap second that cannot be.
    func instant(on day: Day) -> Instant? {
        guard let offset else { return nil }
        let minutes = Int(day.rawValue) * 1440 + hour * 60 + minute - offset
        // A leap second is only ever the last of a day in Greenwich.
        if second == 60, ((minutes % 1440) + 1440) % 1440 != 1439 { return nil }
        let within = second == 60 ? 59_999 : second * 1000 + milliseconds
        return Instant(milliseconds: Int64(minutes * 60_000 + within))
    }
}
