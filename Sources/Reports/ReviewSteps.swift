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
        let rows = reviews.flatMap { review in
            review.possible.state.decisions.enumerated().map { at, decision in
                (review: review.possible.name, number: at + 1, decision: decision)
            }
        }
        return Table(
            "Decisions in turn", of: rows,
            [
                Asked("review", "Review") { picture.said($0.review, $0.decision.at) },
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
            ], sources: { $0.decision.at }, whenEmpty: "Not recorded.")
    }

    /// The steps from the incident to publication, in the order in which the rules draw them.
    static func publication(_ reviews: [Seen<Review>], _ picture: Picture) -> Table {
        let rows = reviews.flatMap { review in
            steps(review.possible.state).map { (review: review.possible.name, step: $0) }
        }
        return Table(
            "On the way to publication", of: rows,
            [
                Asked("review", "Review") { .text($0.review) },
                Asked("step", "Step") { picture.said($0.step.what, $0.step.at) },
                Asked("when", "When") { Cell($0.step.at.effective) },
                Asked("detail", "Where, or why") { Cell($0.step.detail) },
                Asked("remark", "Remark") {
                    $0.step.at.circumstances.remark.map(Cell.text) ?? .empty
                },
            ], sources: { $0.step.at }, whenEmpty: "Not recorded.")
    }

    private struct Step {
        let what: String
        let detail: String?
        let at: Occurrence

        init(_ what: String, _ detail: String?, _ at: Occurrence) {
            self.what = what
            self.detail = detail
            self.at = at
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
                    Cell(action.possible.state.terms?.value.source.map(\.text) ?? [])
                },
                Asked("oversight", "Overseen by") { action in
                    Cell(action.possible.state.terms?.value.oversight ?? [])
                },
                Asked("due", "Due") { $0.cell { Cell($0.state.due?.value) } },
                Asked("status", "Status") { $0.cell { Cell($0.state.stage) } },
                Asked("done", "What is known of it") { Cell($0.possible.known) },
            ], sources: { $0.possible.state.terms?.at }, whenEmpty: "Not recorded.")
    }

    /// The amendments to standards that the reviews prompted.
    static func standards(_ reviews: [Seen<Review>], _ picture: Picture) -> Table {
        let asked = Set(reviews.map(\.id))
        let rows = picture.all(StandardSet.self).flatMap { set in
            set.possible.state.amendments.filter { amendment in
                amendment.value.promptedBy.contains(where: asked.contains)
            }.map { (set: set.id, made: $0) }
        }
        return Table(
            "Standards amended", of: rows,
            [
                Asked("standard", "Standard") { picture.said($0.made.value.standard, $0.made.at) },
                Asked("change", "Change") { .text($0.made.value.change.rawValue) },
                Asked("prompted_by", "Prompted by") {
                    Cell(picture.names($0.made.value.promptedBy))
                },
                Asked("set", "Standard set") { .text($0.set.text) },
            ], sources: { $0.made.at }, whenEmpty: "Not recorded.")
    }
}
