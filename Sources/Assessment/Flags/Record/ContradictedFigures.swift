public import Assurance
import Dates
public import Replay

/// F-14: what is said of figures goes against them, their caption names other periods, their parts
/// do not make the whole, they are counted out of different wholes, or a disagreement about them
/// was noted and not settled.
public enum ContradictedFigures: Flag {
    public static let code = "F-14"
    public static let name = "contradicted-figures"
    public static let meaning =
        "Figures and what is printed about them do not agree: the narrative, the caption, the "
        + "parts or the denominator."
    public static let sort = FlagSort.record
    public static let practices: [Practice] = []
    public static let kinds: [any Thing.Type] = [Indicator.self]

    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        guard let indicator = world.one(Indicator.self, thing) else { return [] }
        return claims(indicator) + captions(indicator, in: world)
            + FigureParts.breaches(indicator) + denominators(indicator)
            + noted(thing, in: world)
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

    /// One breach for a caption, however many indicators stand under it: at the first of them.
    private static func captions(_ indicator: Folded<Indicator>, in world: World) -> [Breach] {
        Caption.all(of: indicator).compactMap { caption in
            guard caption.isContradicted else { return nil }
            let under = world.past.indicators(under: caption)
            let before = under.prefix { $0 != indicator.id }.contains { id in
                world.one(Indicator.self, id).map { other in
                    Caption.all(of: other).contains { $0.isSame(as: caption) && $0.isContradicted }
                } ?? false
            }
            guard !before, let said = caption.years, let own = caption.period,
                let first = caption.figures.first
            else { return nil }
            var breach = Breach(
                of: indicator.id, part: "caption \(caption.text)",
                "The caption names \(words(said)), and the figures are for "
                    + (own == said ? "some of its years only." : "\(words(own))."),
                since: first.at.bounds,
                evidence: [Evidence("caption: \(caption.text)", first.at)]
                    + caption.figures.map {
                        Evidence("\($0.value.value), \(words($0.value.period))", $0.at)
                    })
            breach.others = under.filter { $0 != indicator.id }
            return breach
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

    private static func noted(_ indicator: ThingID, in world: World) -> [Breach] {
        world.disagreements(on: indicator).filter { one in
            (one.noted.value.sort == .figures || one.noted.value.sort == .definitions)
                && one.settled == nil
        }.map { one in
            Breach(
                of: indicator, part: "noted \(one.noted.at.id)",
                "Noted, and not settled: \(one.noted.value.title).", since: one.noted.at.bounds,
                evidence: [Evidence("noted: \(one.noted.value.title)", one.noted.at)])
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

extension Indicator.SeriesFigure {
    /// The two figures of a change.
    fileprivate var evidence: [Evidence] {
        [earlier, stated].compactMap { $0 }.map { one in
            Evidence("\(one.value.value), \(one.value.period?.asWritten ?? "")", one.at)
        }
    }
}
