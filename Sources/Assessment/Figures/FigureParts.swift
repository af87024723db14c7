import Assurance
import Dates
import Replay

/// Whether the parts of an indicator's figures make up the whole.
///
/// Where the definition does not say which parts make up the whole, a difference may mean only that
/// other parts are not stated.
enum FigureParts {
    static func breaches(_ indicator: Folded<Indicator>) -> [Breach] {
        periods(indicator.state).compactMap { breach(indicator, $0) }
    }

    /// The periods of the figures, each once, in the order in which they were stated.
    private static func periods(_ indicator: Indicator) -> [FuzzyDate] {
        var all: [FuzzyDate] = []
        for period in indicator.standing.compactMap(\.value.period)
        where !all.contains(where: { $0.bounds == period.bounds }) { all.append(period) }
        return all
    }

    private static func breach(_ indicator: Folded<Indicator>, _ period: FuzzyDate) -> Breach? {
        let own = indicator.state.standing.filter { $0.value.period?.bounds == period.bounds }
        let named = indicator.state.definition?.value.parts ?? []
        let parts = own.filter { one in
            one.value.breakdown.map { named.isEmpty || named.contains($0) } ?? false
        }
        let stated = own.first { $0.value.breakdown == nil }
        let isPercent = indicator.state.definition?.value.unit == .percent
        // Shares are held against 100 only where the parts are known to be all of them.
        let whole = stated?.value.number ?? (isPercent && !named.isEmpty ? hundred : nil)
        guard parts.count > 1, let whole, let sum = sum(parts), let last = parts.last,
            isOther(sum, whole, rounded: isPercent ? parts + [stated].compactMap { $0 } : [])
        else { return nil }
        let isComplete = !named.isEmpty && parts.count == named.count
        return Breach(
            of: indicator.id, part: "parts \(period.bounds)",
            "The parts for \(period) make \(sum), and the whole is \(whole).",
            since: last.at.bounds,
            evidence: ([stated].compactMap { $0 } + parts).map {
                Evidence("\($0.value.breakdown ?? "whole"): \($0.value.value)", $0.at)
            },
            doubt: isComplete ? nil : "whether these are all the parts is not recorded")
    }

    /// Whether two numbers differ by more than the rounding of some figures can make: each by half
    /// of its last place.
    private static func isOther(
        _ one: Quantity, _ other: Quantity, rounded: [Cited<IndicatorObserved>]
    ) -> Bool {
        let places = ([one, other] + rounded.compactMap(\.value.number)).map(\.decimalPlaces).max()
        guard let places, let mine = one.scaled(by: places), let theirs = other.scaled(by: places)
        else { return false }
        let halves = rounded.compactMap(\.value.number).reduce(0) { sum, number in
            sum + (unit(places - number.decimalPlaces) ?? 0)
        }
        let (difference, overflow) = mine.subtractingReportingOverflow(theirs)
        let (twice, isTooMuch) = difference.multipliedReportingOverflow(by: 2)
        return overflow || isTooMuch || twice.magnitude > halves.magnitude
    }

    /// Ten to so many.
    private static func unit(_ places: Int) -> Int? { Quantity(printed: "1")?.scaled(by: places) }

    private static let hundred = Quantity(printed: "100")

    /// The exact sum; nil where a part is not one exact number.
    private static func sum(_ parts: [Cited<IndicatorObserved>]) -> Quantity? {
        var total = Quantity(printed: "0")
        for part in parts {
            guard let number = part.value.number, let minus = Quantity(printed: "0")?.minus(number)
            else { return nil }
            total = total?.minus(minus)
        }
        return total
    }
}
