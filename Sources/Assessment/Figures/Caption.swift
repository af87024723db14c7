public import Assurance
public import Dates
import Replay

/// A caption that names years, such as `2019/20 to 2022/23`, with the figures of one indicator
/// printed under it.
public struct Caption {
    public let text: String
    public let figures: [Cited<IndicatorObserved>]
    /// The years that it names; nil where it names none.
    public let years: DateBounds?
    /// The periods of the figures, those of revisions that bear no caption themselves among them.
    private let periods: [DateBounds]

    /// The captions of an indicator, each once.
    public static func all(of indicator: Folded<Indicator>) -> [Caption] {
        let standing = indicator.state.standing
        var texts: [String] = []
        for caption in standing.compactMap(\.value.caption) where !texts.contains(caption) {
            texts.append(caption)
        }
        return texts.map { Caption($0, of: indicator.state, standing) }
    }

    private init(_ text: String, of indicator: Indicator, _ standing: [Cited<IndicatorObserved>]) {
        self.text = text
        years = FinancialYears.bounds(in: text)
        figures = standing.filter { $0.value.caption == text }
        // A revision without a caption stands in the place of the figure that it revises.
        let revisions = standing.filter { indicator.caption(before: $0) == text }
        periods = (figures + revisions).compactMap { $0.value.period?.bounds }
    }

    /// From the first day of the figures printed under it to the last.
    public var period: DateBounds? {
        let own = figures.compactMap { $0.value.period?.bounds }
        return own.dropFirst().reduce(own.first) { $0?.union($1) }
    }

    /// Whether a figure under it lies outside the years that it names, or a year has no figure.
    public var isContradicted: Bool {
        guard let years, period != nil else { return false }
        return figures.compactMap { $0.value.period?.bounds }
            .contains { $0.isWithin(years) != .yes } || lacksYear
    }

    private var lacksYear: Bool {
        FinancialYears.years(in: text).map(FinancialYears.bounds(ofYear:)).contains { year in
            !periods.contains { $0.overlaps(year) != .no }
        }
    }

    /// Whether it is one and the same caption: the same words in the same paper.
    func isSame(as other: Caption) -> Bool {
        text == other.text && paper == other.paper
    }

    /// The paper that it stands in.
    fileprivate var paper: String? {
        figures.lazy.compactMap { $0.at.circumstances.sources.first?.document }.first
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

extension Past {
    /// The indicators with figures printed under a caption, in the order in which people count.
    func indicators(under caption: Caption) -> [ThingID] {
        once(Captioned.init).all[Captioned.Place(text: caption.text, paper: caption.paper)] ?? []
    }
}

private struct Captioned {
    struct Place: Hashable {
        let text: String
        let paper: String?
    }

    var all: [Place: [ThingID]] = [:]

    init(_ past: Past) {
        for id in past.things(of: Indicator.kind) {
            let places = past.lifeline(id).facts.compactMap { known -> Place? in
                (known.fact as? IndicatorObserved)?.caption.map {
                    Place(text: $0, paper: known.at.circumstances.sources.first?.document)
                }
            }
            for place in Set(places) { all[place, default: []].append(id) }
        }
    }
}
