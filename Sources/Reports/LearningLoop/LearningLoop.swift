import Assessment
import Assurance
import Dates
import Replay
import Tables

/// A review that the partnership learns from: its own, or a national one.
struct LearnedFrom {
    let id: ThingID
    let idCell: Cell
    let name: String
    let names: [String]
    let isNational: Bool
    let stage: Cell
    /// The fact that stands for it: its publication, its decision, or what began it.
    let at: Occurrence?

    /// The learning reviews and, where asked for, what is published nationally about reviews.
    static func all(_ picture: Picture, national: Bool) -> [LearnedFrom] {
        let local = picture.all(Review.self).map { one in
            let state = one.possible.state
            return LearnedFrom(
                one, isNational: false,
                state.publications.last?.at ?? state.decision?.at ?? one.possible.first)
        }
        guard national else { return local }
        let sorts: [GuidancePublished.Sort?] = [.nationalReview, .panelReport]
        return local
            + picture.all(Guidance.self).filter {
                sorts.contains($0.possible.state.current?.value.sort)
            }.map { LearnedFrom($0, isNational: true, $0.possible.state.current?.at) }
    }

    private init<T: Thing>(_ seen: Seen<T>, isNational: Bool, _ at: Occurrence?) {
        id = seen.id
        idCell = seen.idCell
        name = seen.possible.name
        names = seen.possible.allNames + [seen.id.text]
        self.isNational = isNational
        stage = seen.cell { Cell($0.state.stage) }
        self.at = at
    }
}

/// What followed from one review, by both folds.
struct LearningLoop {
    let from: LearnedFrom
    let certain: LearningChain
    let possible: LearningChain

    static func all(_ known: [LearnedFrom], _ learning: SeenLearning) -> [LearningLoop] {
        known.map { one in
            LearningLoop(
                from: one, certain: LearningChain(one.id, learning.certain),
                possible: LearningChain(one.id, learning.possible))
        }
    }

    /// One cell from both chains: one value, or either of two where the dates cannot tell.
    func cell(_ question: (LearningChain) -> Cell) -> Cell {
        let (one, other) = (question(certain), question(possible))
        return one == other ? one : .cannotTell([one.words, other.words])
    }

    /// The fact last heard of the review, or of anything on its chain.
    var last: Occurrence? {
        (possible.told + possible.branches.map(\.last)).lastHeard ?? from.at
    }

    /// How long nothing more is recorded; nil where the chain is whole.
    func silence(on day: Day) -> DayRange? {
        possible.isWhole ? nil : last?.heard.days(until: day)
    }

    /// What comes next on the way and is not recorded.
    static func missing(_ chain: LearningChain) -> Cell {
        guard let furthest = chain.furthest else {
            return .text(LearningLink.recommendation.words + ", or any other step")
        }
        return missing(furthest)
    }

    private static func missing(_ branch: LearningBranch) -> Cell {
        if let reopened = branch.reopened {
            return .text("an end after it was reopened: \(reopened.value.reason)")
        }
        if let missing = branch.missing { return .text(missing.words) }
        return branch.isWhole
            ? .list([]) : .text("none is asked for: the ratings give assurance")
    }

    /// Where one chain stands, in a sentence.
    func sentence(on day: Day) -> String {
        guard let last else { return "\(from.name): not recorded." }
        let when = Self.when(last)
        let days = last.heard.days(until: day).words
        guard let furthest = possible.furthest else {
            return "\(from.name): nothing is recorded to have followed. Last heard of"
                + "\(when): \(days) days before \(day.written)."
        }
        let stopped = possible.branches.count { $0.stops }
        let others =
            possible.branches.count < 2 || stopped == 0
            ? "" : " Of its \(possible.branches.count) branches \(stopped) stop on the way."
        if furthest.isWhole {
            return "\(from.name): the chain is whole, up to a difference shown"
                + "\(Self.when(furthest.end)).\(others)"
        }
        let next =
            furthest.reopened != nil
            ? "it was reopened since"
            : furthest.missing.map { "\($0.words) is not recorded" } ?? "no more is asked for"
        return "\(from.name): the chain comes as far as \(furthest.reached.words); \(next). "
            + "Last heard of\(when): \(days) days before \(day.written).\(others)"
    }

