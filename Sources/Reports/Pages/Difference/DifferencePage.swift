import Assessment
public import Assurance
import Dates
import Replay
public import Tables

/// What changed between two dates, or what was learned between them, in a scrutineer's words.
public struct DifferencePage: Sendable {
    private let between: Between
    private let things: [ThingID]
    private let tables: [String]?

    /// What lies between, of some things or of all where none is named.
    ///
    /// The ratings of an organisation are its own, too. `tables` are words in the titles of the
    /// tables to keep; nil keeps all.
    public init(_ between: Between, of things: [ThingID] = [], tables: [String]? = nil) {
        self.between = between
        self.things = things
        self.tables = tables
    }

    public func page() -> Page {
        let lives = between.lives.filter { things.isEmpty || things.contains($0.id) }
        let ratings = RatingTables(between, of: things)
        let actions = ActionTables(between, lives, of: things)
        let others = OtherTables(between, lives)
        var page = Page(title: title)
        let isOfActions = things.isEmpty || things.contains { $0.kind == Action.kind }
        page.lead =
            [question, ratings.sentence].compactMap { $0 }
            + (isOfActions ? actions.sentences : []) + others.sentences
        page.sections =
            ratings.sections + others.standards + actions.sections + others.sections
            + incomparable(ratings)
        if page.sections.isEmpty, lives.isEmpty { page.lead.append(unchanged) }
        if let tables { Asking.keep(tables, in: &page) }
        Emptiness.say(in: &page, between.after)
        Footer.finish(&page, between.after)
        return page
    }

    /// That there is nothing between the two, of what is asked about.
    private var unchanged: String {
        let names = things.map(between.after.named).joined(separator: ", ")
        return
            (between.isOfKnowledge ? "Nothing was learned" : "Nothing is recorded to have changed")
            + (names.isEmpty ? "." : " of \(names).")
    }

    private var title: String {
        let (before, after) = (between.before.cut, between.after.cut)
        return between.isOfKnowledge
            ? "What was learned between \(Self.moment(before)) and \(Self.moment(after))"
            : "What changed between \(before.asAt.written) and \(after.asAt.written)"
    }

    private static func moment(_ cut: Cut) -> String {
        cut.knownAt?.written ?? Footer.knownWords(nil)
    }

    private var question: String? {
        let cut = between.after.cut
        if between.isOfKnowledge {
            return "How things stood as at \(cut.asAt.written): as it was known then, and later."
        }
        return cut.knownAt.map { "As far as is known \(Footer.knownWords($0))." }
    }

    private func incomparable(_ ratings: RatingTables) -> [Section] {
        let rows = ratings.incomparable
        guard !rows.isEmpty else { return [] }
        return [
            .table(
                Table(
                    "What cannot be compared", of: rows,
                    [
                        Asked("what", "Rating") { .text($0.what) },
                        Asked("before", "Before") { .text($0.before) },
                        Asked("after", "After") { .text($0.after) },
                        Asked("why", "Why") { .text($0.why) },
                    ], whenEmpty: "None."))
        ]
    }
}
