import Tables

/// What a page says where nothing answers to the ways in which a report was narrowed: what there
/// is, and never that nothing is recorded.
enum NothingAnswers {
    /// Whether some table of a page has no rows, or it has none at all.
    static func mayBeSaid(of page: Page) -> Bool {
        let tables = page.sections.compactMap(table)
        return tables.isEmpty || tables.contains(where: \.isEmpty)
    }

    /// Says so of a narrowed page, or of those of its tables that have no rows though they have
    /// some on the whole page.
    static func say(in page: inout Page, to asked: String, of whole: Page) {
        let full = whole.settled().sections.compactMap(table).filter { !$0.isEmpty }
        guard let first = full.first else { return }
        guard page.sections.contains(where: shows) else {
            page.lead = [sentence(asked, first)]
            page.sections = []
            return
        }
        for at in page.sections.indices {
            guard var empty = table(page.sections[at]), empty.isEmpty,
                let same = full.first(where: { $0.title == empty.title })
            else { continue }
            let nothing = sentence("\(asked) here", same)
            // What the lead says of the table is said in the same words.
            for line in page.lead.indices where page.lead[line] == empty.whenEmpty {
                page.lead[line] = nothing
            }
            empty.whenEmpty = nothing
            page.sections[at] = .table(empty)
        }
    }

    private static func sentence(_ asked: String, _ whole: Table) -> String {
        let names = names(of: whole)
        let count = names.count == 1 ? "there is one" : "they are \(names.count)"
        return "Nothing answers to \(asked); \(count): \(Listing.names(names))."
    }

    /// What the rows of a table are called: by their name or title, else by their first cell.
    private static func names(of table: Table) -> [String] {
        let ids: Set = ["thing", "id"]
        let column = table.columns.firstIndex { !ids.contains($0.key) } ?? 0
        return table.rows.reduce(into: []) { names, row in
            let name = row[column].words
            if !names.contains(name) { names.append(name) }
        }
    }

    private static func table(_ section: Section) -> Table? {
        if case .table(let table) = section { table } else { nil }
    }

    private static func shows(_ section: Section) -> Bool {
        switch section {
        case .table(let table): !table.isEmpty
        case .maybe(let maybe): maybe.section != nil
        case .drawing, .facts, .list: true
        case .part, .heading, .paragraph: false
        }
    }
}
