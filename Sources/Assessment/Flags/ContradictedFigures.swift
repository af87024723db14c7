import Assurance
import Dates
import Replay

/// F-14: what is said of figures goes against them, their caption names other periods, their parts
/// do not make the whole, they are counted out of different wholes, or a disagreement about them
/// was noted and not settled.
public enum ContradictedFigures: SceneFlag {
    public static let code = "F-14"
    public static let name = "contradicted-figures"
    public static let rule =
        "Figures and what is printed about them agree: the narrative, the caption, the parts and "
        + "the denominator."
    public static let source =
        "Annual report 2022-23 compared with itself (INC-01 to INC-10, INC-58)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        scene.all(Indicator.self).flatMap { computed($0) + noted($0) }
    }

    static func computed(_ indicator: Folded<Indicator>) -> [Breach] {
        claims(indicator) + captions(indicator) + FigureParts.breaches(indicator)
            + denominators(indicator)
    }

    private static func claims(_ indicator: Folded<Indicator>) -> [Breach] {
        indicator.state.heldClaims.compactMap { held in
            guard let answer = held.contradicts, answer != .no else { return nil }
            let claim = held.claim
            let direction = claim.value.direction.map(\.rawValue) ?? ""
            return Breach(
                of: indicator.id, part: "claim \(claim.at.id)",
                held.figures.map { "Said to be \(direction), while the figures go \($0)." }
                    ?? "Said to be \(direction), and no two figures of that time are recorded.",
                since: claim.at.bounds,
                evidence: [Evidence("said: \(claim.value.statement)", claim.at)]
                    + (held.against?.evidence ?? []),
                doubt: answer == .yes ? nil : "the figures to hold it against are not recorded")
        }
    }

    /// Captions that name years, such as `2019/20 to 2022/23`, where a figure printed under them
    /// lies outside, or one of the years named has none.
    private static func captions(_ indicator: Folded<Indicator>) -> [Breach] {
        let standing = indicator.state.standing
        var all: [String] = []
        for caption in standing.compactMap(\.value.caption) where !all.contains(caption) {
            all.append(caption)
        }
        return all.compactMap { caption in
            let figures = standing.filter { $0.value.caption == caption }
            let periods = figures.compactMap { $0.value.period?.bounds }
            // A revision without a caption stands in the place of the figure that it revises.
            let more = standing.filter { indicator.state.caption(before: $0) == caption }
            guard let said = FinancialYears.bounds(in: caption), let first = figures.first,
                let own = periods.dropFirst().reduce(periods.first, { $0?.union($1) }),
                periods.contains(where: { $0.isWithin(said) != .yes })
                    || lacksYear(caption, periods + more.compactMap { $0.value.period?.bounds })
            else { return nil }
            return Breach(
                of: indicator.id, part: "caption \(caption)",
                "The caption names \(words(said)), and the figures are for "
                    + (own == said ? "some of its years only." : "\(words(own))."),
                since: first.at.bounds,
                evidence: [Evidence("caption: \(caption)", first.at)]
                    + figures.map {
                        Evidence("\($0.value.value), \(words($0.value.period))", $0.at)
                    })
        }
    }

    /// Whether a year that a caption names has no figure.
    private static func lacksYear(_ caption: String, _ periods: [DateBounds]) -> Bool {
        FinancialYears.years(in: caption).map(FinancialYears.bounds(ofYear:)).contains { year in
            !periods.contains { $0.overlaps(year) != .no }
        }
    }

    private static func denominators(_ indicator: Folded<Indicator>) -> [Breach] {
        let all = indicator.state.definitions.filter { $0.value.denominator != nil }
        return zip(all, all.dropFirst()).compactMap { before, after in
            guard let one = before.value.denominator, let other = after.value.denominator,
                one != other
            else { return nil }
            return Breach(
                of: indicator.id, part: "denominator \(after.at.id)",
                "Counted out of \(one), then out of \(other).", since: after.at.bounds,
                evidence: [
                    Evidence("out of \(one)", before.at), Evidence("out of \(other)", after.at),
                ])
        }
    }

    static func noted(_ indicator: Folded<Indicator>) -> [Breach] {
        let settled = Set(indicator.resolutions.map(\.value.noted))
        return indicator.inconsistencies.filter { one in
            (one.value.sort == .figures || one.value.sort == .definitions)
                && !settled.contains(one.at.id)
        }.map { one in
            Breach(
                of: indicator.id, part: "noted \(one.at.id)",
                "Noted, and not settled: \(one.value.title).", since: one.at.bounds,
                evidence: [Evidence("noted: \(one.value.title)", one.at)])
        }
    }

    private static func words(_ period: DateBounds) -> String {
        let ends = [period.earliest, period.latest].map { $0?.written ?? "an unknown day" }
        return ends.joined(separator: " to ")
    }

    private static func words(_ period: FuzzyDate?) -> String {
        period?.asWritten ?? "period not recorded"
    }
}

extension Indicator {
    /// The caption of the figure that one without a caption revises.
    fileprivate func caption(before figure: Cited<IndicatorObserved>) -> String? {
        guard figure.value.caption == nil,
            let revised = observations.first(where: { $0.at.id == figure.value.revises }),
            revised.at.sequence < figure.at.sequence
        else { return nil }
        return revised.value.caption ?? caption(before: revised)
    }
}

extension Indicator.SeriesFigure {
    /// The two figures of a change.
    fileprivate var evidence: [Evidence] {
        [earlier, stated].compactMap { $0 }.map { one in
            Evidence("\(one.value.value), \(one.value.period?.asWritten ?? "")", one.at)
        }
    }
}
