import Assessment
public import Assurance
import Dates
public import Replay
public import Tables

/// What changed between two pictures of one history, in plain words.
///
/// As at two days these are the facts that happened between them; known at two moments, those that
/// were learned between them. It counts what ``DifferencePage`` counts.
public struct PlainDifference: Sendable {
    private let between: Between
    /// The things that are asked about; empty asks about all.
    private let things: [ThingID]
    private let tables: [String]?

    /// What lies between, of some things or of all where none is named.
    ///
    /// `tables` are words in the headings of the parts to keep; nil keeps all.
    public init(
        _ before: Picture, _ after: Picture, of things: [ThingID] = [], tables: [String]? = nil
    ) {
        between = Between(before, after)
        self.things = things
        self.tables = tables
    }

    private var before: Picture { between.before }
    private var after: Picture { between.after }

    /// The groups in which changes are told: what a young scrutineer asks about first.
    private static let groups: [(title: String, kinds: Set<String>)] = [
        ("Promises", [Action.kind]), ("Marks", [Response.kind]),
        ("Cases that people learned from", [Review.kind]),
        (
            "People who ask questions",
            [ScrutinyExercise.kind, PeerReview.kind, Challenge.kind, Inspection.kind]
        ),
    ]

    /// One part of the page under its heading.
    private struct Part {
        let title: String
        let sections: [Section]
    }

    public func page() -> Page {
        let isOfKnowledge = between.isOfKnowledge
        var page = Page(title: isOfKnowledge ? "What people learned" : "What changed")
        page.lead = [isOfKnowledge ? learned : happened]
        let all = between.after.history.things.map(between.life).filter {
            things.isEmpty || things.contains($0.id)
        }
        let lives = all.compactMap(told)
        let actions = ActionTables(between, all.filter(\.isChanged), of: things)
        if lives.isEmpty { page.lead.append("Nothing was written down.") }
        if !lives.isEmpty || actions.openThroughout > 0 { page.lead += counts(actions) }
        let parts =
            (lives.isEmpty
                ? [] : groups(lives) + rest(lives)) + quiet(actions)
            + (lives.isEmpty ? [] : [children(lives)])
        page.sections = kept(parts, &page).flatMap { [.heading($0.title)] + $0.sections }
        Emptiness.say(in: &page, after)
        Footer.finish(&page, after)
        return page
    }

    /// The parts asked for; where there is none such, the page says which there are.
    private func kept(_ parts: [Part], _ page: inout Page) -> [Part] {
        guard let tables else { return parts }
        let kept = parts.filter { part in tables.contains { Matching.holds(part.title, $0) } }
        if kept.isEmpty, !parts.isEmpty {
            let words = tables.map { "\"\($0)\"" }.joined(separator: " or ")
            page.lead.append(
                "No part of this page has \(words) in its heading. Its parts: "
                    + "\(parts.map(\.title).joined(separator: ", ")).")
        }
        return kept
    }

    private var happened: String {
        "This says what happened after \(before.cut.asAt.written), up to "
            + "\(after.cut.asAt.written)."
    }

    private var learned: String {
        let from = before.cut.knownAt.map { "after \($0.dayInEngland.written)" } ?? "so far"
        let to = after.cut.knownAt.map { ", up to \($0.dayInEngland.written)" } ?? ""
        return "This says what was learned \(from)\(to). It is about how things were on "
            + "\(after.cut.asAt.written)."
    }

    // MARK: - What is told

    private struct Life {
        let id: ThingID
        let facts: [Between.Entered]
        let righted: [KnownFact]
    }

    /// What happened to a thing in between, or may have; nil where nothing did.
    private func told(_ life: Between.Life) -> Life? {
        let righted = after.history.facts(of: life.id).filter {
            $0.isAboutTheRecord && after.cut.knows($0.at) && !before.cut.knows($0.at)
        }
        let facts = life.entered.filter { $0.sureness != .unplaced }
        return facts.isEmpty && righted.isEmpty
            ? nil : Life(id: life.id, facts: facts, righted: righted)
    }

