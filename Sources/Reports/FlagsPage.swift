public import Assessment
public import Assurance
public import Dates
public import Replay
public import Tables

/// The breaches that flags show, counted and, when asked, each with its evidence.
public struct FlagsPage: Sendable {
    private let flags: [any Flag.Type]
    private let thing: ThingID?
    private let since: Day?
    private let isDetailed: Bool
    private let isWhole: Bool

    /// Which breaches to show: of some flags, about one thing, begun on or after a day.
    ///
    /// One whose beginning cannot be told to be before the day is shown. Flags that show nothing are
    /// listed only in the whole page.
    public init(
        flags: [any Flag.Type] = FlagList.all, thing: ThingID? = nil, since: Day? = nil,
        isDetailed: Bool = false, isWhole: Bool = false
    ) {
        self.flags = flags
        self.thing = thing
        self.since = since
        self.isDetailed = isDetailed
        self.isWhole = isWhole
    }

    public func page(_ picture: Picture) -> Page {
        var page = Page(title: "Flags")
        Footer.finish(&page, picture)
        if let nothing = Emptiness.sentence(picture) {
            page.lead = ["\(nothing) So no flag can be raised."]
            return page
        }
        let raised = FlagList.raised(flags, in: picture).filter(isAsked)
        page.lead = lead(raised, picture)
        if raised.contains(where: { $0.breach.restsOnAbsence }) { page.lead.append(Self.absences) }
        if isDetailed {
            page.sections = [.table(detail(raised, picture)), .table(rules(raised, picture))]
        } else {
            page.sections = [.table(counts(raised))]
        }
        return page
    }

    private static let absences =
        "Some of it is that nothing is recorded where something should be: it may have been done and "
        + "not written down."

    /// What each flag watches for, and on which rules it rests: in a ledger, those in force there.
    public static func list(
        _ flags: [any Flag.Type] = FlagList.all, in picture: Picture? = nil
    ) -> Page {
        Page(
            title: "What the flags watch for",
            lead: [
                "What is flagged is recorded and shown, and never refused. A practice for which no "
                    + "rule is in force is not held against anybody. Where dates do not decide, the "
                    + "flag says that it cannot tell."
            ], sections: [.table(rules(flags, titled: "Flags", in: picture))])
    }

    private func isAsked(_ raised: Raised) -> Bool {
        let breach = raised.breach
        let isAboutIt = thing.map(breach.concerns) ?? true
        let hasBegunSince = since.map { breach.since?.isOnOrAfter($0) != .no } ?? true
        return isAboutIt && hasBegunSince
    }

    private func lead(_ raised: [Raised], _ picture: Picture) -> [String] {
        var about = ""
        if let thing { about += " about \(picture.named(thing))" }
        if let since { about += " since \(since.written)" }
        if let thing, !picture.isKnown(thing) { return [Footer.notRecorded(thing, picture.cut)] }
        let looked = flags.count == 1 ? "1 flag" : "\(flags.count) flags"
        guard !raised.isEmpty else { return ["Nothing\(about) is raised by \(looked)."] }
        let untold = raised.count { !$0.breach.isCertain }
        let doubt = untold == 0 ? "." : "; of \(untold) more it cannot be told."
        let counts = Severity.allCases.compactMap { severity in
            let count = raised.count { $0.breach.isCertain && $0.severity == severity }
            return count == 0 ? nil : "\(count) \(severity.words)"
        }
        let certain = counts.isEmpty ? "nothing certain" : counts.joined(separator: ", ")
        return [
            "\(flags.count == 1 ? "1 flag" : "Of \(looked)")\(about): \(certain)\(doubt)"
        ] + HorizonWords.lines(picture)
    }
}

// The tables.
extension FlagsPage {
    private func counts(_ raised: [Raised]) -> Table {
        let counts = Dictionary(grouping: raised) { $0.flag.code }.mapValues(FlagCount.init)
        let shown = flags.map { (flag: $0, count: counts[$0.code] ?? FlagCount([])) }
            .filter { isWhole || $0.count.all > 0 }
            .sorted { ($0.count.worst, $0.flag.code) < ($1.count.worst, $1.flag.code) }
        return Table(
            "Counts by flag", of: shown,
            [
                Asked("flag", "Flag") { .text($0.flag.code) },
                Asked("name", "Name") { .text($0.flag.name) },
                Asked("meaning", "What it shows") { .text($0.flag.meaning) },
                Asked("sort", "About") { .text($0.flag.sort.words) },
                Asked("breaches", "Certain", .trailing) { .number($0.count.certain) },
                Asked("cannot_tell", "Cannot tell", .trailing) {
                    .number($0.count.all - $0.count.certain)
                },
                Asked("first", "First begun by") { one in
                    one.count.all == 0
                        ? .notApplicable : Self.since(one.count.first.map { DateBounds($0) })
                },
            ], whenEmpty: "None.")
    }

