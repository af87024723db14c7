import Dates

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
        guard parts.count > 1, let whole, let sum = sum(parts), isOther(sum, whole),
            let last = parts.last
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

    private static func isOther(_ one: Quantity, _ other: Quantity) -> Bool {
        one.minus(other).map { $0.text.utf8.contains { (49...57).contains($0) } } ?? false
    }

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
