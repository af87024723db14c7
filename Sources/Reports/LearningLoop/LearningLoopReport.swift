import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// What each review led to: recommendation, standard amended, response, action, verified change.
///
/// A chain has a branch for each recommendation, each amendment of a standard and each action that
/// answers the review directly. A branch stops at the last link of which something is recorded;
/// since when is counted from the fact last heard of in it. What is not recorded may have happened
/// all the same.
public struct LearningLoopReport: Report {
    public static let name = "learning-loop"
    public static let question =
        "What did each review lead to, where does that stop, and since when?"
    public static let parameters = [
        ReportParameter(
            "review", .name(of: Review.self, Guidance.self), "only reviews named so, now or once",
            example: "review=franklyn"),
        ReportParameter(
            "reached", .word,
            "only those that came no further than: review, recommendation, standard, response, "
                + "action, done, verified, difference", example: "reached=action"),
        ReportParameter(
            "national", .yesNo, "with the national reviews that the partnership learns from",
            example: "national=yes"),
        ReportParameter(
            "days", .count, "only those last heard of so many days ago or more, or perhaps",
            example: "days=365"),
    ]

    private let review: NameAsked?
    private let reached: LearningLink?
    private let national: Bool
    private let days: Int?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        review = arguments.name("review")
        reached = try arguments.word("reached", LearningLink.self)
        national = try arguments.yesNo("national") ?? false
        days = try arguments.whole("days")
    }

    public func page(_ picture: Picture) -> Page {
        let known = LearnedFrom.all(picture, national: national)
        let named = review?.bearers(in: picture)
        let loops = LearningLoop.all(known, SeenLearning(picture)).filter {
            matches($0, named, picture.cut.asAt)
        }
        var page = Page(title: "From review to verified change")
        page.lead =
            known.isEmpty
            ? [picture.absence(of: Review.self, called: "learning review")]
            : lead(loops, picture.cut.asAt)
        page.sections = [.table(LearningLoop.table(loops, picture))]
        let further = [
            LearningLoop.counts(loops), LearningLoop.branches(loops, picture),
            LearningLoop.steps(loops, picture),
        ]
        page.sections += further.filter { !$0.rows.isEmpty }.map(Section.table)
        return page
    }

    private func matches(_ loop: LearningLoop, _ named: Bearers?, _ day: Day) -> Bool {
        (named.map { $0.include(loop.from.id) } ?? true)
            && (reached.map { loop.possible.reached == $0 } ?? true)
            && (days.map { loop.silence(on: day)?.reaches($0) ?? .no } ?? .yes) != .no
    }

    private func lead(_ loops: [LearningLoop], _ day: Day) -> [String] {
        if loops.isEmpty { return ["No review that is known answers to this."] }
        if loops.count == 1 { return [loops[0].sentence(on: day)] }
        let whole = loops.filter(\.possible.isWhole)
        var lines = [
            "\(Count.of(loops, "review")): of \(whole.count) a difference is shown at the end of "
                + "a chain" + (whole.isEmpty ? "." : ": \(Self.names(whole)).")
        ]
        let stops = LearningLink.allCases.reversed().compactMap { link -> String? in
            let stopped = loops.filter { $0.possible.reached == link && !$0.possible.isWhole }
            guard !stopped.isEmpty else { return nil }
            return link == .review
                ? "of \(stopped.count) nothing is recorded to have followed"
                : "\(stopped.count) came as far as \(link.words)"
                    + (link == .difference ? " and was reopened" : "")
        }
        if !stops.isEmpty { lines.append("The others: \(stops.joined(separator: "; ")).") }
        return lines
    }

    private static func names(_ loops: [LearningLoop]) -> String {
        loops.map(\.from.name).joined(separator: ", ")
    }
}
