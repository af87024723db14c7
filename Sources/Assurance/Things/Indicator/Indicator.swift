import Dates

/// Something counted or measured over time, and what was said about it.
///
/// Every figure stays as printed. A revised figure keeps its place beside its revision, and figures
/// for different parts are never mixed into one series.
public struct Indicator: Thing {
    public static let kind = "indicator"
    public static let meaning = "something counted or measured over time"
    public static let plainName = "something that is counted"

    /// The parts of it whose wording may be replaced.
    public enum Wording: String, Word {
        case title
        case denominator
    }

    public internal(set) var definitions: [Cited<IndicatorDefined>] = []
    /// Every figure stated, in order of effect, revised ones included.
    public internal(set) var observations: [Cited<IndicatorObserved>] = []
    public internal(set) var claims: [Cited<IndicatorClaimed>] = []

    public init() {}

    public var title: String? { definition?.value.title }
    /// The definition in force.
    public var definition: Cited<IndicatorDefined>? { definitions.last }

    /// The figures that no later figure revises.
    public var standing: [Cited<IndicatorObserved>] {
        let revised = Set(observations.compactMap(\.value.revises))
        return observations.filter { !revised.contains($0.at.id) }
    }

    /// The parts for which figures are stated, in the order in which they first appear; nil is the
    /// whole.
    public var breakdowns: [String?] {
        var all: [String?] = []
        for part in observations.map(\.value.breakdown) where !all.contains(part) {
            all.append(part)
        }
        return all
    }

    /// The standing figures of the whole, or of one part, by period: earliest bound, then latest,
    /// then as recorded.
    public func series(of breakdown: String? = nil) -> [Cited<IndicatorObserved>] {
        let own = standing.filter { $0.value.breakdown == breakdown }
        return own.enumerated().sorted { left, right in
            let a = left.element.value.period?.bounds ?? .unbounded
            let b = right.element.value.period?.bounds ?? .unbounded
            let (firstA, firstB) = (a.earliest ?? .first, b.earliest ?? .first)
            if firstA != firstB { return firstA < firstB }
            let (lastA, lastB) = (a.latest ?? .last, b.latest ?? .last)
            if lastA != lastB { return lastA < lastB }
            return left.offset < right.offset
        }.map(\.element)
    }

    public func describe(_ d: inout Description) {
        d.say("Title", title)
        d.say("Unit", definition?.value.unit)
        d.mention("Out of", definition?.value.denominator)
        d.mention("Covers", definition?.value.scope)
        d.mention("Collected by", definition?.value.collectedBy)
        d.mention("Plan", definition?.value.plan?.text)
        d.mention("Objective", definition?.value.objective?.text)
        d.say("Figures", standing.map { Self.line($0.value) })
        let revised = observations.filter { one in !standing.contains { $0.at.id == one.at.id } }
        d.mention("Revised figures", revised.map { Self.line($0.value) })
        d.mention("Claims", claims.map(\.value.statement))
    }

    private static func line(_ one: IndicatorObserved) -> String {
        let about = [one.period?.asWritten, one.breakdown, one.scope].compactMap { $0 }
        let figure = one.value + (one.provisional == true ? " (provisional)" : "")
        let beside = one.comparator.map { " (beside it: \($0))" } ?? ""
        return ([figure] + about).joined(separator: ", ") + beside
    }

    public mutating func reword(_ part: Wording, _ fact: WordingChanged, _ at: Occurrence) {
        guard !definitions.isEmpty else { return }
        let last = definitions.count - 1
        switch part {
        case .title: definitions[last].value.title = fact.to
        case .denominator: definitions[last].value.denominator = fact.to
        }
    }
}
