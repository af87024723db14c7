import Assessment
import Assurance
import Dates
import Replay
import Tables

/// How learning reviews came to be what they are: the decisions, the way to publication, what
/// followed.
enum ReviewSteps {
    /// Every decision in turn; one that was reversed stays.
    static func decisions(_ reviews: [Seen<Review>], _ picture: Picture) -> Table {
        Table(
            "Decisions in turn", of: reviews, in: picture,
            rows: { (review: InCourse<Review>) -> [Decided] in
                review.state.decisions.enumerated().map { at, decision in
                    Decided(review: review.name, number: at + 1, decision: decision)
                }
            }, by: { (row: Decided) -> Occurrence in row.decision.at },
            [
                Asked("review", "Review") { .text($0.review) },
                Asked("number", "No.", .trailing) { .number($0.number) },
                Asked("outcome", "Decided") { .text($0.decision.outcome.rawValue) },
                Asked("decided_by", "By") { Cell($0.decision.decidedBy) },
                Asked("when", "When") { Cell($0.decision.at.effective) },
                Asked("why", "Why, or after what") { Cell($0.decision.rationale) },
                Asked("period", "To be held") { row in
                    row.decision.period.map { Cell($0 as FuzzyDate?) } ?? .empty
                },
                Asked("reversed", "Reversed") { .yesNo($0.decision.reversedBy != nil) },
                Asked("remark", "Remark") {
                    $0.decision.at.circumstances.remark.map(Cell.text) ?? .empty
                },
            ], whenEmpty: "Not recorded.")
    }

    /// The steps from the incident to publication, in the order in which the rules draw them.
    static func publication(_ reviews: [Seen<Review>], _ picture: Picture) -> Table {
        Table(
            "On the way to publication", of: reviews, in: picture,
            rows: { (review: InCourse<Review>) -> [Step] in steps(review.thing) },
            by: { (step: Step) -> Occurrence in step.at },
            [
                Asked("review", "Review") { .text($0.review) },
                Asked("step", "Step") { .text($0.what) },
                Asked("when", "When") { Cell($0.at.effective) },
                Asked("detail", "Where, or why") { Cell($0.detail) },
                Asked("remark", "Remark") {
                    $0.at.circumstances.remark.map(Cell.text) ?? .empty
                },
            ], whenEmpty: "Not recorded.")
    }

    private struct Decided {
        let review: String
        let number: Int
        let decision: Review.Decision
    }

    private struct Step {
        var review = ""
        let what: String
        let detail: String?
        let at: Occurrence

        init(_ what: String, _ detail: String?, _ at: Occurrence) {
            self.what = what
            self.detail = detail
            self.at = at
        }
    }

    private static func steps(_ review: Folded<Review>) -> [Step] {
        steps(review.state).map { step in
            var step = step
            step.review = review.name
            return step
        }
    }

    private static func steps(_ review: Review) -> [Step] {
        let approval = review.approval
        guard approval != nil || !review.publications.isEmpty else { return [] }
        var steps = review.incident.map { [Step("incident", $0.value.about, $0.at)] } ?? []
        steps += approval.map { [Step("approved", $0.value.approvedBy, $0.at)] } ?? []
        steps += review.holds.map { Step("publication held", $0.value.reason, $0.at) }
        steps += review.learningShared.map { Step("learning shared", $0.value.forum, $0.at) }
        steps += review.releases.map { Step("publication released", $0.value.reason, $0.at) }
        steps += review.publications.map { one in
            Step(
                one.value.informationOnly == true ? "information published" : "published",
                one.value.report, one.at)
        }
        return steps
    }

    /// The actions that answer the reviews, and what was done about each.
    static func followed(_ reviews: [Seen<Review>], _ picture: Picture) -> Table {
        Table(
            "What followed", of: AnsweringActions(picture).to(reviews.map(\.id)),
            [
                Asked("thing", "Thing") { $0.idCell },
                Asked("title", "Action") { $0.cell { .text($0.name) } },
                Asked("answers", "Answers") { action in
                    action.cell { Cell($0.state.terms?.value.source.map(\.text) ?? []) }
                },
                Asked("oversight", "Overseen by") { action in
                    action.cell { Cell($0.state.terms?.value.oversight ?? []) }
                },
                Asked("due", "Due") { $0.cell { Cell($0.state.due?.value) } },
                Asked("status", "Status") { $0.cell { Cell($0.state.stage) } },
                Asked("done", "What is known of it") { $0.cell { Cell($0.known) } },
                Asked("sources", "Sources") { action in
                    action.cell { Cell(sources: $0.state.terms?.at) }
                },
            ], whenEmpty: "Not recorded.")
    }

    private struct Amendment {
        let made: Cited<StandardAmended>
        let world: World
    }

    /// The amendments to standards that the reviews prompted.
    static func standards(_ reviews: [Seen<Review>], _ picture: Picture) -> Table {
        let asked = Set(reviews.map(\.id))
        return Table(
            "Standards amended", of: picture.all(StandardSet.self), in: picture,
            rows: { (set: InCourse<StandardSet>) -> [Amendment] in
                set.state.amendments.filter { made in
                    made.value.promptedBy.contains(where: asked.contains)
                }.map { Amendment(made: $0, world: set.world) }
            }, by: { (row: Amendment) -> Occurrence in row.made.at },
            [
                Asked("standard", "Standard") { .text($0.made.value.standard) },
                Asked("change", "Change") { .text($0.made.value.change.rawValue) },
                Asked("prompted_by", "Prompted by") {
                    Cell($0.made.value.promptedBy.map($0.world.name))
                },
                Asked("set", "Standard set") { .text($0.made.at.subject.text) },
            ], whenEmpty: "Not recorded.")
    }
}