    private static func when(_ at: Occurrence) -> String {
        at.effective.map { ", \(DateInWords.written($0))" } ?? ", on a day that is not recorded"
    }

    // MARK: - Tables

    /// A row for each review: how far its chain comes, and since when it stops there.
    static func table(_ loops: [LearningLoop], _ picture: Picture) -> Table {
        Table(
            "Where each chain stops", of: loops,
            [
                Asked("thing", "Thing") { $0.from.idCell },
                Asked("name", "Review") { .text($0.from.name) },
                Asked("status", "Status") { $0.from.stage },
                Asked("reached", "Comes as far as") { loop in
                    loop.cell { .text($0.reached.words) }
                },
                Asked("missing", "Not recorded") { $0.cell(missing) },
                Asked("stopped", "Branches that stop") { loop in
                    loop.cell { chain in
                        chain.branches.isEmpty
                            ? .notApplicable
                            : .text(
                                "\(chain.branches.count { $0.stops }) of \(chain.branches.count)")
                    }
                },
                Asked("since", "Last heard of") { Cell($0.last?.effective) },
                Asked("days", "Days since", .trailing) { loop in
                    loop.possible.isWhole
                        ? .notApplicable : Cell(loop.silence(on: picture.cut.asAt))
                },
                Asked("sources", "Sources") { Cell(provenance: $0.last) },
            ], whenEmpty: "No review that is known answers to this.")
    }

    /// How many things are of each link.
    static func counts(_ loops: [LearningLoop]) -> Table {
        let counted: [(LearningLink, String)] = [
            (.recommendation, "Recommendations"), (.standard, "Standards amended"),
            (.response, "Responses"), (.action, "Actions"), (.done, "Actions claimed done"),
            (.verified, "Verified, or progress confirmed"), (.difference, "Difference shown"),
        ]
        return Table(
            "How many of each", of: loops,
            [Asked("thing", "Thing") { $0.from.idCell }]
                + counted.map { link, title in
                    Asked<LearningLoop>(link.rawValue, title, .trailing) { loop in
                        loop.cell { .number($0.count(link)) }
                    }
                }, whenEmpty: "None.")
    }

    /// A row for each recommendation, amendment and direct action.
    static func branches(_ loops: [LearningLoop], _ picture: Picture) -> Table {
        let rows = loops.flatMap { loop in
            loop.possible.branches.map { (from: loop.from, branch: $0) }
        }
        return Table(
            "Each branch", of: rows,
            [
                Asked("review", "Review") { .text($0.from.name) },
                Asked("thing", "Begins with") { .text($0.branch.begins.thing.text) },
                Asked("what", "Which says") {
                    picture.said($0.branch.begins.words, $0.branch.begins.at)
                },
                Asked("reached", "Comes as far as") { .text($0.branch.reached.words) },
                Asked("missing", "Not recorded") { missing($0.branch) },
                Asked("status", "Status") { row in
                    row.branch.begins.link == .standard ? .notApplicable : Cell(row.branch.stage)
                },
                Asked("since", "Last heard of") { Cell($0.branch.last.effective) },
                Asked("days", "Days since", .trailing) { row in
                    row.branch.isWhole
                        ? .notApplicable
                        : Cell(row.branch.last.heard.days(until: picture.cut.asAt))
                },
                Asked("sources", "Sources") { Cell(provenance: $0.branch.last) },
            ], whenEmpty: "None.")
    }

    /// Every step of every chain, with its sources.
    static func steps(_ loops: [LearningLoop], _ picture: Picture) -> Table {
        let rows = loops.flatMap { loop in
            loop.possible.steps.map { (from: loop.from, step: $0) }
        }
        return Table(
            "Each step", of: rows,
            [
                Asked("review", "Review") { .text($0.from.name) },
                Asked("link", "Step") { .text($0.step.link.rawValue) },
                Asked("thing", "Thing") { .text($0.step.thing.text) },
                Asked("what", "What is recorded") { picture.said($0.step.words, $0.step.at) },
                Asked("when", "When") { Cell($0.step.at.effective) },
                Asked("known", "Known since") { .text($0.step.at.known.dayInEngland.written) },
                Asked("confidence", "Confidence") { Cell(confidence: $0.step.at) },
                Asked("sources", "Sources") { Cell(provenance: $0.step.at) },
            ], whenEmpty: "None.")
    }
}
