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

    /// Which breaches to show: of some flags, about one thing, begun on or after a day.
    ///
    /// A breach whose beginning cannot be told to be before the day is shown.
    public init(
        flags: [any Flag.Type] = FlagList.all, thing: ThingID? = nil, since: Day? = nil,
        isDetailed: Bool = false
    ) {
        self.flags = flags
        self.thing = thing
        self.since = since
        self.isDetailed = isDetailed
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
            page.sections = [.table(detail(raised, picture)), .table(rules(raised))]
        } else {
            page.sections = [.table(counts(raised))]
        }
        return page
    }

    private static let absences =
        "Some breaches are that nothing is recorded where something should be: it may have been "
        + "done and not written down."

    /// What each flag watches for, and where the rule stands.
    public static func list(_ flags: [any Flag.Type] = FlagList.all) -> Page {
        Page(
            title: "What the flags watch for",
            lead: [
                "A breach is recorded and shown, and never refused. Where dates do not decide "
                    + "whether there is one, the flag says that it cannot tell."
            ], sections: [.table(rules(flags, titled: "Rules"))])
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
        let looked = flags.count == 1 ? "1 rule" : "\(flags.count) rules"
        guard !raised.isEmpty else { return ["No breach\(about) of \(looked) is recorded."] }
        let certain = raised.count { $0.breach.isCertain }
        let untold = raised.count - certain
        let doubt = "it cannot be told whether \(untold == 1 ? "it is" : "they are")."
        if certain == 0 {
            return ["No breach\(about) of \(looked) is certain; of \(untold) \(doubt)"]
        }
        let breaches = certain == 1 ? "1 breach" : "\(certain) breaches"
        let breached = Set(raised.filter { $0.breach.isCertain }.map { $0.flag.code }).count
        let of = flags.count == 1 ? looked : "\(breached) of the \(looked)"
        return [
            "\(breaches)\(about) of \(of)"
                + (untold == 0 ? "." : "; of \(untold) more \(doubt)")
        ]
    }
}

// The tables.
extension FlagsPage {
    private func counts(_ raised: [Raised]) -> Table {
        Table(
            "Counts by flag", of: flags,
            [
                Asked("flag", "Flag") { .text($0.code) },
                Asked("name", "Breach") { .text($0.name) },
                Asked("meaning", "What it shows") { .text($0.meaning) },
                Asked("breaches", "Breaches", .trailing) { flag in
                    .number(raised.count { $0.flag.code == flag.code && $0.breach.isCertain })
                },
                Asked("cannot_tell", "Cannot tell", .trailing) { flag in
                    .number(raised.count { $0.flag.code == flag.code && !$0.breach.isCertain })
                },
                Asked("first", "First begun by") { flag in
                    Self.first(raised.filter { $0.flag.code == flag.code }.map(\.breach))
                },
            ], whenEmpty: "None.")
    }

    /// The day by which the first of them had certainly begun.
    private static func first(_ breaches: [Breach]) -> Cell {
        guard !breaches.isEmpty else { return .notApplicable }
        return since(breaches.compactMap { $0.since?.latest }.min().map { DateBounds($0) })
    }

    private func detail(_ raised: [Raised], _ picture: Picture) -> Table {
        Table(
            "Breaches", of: raised,
            [
                Asked("flag", "Flag") { .text($0.flag.code) },
                Asked("thing", "Thing") { .text($0.breach.thing.text) },
                Asked("title", "Called") { .text(picture.called($0.breach.thing)) },
                Asked("breach", "What is breached") { .text($0.breach.sentence) },
                Asked("certain", "Breached") {
                    Cell($0.breach.isCertain ? Answer.yes : .cannotTell)
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

    private func rules(_ raised: [Raised]) -> Table {
        Self.rules(
            flags.count == 1
                ? flags : flags.filter { flag in raised.contains { $0.flag.code == flag.code } },
            titled: "Rules")
    }

    private static func rules(_ flags: [any Flag.Type], titled title: String) -> Table {
        Table(
            title, of: flags,
            [
                Asked("flag", "Flag") { .text($0.code) },
                Asked("name", "Breach of") { .text($0.name) },
                Asked("meaning", "What it shows") { .text($0.meaning) },
                Asked("sort", "About") { .text($0.sort.rawValue) },
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
