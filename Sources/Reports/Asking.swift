public import Assurance
public import Tables

/// A report that has been asked for: its page, and what every page carries.
public enum Asking {
    /// The page of a report, with a footer that says which history it was answered from.
    ///
    /// `tables` are words in the titles of the tables to keep; nil keeps all.
    public static func page(
        _ report: some Report, of picture: Picture, tables: [String]? = nil
    ) throws(ReportProblem) -> Page {
        if let problem = report.problem(picture) { throw problem }
        var page = report.page(picture)
        if let tables { keep(tables, in: &page) }
        Footer.finish(&page, picture)
        return page
    }

    /// Leaves out every table and picture whose title holds none of the words, and says so where others hold an
    /// answer.
    static func keep(_ wanted: [String], in page: inout Page) {
        let titles = page.sections.filter(hasRows).compactMap(title)
        page.sections = page.sections.filter { section in
            title(section).map { title in wanted.contains { Matching.holds(title, $0) } } ?? true
        }
        if page.sections.allSatisfy({ title($0) == nil }), !titles.isEmpty {
            let words = wanted.map { "\"\($0)\"" }.joined(separator: " or ")
            page.lead.append(
                "No table of this answer has \(words) in its title. Its tables: "
                    + "\(titles.joined(separator: ", "))."
            )
        }
    }

    private static func hasRows(_ section: Section) -> Bool {
        switch section {
        case .table(let table): !table.rows.isEmpty
        case .drawing: true
        case .part, .heading, .paragraph, .list, .facts: false
        }
    }

    private static func title(_ section: Section) -> String? {
        switch section {
        case .table(let table): table.title
        case .drawing(let drawing): drawing.title
        case .part, .heading, .paragraph, .list, .facts: nil
        }
    }
}
