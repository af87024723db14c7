public import Assurance
import Dates
public import Tables

/// What changed between two pictures of one history, in plain words.
///
/// As at two days these are the facts that happened between them; known at two moments, those that
/// were learned between them.
public struct PlainDifference: Sendable {
    private let before: Picture
    private let after: Picture
    /// The things that are asked about; empty asks about all.
    private let things: [ThingID]

    public init(_ before: Picture, _ after: Picture, of things: [ThingID] = []) {
        self.before = before
        self.after = after
        self.things = things
    }

    /// The groups in which changes are told: what a young scrutineer asks about first.
    private static let groups: [(title: String, kinds: Set<String>)] = [
        ("Promises", [Action.kind]), ("Marks", [Response.kind]),
        ("Cases that people learned from", [Review.kind]),
        (
            "People who ask questions",
            [ScrutinyExercise.kind, PeerReview.kind, Challenge.kind, Inspection.kind]
        ),
    ]

    public func page() -> Page {
        let isOfKnowledge = before.cut.asAt == after.cut.asAt
        var page = Page(title: isOfKnowledge ? "What people learned" : "What changed")
        page.lead = [isOfKnowledge ? learned : between]
        let lives = after.history.things.filter { things.isEmpty || things.contains($0) }
            .compactMap(entered)
        if lives.isEmpty {
            page.lead.append("Nothing was written down.")
        } else {
            page.lead += counts(lives)
            page.sections = Self.groups.flatMap { title, kinds in
                let own = lives.filter { kinds.contains(String($0.id.kind)) }
                return own.isEmpty ? [] : [.heading(title)] + own.flatMap(told)
            }
            page.sections += rest(lives)
            page.sections += children(lives)
        }
        Footer.finish(&page, after)
        return page
    }

    private struct Life {
        let id: ThingID
        let facts: [KnownFact]
        let righted: [KnownFact]
    }

    private var between: String {
        "This says what happened after \(before.cut.asAt.written), up to "
            + "\(after.cut.asAt.written)."
    }

    private var learned: String {
        "This says what was learned \(Self.moment(before)) at the earliest, and "
            + "\(Self.moment(after)) at the latest."
    }

    private static func moment(_ picture: Picture) -> String {
        picture.cut.knownAt.map { "after \($0.dayInEngland.written)" } ?? "by now"
    }

    /// The facts of a thing that the later picture has and the earlier one does not; nil for none.
    private func entered(_ id: ThingID) -> Life? {
        let old = before.history.standing(of: id, known: before.cut).filter {
            before.cut.hasHappened($0.at) != .no
        }
        let known = Set(old.map(\.at.id))
        let new = after.history.standing(of: id, known: after.cut).filter {
            after.cut.hasHappened($0.at) != .no && !known.contains($0.at.id)
        }
        let righted = after.history.facts(of: id).filter {
            PlainTelling.isOfTheRecord($0) && after.cut.knows($0.at) && !before.cut.knows($0.at)
        }
        let told = new.filter { !PlainTelling.isOfTheRecord($0) }
        return told.isEmpty && righted.isEmpty ? nil : Life(id: id, facts: told, righted: righted)
    }

    private func counts(_ lives: [Life]) -> [String] {
        let facts = lives.filter { $0.id.kind == Action.kind }.flatMap(\.facts)
        func count(_ isSort: (KnownFact) -> Bool) -> Int { facts.count(where: isSort) }
        let moved = count { $0.fact is ActionSlipped }
        let made = count { $0.fact is ActionAgreed }
        let done = count { $0.fact is CompletionVerified }
        let claimed = count { $0.fact is CompletionClaimed }
        let dropped = count { $0.fact is ThingWithdrawn }
        return [
            "New promises: \(AgeInWords.number(made)). Dates moved: \(AgeInWords.number(moved)). "
                + "Said to be done: \(AgeInWords.number(claimed)). Checked and done: "
                + "\(AgeInWords.number(done)). Dropped: \(AgeInWords.number(dropped))."
        ]
    }

    private func told(_ life: Life) -> [Section] {
        [
            .paragraph(
                "\(PlainWords.quoted(PlainNames.name(of: life.id, after))) (\(life.id.text))"),
            .list(
                life.facts.map { PlainTelling.step($0, after) }
                    + life.righted.map {
                        "A mistake was found. "
                            + PlainFact.sentences($0, after).joined(separator: " ")
                    }),
        ]
    }

    /// Everything else: how many changes of each kind of thing.
    private func rest(_ lives: [Life]) -> [Section] {
        let shown = Self.groups.reduce(into: Set<String>()) { $0.formUnion($1.kinds) }
        let counts = ThingKinds.all.compactMap { kind -> String? in
            let own = lives.filter { $0.id.kind == kind.kind }
            guard !shown.contains(kind.kind), !own.isEmpty else { return nil }
            let what = PlainKinds.name(of: kind.kind) ?? kind.kind
            return "\(PlainWords.sentence(what)): \(AgeInWords.number(own.count))."
        }
        return counts.isEmpty ? [] : [.heading("How many other things changed"), .list(counts)]
    }

    private func children(_ lives: [Life]) -> [Section] {
        let said = lives.flatMap { PlainTelling.voices($0.facts) }
        return [
            .heading("What children said"),
            said.isEmpty
                ? .paragraph("Nobody wrote down what children said in this time.") : .list(said),
        ]
    }
}
