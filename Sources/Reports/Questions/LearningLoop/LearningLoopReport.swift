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
        let asked = Holding(
            known.filter { one in named.map { $0.include(one.id) } ?? true }, in: picture
        ) { LearningLoop($0, $1).map(matches) ?? false }
        let reviews = known.filter(Set(asked.all).contains)
        var page = Page(title: "From review to verified change")
        page.lead =
            known.isEmpty
            ? [picture.absence(of: Review.self, called: "learning review")]
            : lead(reviews, picture)
        page.sections = LearningTables(reviews: reviews, picture: picture).all.map(Section.table)
        return page
    }

    private func matches(_ loop: LearningLoop) -> Bool {
        (reached.map { loop.chain.reached == $0 } ?? true)
            && (days.map { loop.silence?.reaches($0) ?? .no } ?? .yes) != .no
    }

    private func lead(_ reviews: [LearnedFrom], _ picture: Picture) -> [String] {
        if reviews.isEmpty { return ["No review that is known answers to this."] }
        if reviews.count == 1 { return Self.sentences(reviews[0], picture) }
        let whole = Holding(reviews, in: picture) { LearningLoop($0, $1)?.chain.isWhole ?? false }
        var lines = [
            "\(Count.of(reviews, "review")): of \(whole.number) a difference is shown at the end "
                + "of a chain"
                + (whole.sure.isEmpty ? "." : ": \(Self.names(whole.sure, picture)).")
        ]
        let stops = LearningLink.allCases.reversed().compactMap { link -> String? in
            let stopped = Holding(reviews, in: picture) { from, world in
                LearningLoop(from, world).map { $0.chain.reached == link && !$0.chain.isWhole }
                    ?? false
            }
            guard !stopped.sure.isEmpty else { return nil }
            return link == .review
                ? "of \(stopped.sure.count) nothing is recorded to have followed"
                : "\(stopped.sure.count) came as far as \(link.words)"
                    + (link == .difference ? " and was reopened" : "")
        }
        if !stops.isEmpty { lines.append("The others: \(stops.joined(separator: "; ")).") }
        let open = reviews.count { from in
            picture.told { LearningLoop(from, $0)?.chain.reached }.value == nil
        }
        if open > 0 {
            lines.append("How far \(open) of them came, the dates cannot tell.")
        }
        return lines
    }

    /// Where the chain of one review stands: in one sentence, or in one for each that the dates
    /// allow.
    private static func sentences(_ from: LearnedFrom, _ picture: Picture) -> [String] {
        let told = picture.told { LearningLoop(from, $0)?.sentence }
        let said = told.values.compactMap { $0 }
        return said.count < 2 ? said : ["The dates allow more than one answer."] + said
    }

    private static func names(_ reviews: [LearnedFrom], _ picture: Picture) -> String {
        reviews.map { from in
            picture.told { LearningLoop(from, $0)?.name ?? from.id.text }.values
                .joined(separator: " or ")
        }.joined(separator: ", ")
    }
}
