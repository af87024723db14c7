// Exact reading of figures and exact arithmetic on them: no binary fractions, so nothing is rounded
// that nobody asked to round.
extension Quantity {
    /// Reads a figure as printed: "1,726", "36%", "£144,750", "33.6"; nil when it is not one exact
    /// number.
    public init?(printed: String) {
        var rest = printed.filter { !$0.isWhitespace }[...]
        let isNegative = rest.hasPrefix("-") || rest.hasPrefix("−")
        if isNegative { rest = rest.dropFirst() }
        if rest.hasPrefix("£") { rest = rest.dropFirst() }
        if rest.hasSuffix("%") { rest = rest.dropLast() }
        guard Self.isGrouped(rest), rest.first.map(Self.isDigit) ?? false,
            let found = try? Quantity(reading: (isNegative ? "-" : "") + rest)
        else { return nil }
        self = found
    }

    /// How many digits stand after the point.
    public var decimalPlaces: Int {
        text.split(separator: ".").dropFirst().first?.utf8.count ?? 0
    }

    /// Whether the commas, if any, set off thousands.
    private static func isGrouped(_ text: Substring) -> Bool {
        let whole = text.prefix { $0 != "." }
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        let isFractionPlain = !text.dropFirst(whole.count).contains(",")
        return isFractionPlain
            && (groups.count == 1
                || (1...3).contains(groups[0].count)
                    && groups.dropFirst().allSatisfy { $0.count == 3 })
    }

    private static func isDigit(_ character: Character) -> Bool { "0"..."9" ~= character }

    /// A number of units of `10^-places`, as text: 1404 with two places is 14.04.
    init?(units: Int, places: Int) {
        let digits = String(units.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        let sign = units < 0 ? "-" : ""
        let point = places == 0 ? "" : "." + padded.suffix(places)
        guard let found = try? Quantity(reading: sign + padded.dropLast(places) + point) else {
            return nil
        }
        self = found
    }

    /// The exact difference; nil when it does not fit.
    public func minus(_ other: Quantity) -> Quantity? {
        let places = max(decimalPlaces, other.decimalPlaces)
        guard let mine = scaled(by: places), let theirs = other.scaled(by: places) else {
            return nil
        }
        let (difference, overflow) = mine.subtractingReportingOverflow(theirs)
        return overflow ? nil : Quantity(units: difference, places: places)
    }

    /// This as a percentage of a whole, rounded half away from zero; nil when the whole is nought.
    public func percent(of whole: Quantity, places: Int = 1) -> Quantity? {
        let common = max(decimalPlaces, whole.decimalPlaces)
        guard let part = scaled(by: common), let all = whole.scaled(by: common), all != 0,
            let factor = Quantity(units: 100, places: 0)?.scaled(by: places)
        else { return nil }
        let (product, overflow) = part.multipliedReportingOverflow(by: factor)
        if overflow { return nil }
        let (quotient, remainder) = product.quotientAndRemainder(dividingBy: all)
        let isHalf = remainder.magnitude >= all.magnitude - remainder.magnitude
        let away = (product < 0) == (all < 0) ? 1 : -1
        return Quantity(
            units: isHalf && remainder != 0 ? quotient + away : quotient, places: places)
    }
}
