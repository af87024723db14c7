import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// Every term that the field and this program use, said plainly, with where it comes from.
public struct GlossaryReport: Report {
    public static let name = "glossary"
    public static let question = "What does a word of the field mean, and where does it come from?"
    public static let parameters = [
        ReportParameter(
            "words", .words, "only terms that hold these words, in themselves or in what they mean",
            example: "words=moderation")
    ]

    private let words: String?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        words = arguments.text("words")
    }

    public func page(_ picture: Picture) -> Page {
        let groups = [
            ("Words of the field", FieldTerms.all), ("Words of this ledger", LedgerTerms.all),
            ("Kinds of thing", Self.kinds), ("Stages in a thing's life", StageTerms.all),
        ].map { ($0, $1.filter(matches)) }
        let own = Found<LocalTerm>(picture) { term, world in
            Answer(words.map { world.holds($0, in: term.id) } ?? true)
        }
        let local = own.dated + own.undated
        let count = groups.map(\.1.count).reduce(0, +) + local.count
        return Page(
            title: "Glossary",
            lead: [
                words.map { "\(Count.of(Array(0..<count), "term")) for \"\($0)\"." }
                    ?? "\(count) terms, each with where it comes from."
            ],
            sections: (local.isEmpty ? [] : [.table(Self.table(local, picture))])
                + groups.filter { !$0.1.isEmpty }.map { .table(Self.table($0, $1)) })
    }

    private func matches(_ term: Term) -> Bool {
        words.map { Matching.holds("\(term.name) \(term.meaning)", $0) } ?? true
    }

    /// The words that the partnership's own papers use, with the papers.
    private static func table(_ terms: [Seen<LocalTerm>], _ picture: Picture) -> Table {
        Table(
            "Words of this partnership", things: terms, in: picture,
            [
                Asked("term", "Term") { .text($0.name) },
                Asked("stands_for", "Stands for") {
                    $0.state.definition?.value.standsFor.map(Cell.text) ?? .notApplicable
                },
                Asked("meaning", "What it means") { Cell($0.state.definition?.value.meaning) },
            ], sources: { $0.state.definition?.at }, whenEmpty: "None.")
    }

    /// Every kind of thing, by its own sentence.
    private static let kinds = ThingKinds.all.map {
        Term(
            $0.kind, $0.meaning.prefix(1).uppercased() + $0.meaning.dropFirst() + ".",
            from: Origin.program)
    }

    private static func table(_ title: String, _ terms: [Term]) -> Table {
        Table(
            title,
            of: terms.enumerated().sorted { a, b in
                (a.element.name.lowercased(), a.offset) < (b.element.name.lowercased(), b.offset)
            }.map(\.element),
            [
                Asked("term", "Term") { .text($0.name) },
                Asked("meaning", "What it means") { .text($0.meaning) },
                Asked("from", "Where it comes from") { .text($0.source) },
            ], whenEmpty: "None.")
    }
}
