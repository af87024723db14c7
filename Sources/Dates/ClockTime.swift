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

    /// Reads "09:30:01", with a fraction and an offset where there are any, and nothing after it.
    init?<Bytes>(_ text: inout ByteReader<Bytes>, as standard: Standard) {
        guard let hour = text.number(digits: 2), text.accept(":"),
            let minute = text.number(digits: 2), text.accept(":"),
            let second = text.number(digits: 2), hour < 24, minute < 60, second <= 60,
            let fraction = ClockTime.fraction(&text, as: standard),
            let offset = ClockTime.offset(&text, as: standard), text.next == nil
        else { return nil }
        self.hour = hour
        self.minute = minute
        self.second = second
        milliseconds = fraction
        self.offset = offset
    }

    /// The milliseconds of a second's fraction, which may be none; nil where it has no digits.
    private static func fraction<Bytes>(
        _ text: inout ByteReader<Bytes>, as standard: Standard
    ) -> Int? {
        guard standard == .rfc3339, text.accept(".") else { return 0 }
        guard var milliseconds = text.number(digits: 1) else { return nil }
        milliseconds *= 100
        for place in [10, 1] {
            guard let digit = text.number(digits: 1) else { return milliseconds }
            milliseconds += digit * place
        }
        while text.number(digits: 1) != nil {}
        return milliseconds
    }

    /// The offset in minutes, which may be none; nil where it is malformed.
    private static func offset<Bytes>(
        _ text: inout ByteReader<Bytes>, as standard: Standard
    ) -> Int?? {
        if text.next == nil { return .some(nil) }
        if text.accept("Z") || standard == .rfc3339 && text.accept("z") { return 0 }
        let isBehind = text.accept("-")
        guard isBehind || text.accept("+"), let hours = text.number(digits: 2), hours < 24 else {
            return nil
        }
        var minutes = hours * 60
        if text.accept(":") {
            guard let more = text.number(digits: 2), more < 60 else { return nil }
            minutes += more
        } else if standard == .rfc3339 {
            return nil
        }
        // An offset of -00:00 says that the offset is not known: no moment follows from it.
        if isBehind, minutes == 0 { return nil }
        return isBehind ? -minutes : minutes
    }

    /// The moment it is this time on a day; nil without an offset, or for a leap second that cannot
    /// be.
    func instant(on day: Day) -> Instant? {
        guard let offset else { return nil }
        let minutes = Int(day.rawValue) * 1440 + hour * 60 + minute - offset
        // A leap second is only ever the last of a day in Greenwich.
        if second == 60, ((minutes % 1440) + 1440) % 1440 != 1439 { return nil }
        let within = second == 60 ? 59_999 : second * 1000 + milliseconds
        return Instant(milliseconds: Int64(minutes * 60_000 + within))
    }
}