    /// How many breaches of one flag there are.
    private struct FlagCount {
        let all: Int
        let certain: Int
        /// The rank of the worst; of none it is beyond all.
        let worst: Int
        /// The day by which the first of them had certainly begun.
        let first: Day?

        init(_ raised: [Raised]) {
            all = raised.count
            certain = raised.count(where: \.breach.isCertain)
            worst = raised.lazy.map(\.rank).min() ?? .max
            first = raised.lazy.compactMap { $0.breach.since?.latest }.min()
        }
    }

    private func detail(_ raised: [Raised], _ picture: Picture) -> Table {
        Table(
            "What is raised", of: raised.sorted { $0.rank < $1.rank },
            [
                Asked("flag", "Flag") { .text($0.flag.code) },
                Asked("thing", "Thing") { .text($0.breach.thing.text) },
                Asked("title", "Called") { .text(picture.called($0.breach.thing)) },
                Asked("breach", "What is shown") { one in
                    Cell(Told(values: one.breach.sentences.map(Cell.text)))
                },
                Asked("is", "It is") { .text($0.severity.words) },
                Asked("certain", "Certain") {
                    Cell($0.breach.isCertain ? Answer.yes : .cannotTell)
                },
                Asked("rule", "Rule") { one in
                    one.breach.rests.map { Cell(rule: $0) } ?? .empty
                },
                Asked("standing", "Where it stands") { one in
                    one.breach.rests.map { Cell(standing: $0) } ?? .empty
                },
                Asked("doubt", "Why it cannot be told") {
                    $0.breach.doubt.map(Cell.text) ?? .empty
                },
                Asked("since", "Since") { Self.since($0.breach.since) },
                Asked("evidence", "Evidence") { Cell($0.breach.evidence.map(Self.words)) },
                Asked("sources", "Sources") { raised in
                    Cell(raised.breach.evidence.compactMap(\.at).papers)
                },
            ], whenEmpty: "None.")
    }

    private func rules(_ raised: [Raised], _ picture: Picture) -> Table {
        Self.rules(
            flags.count == 1
                ? flags : flags.filter { flag in raised.contains { $0.flag.code == flag.code } },
            titled: "Flags", in: picture)
    }

    private static func rules(
        _ flags: [any Flag.Type], titled title: String, in picture: Picture?
    ) -> Table {
        Table(
            title, of: flags,
            [
                Asked("flag", "Flag") { .text($0.code) },
                Asked("name", "Name") { .text($0.name) },
                Asked("meaning", "What it shows") { .text($0.meaning) },
                Asked("sort", "About") { .text($0.sort.words) },
                Asked("rests", "Rests on") { flag in
                    flag.practices.isEmpty
                        ? .notApplicable
                        : picture.map { Cell(rulesOf: flag.practices, in: $0) }
                            ?? .list(flag.practices.map(\.rawValue))
                },
            ], whenEmpty: "None.")
    }

    private static func words(_ evidence: Evidence) -> String {
        guard evidence.at != nil else { return evidence.words }
        let when = evidence.when.map(DateInWords.written) ?? "not dated"
        return evidence.words + " (\(when))"
    }

    private static func since(_ bounds: DateBounds?) -> Cell {
        guard let bounds else { return .notRecorded }
        return Cell(bounds)
    }
}

extension Breach {
    /// Whether part of what shows it is that nothing is recorded.
    fileprivate var restsOnAbsence: Bool { evidence.contains { $0.at == nil } }
}

extension [Occurrence] {
    /// The papers behind facts, each once.
    fileprivate var papers: [String] {
        var papers: [String] = []
        for at in self {
            guard case .list(let more) = Cell(sources: at) else { continue }
            for paper in more where !papers.contains(paper) { papers.append(paper) }
        }
        return papers
    }
}

/// What a raised flag is: a breach of the law alone; of anything else, that it was not met.
enum Severity: Int, CaseIterable {
    case breach
    case notMet
    case notRecorded

    var words: String {
        switch self {
        case .breach: "breach of law"
        case .notMet: "not met"
        case .notRecorded: "of the record"
        }
    }
}

extension Raised {
    var severity: Severity {
        if flag.sort == .record { return .notRecorded }
        return breach.rests?.national?.isLaw == true ? .breach : .notMet
    }

    /// The worst first: the law before what was not met, and what is certain before what is not.
    var rank: Int { severity.rawValue * 2 + (breach.isCertain ? 0 : 1) }
}

extension FlagSort {
    /// What it is about, in words.
    var words: String {
        switch self {
        case .law: "law and guidance"
        case .own: "own rules"
        case .record: "the record"
        }
    }
}

extension Cell {
    /// The rules in force for some practices, national and own; or that there is none.
    init(rulesOf practices: [Practice], in picture: Picture) {
        let told = picture.told { world in
            practices.flatMap { practice in
                world.book.rules(
                    for: practice, from: DateBounds(world.day), in: world.area
                ).map(\.id.text) + world.ownRules.rules(for: practice).map(\.id.text)
            }
        }
        self = Cell(told.map { $0.isEmpty ? .text("no rule is in force") : .list($0) })
    }
}
