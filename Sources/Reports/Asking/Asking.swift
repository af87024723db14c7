import Assessment
import Assurance
public import Replay
public import Tables

/// A report that is asked for: its page, and what every page carries.
public struct Asking {
    private let report: any Report
    private let arguments: ReportArguments

    /// Refuses what the report cannot be asked, whatever the ledger holds.
    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        report = try arguments.report.init(arguments)
        self.arguments = arguments
    }

    /// The page, with a footer that says which history it was answered from.
    ///
    /// A name that fits nothing in the ledger is refused; a way to narrow it to which nothing
    /// answers is answered by what there is.
    public func page(of picture: Picture) throws(ReportProblem) -> Page {
        for one in arguments.narrowing {
            let problem = NamedThings.problem(one.parameter, one.value, in: picture)
            if let problem { throw problem }
        }
        if let problem = report.problem(picture) { throw problem }
        var page = report.page(picture)
        if !arguments.narrowing.isEmpty, NothingAnswers.mayBeSaid(of: page),
            let whole = try? arguments.report.init(ReportArguments([], of: arguments.report))
        {
            NothingAnswers.say(in: &page, to: arguments.words, of: whole.page(picture))
        }
        if let tables = arguments.tables { Self.keep(tables, in: &page) }
        page.sections = page.sections.compactMap(Self.settled)
        Emptiness.say(in: &page, picture)
        Footer.finish(&page, picture)
        return page
    }

    /// Leaves out all but the lead, and the tables and pictures whose title holds one of the words,
    /// each under the part of the page that it is of.
    ///
    /// Where there is none such it says which tables hold an answer.
    static func keep(_ wanted: [String], in page: inout Page) {
        var kept: [Section] = []
        var part: Section?
        for section in page.sections {
            if case .part = section { part = section }
            guard let title = title(section), wanted.contains(where: { Matching.holds(title, $0) }),
                let section = settled(section)
            else { continue }
            // A picture that stands for a table of the part is no text, and needs no heading in it.
            if case .table = section, let beginning = part {
                kept.append(beginning)
                part = nil
            }
            kept.append(section)
        }
        let titles = kept.isEmpty ? page.sections.filter(hasRows).compactMap(title) : []
        page.sections = kept
        if !titles.isEmpty {
            let words = wanted.map { "\"\($0)\"" }.joined(separator: " or ")
            page.lead.append(
                "No table of this answer has \(words) in its title. Its tables: "
                    + "\(titles.joined(separator: ", "))."
            )
        }
    }

    /// A section that is shown for certain; a picture stays what it may be until it is drawn.
    private static func settled(_ section: Section) -> Section? {
        guard case .maybe(let maybe) = section, !maybe.isDrawing else { return section }
        return maybe.section
    }

    private static func hasRows(_ section: Section) -> Bool {
        switch section {
        case .table(let table): !table.isEmpty
        case .drawing: true
        case .maybe(let maybe): maybe.section != nil
        case .part, .heading, .paragraph, .list, .facts: false
        }
    }

    private static func title(_ section: Section) -> String? {
        switch section {
        case .table(let table): table.title
        case .drawing(let drawing): drawing.title
        case .maybe(let maybe): maybe.title
        case .part, .heading, .paragraph, .list, .facts: nil
        }
    }
}