    private func counts(_ actions: ActionTables) -> [String] {
        let counts: [(String, ActionChange.Sort)] = [
            ("New promises", .new), ("Dates moved", .slipped), ("Said to be done", .claimed),
            ("Checked and done", .verified), ("Dropped", .dropped),
        ]
        let said = counts.map { words, sort in "\(words): \(Self.counted(actions.count(sort)))." }
        return [said.joined(separator: " ")] + silence(actions)
    }

    /// So many for certain, and so many more of which the dates cannot tell.
    private static func counted(_ count: (sure: Int, perhaps: Int)) -> String {
        if count.perhaps == 0 { return AgeInWords.number(count.sure) }
        return count.sure == 0
            ? "none for certain, and perhaps \(AgeInWords.word(count.perhaps))"
            : "\(AgeInWords.word(count.sure)), and perhaps \(AgeInWords.word(count.perhaps)) more"
    }

    /// That nothing was said of promises that were open the whole time.
    private func silence(_ actions: ActionTables) -> [String] {
        let silent = actions.silent.count
        guard silent > 0 else { return [] }
        let open = AgeInWords.count(actions.openThroughout, "promise")
        let none = silent == actions.openThroughout ? "any" : AgeInWords.word(silent)
        return [
            PlainWords.sentence(open)
                + (actions.openThroughout == 1
                    ? " was open the whole time. Nothing new was written down about it."
                    : " were open the whole time. "
                        + "Nothing new was written down about \(none) of them.")
        ]
    }

    private func quiet(_ actions: ActionTables) -> [Part] {
        guard !actions.silent.isEmpty else { return [] }
        return [
            Part(
                title: "Promises without news",
                sections: [
                    .list(
                        actions.silent.map { one in
                            "\(PlainWords.quoted(after.called(one.id))) (\(one.id))"
                        })
                ])
        ]
    }

    private func groups(_ lives: [Life]) -> [Part] {
        Self.groups.compactMap { title, kinds in
            let own = lives.filter { kinds.contains(String($0.id.kind)) }
            return own.isEmpty ? nil : Part(title: title, sections: own.flatMap(told))
        }
    }

    private func told(_ life: Life) -> [Section] {
        [
            .paragraph("\(PlainWords.quoted(after.called(life.id))) (\(life.id.text))"),
            .list(
                life.facts.map(step)
                    + life.righted.map {
                        "A mistake was found. "
                            + PlainTelling.sentences($0, after).joined(separator: " ")
                    }),
        ]
    }

    /// One step, and whether it may have been before; that it may come later its telling says.
    private func step(_ entered: Between.Entered) -> String {
        PlainTelling.step(entered.fact, after)
            + (entered.sureness == .perhapsEarlier && !between.isOfKnowledge
                ? " It may have happened before." : "")
    }

    /// Everything else: how many changes of each kind of thing.
    private func rest(_ lives: [Life]) -> [Part] {
        let shown = Self.groups.reduce(into: Set<String>()) { $0.formUnion($1.kinds) }
        let counts = ThingKinds.all.compactMap { kind -> String? in
            let own = lives.filter { $0.id.kind == kind.kind }
            guard !shown.contains(kind.kind), !own.isEmpty else { return nil }
            let what = kind.plainName
            let perhaps = between.isOfKnowledge ? 0 : own.count(where: Self.isUnsure)
            let count = Self.counted((own.count - perhaps, perhaps))
            return "\(PlainWords.sentence(what)): \(count)."
        }
        return counts.isEmpty
            ? [] : [Part(title: "How many other things changed", sections: [.list(counts)])]
    }

    private static func isUnsure(_ life: Life) -> Bool {
        life.righted.isEmpty && life.facts.allSatisfy { $0.sureness != .yes }
    }

    private func children(_ lives: [Life]) -> Part {
        let said = lives.flatMap { PlainTelling.voices($0.facts.map(\.fact)) }
        return Part(
            title: "What children said",
            sections: [
                said.isEmpty
                    ? .paragraph("Nobody wrote down what children said in this time.")
                    : .list(said)
            ])
    }
}
