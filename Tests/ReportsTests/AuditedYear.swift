import Assessment
import Assurance
import Replay
import Reports
import Tables

/// A Section 11 audit that closed on 30 June 2022, with one organisation, one low rating and one
/// promise, to which each test adds what happened since.
struct AuditedYear {
    var given = Given()

    init() throws {
        given.from("000", known: "2022-07-01")
        try given.keep()
        try record(
            "organisation.admitted", "organisation/police", "name=Police", "category=statutory")
        try record(
            "standard-set.issued", "standard-set/a", "title=Standards", "edition=2022",
            "scale.name=Four steps", "scale.steps.1.value=0", "scale.steps.2.value=1",
            "scale.steps.3.value=2", "scale.steps.4.value=3", "scale.threshold=2",
            "standards.1.code=1", "standards.1.title=Leadership", "standards.2.code=2",
            "standards.2.title=Voice of the child")
        try record(
            "audit.planned", "audit/s11", "title=Section 11 audit 2022", "sort=section-11",
            "standards=standard-set/a", "effective=2022-01-05")
        try record(
            "response.requested", "response/police/1", "audit=audit/s11",
            "organisation=organisation/police", "standard=1", "due=2022-04-30",
            "effective=2022-02-01")
        try record("response.submitted", "response/police/1", "rating=3", "effective=2022-04-01")
        try record("response.moderated", "response/police/1", "rating=1", "effective=2022-05-01")
        try promise("action/a", "Train all officers")
        try record(
            "audit.stage-reached", "audit/s11", "stage=actions-agreed", "effective=2022-06-30")
        given.from("001", known: "2023-06-30")
    }

    mutating func record(_ kind: String, _ thing: String, _ fields: String...) throws {
        try given.record(kind, thing, fields)
    }

    /// The ratings may lie one step apart.
    mutating func adoptGap() throws {
        try record(
            "rule.adopted", "rule/gap", "text=Talked over", "sort=stated",
            "governs=moderation-gap", "most=1", "effective=2020-01-01")
    }

    /// A rule of the partnership's own: of everything something is heard within 90 days.
    mutating func adoptSilence() throws {
        try record(
            "rule.adopted", "rule/silence", "text=Heard of every quarter", "sort=stated",
            "governs=silence", "clockDays=90", "effective=2020-01-01")
    }

    /// A peer review on 15 June 2023, at which an agency says, as claim `a`, what it has done.
    mutating func claimAtPeerReview(of action: String, _ text: String) throws {
        try record(
            "peer-review.scheduled", "peer-review/a", "title=One-year-on", "audit=audit/s11",
            "on=2023-06-15", "effective=2023-05-01")
        try record(
            "peer-review.progress-claimed", "peer-review/a", "claim=a", "about=\(action)",
            "text=\(text)", "effective=2023-06-15")
    }

    /// What the peers found of a claim, on the day of the review.
    mutating func answerAtPeerReview(_ outcome: String, claim: String = "a") throws {
        try record(
            "peer-review.progress-answered", "peer-review/a", "claim=\(claim)",
            "outcome=\(outcome)", "effective=2023-06-15")
    }

    mutating func promise(
        _ action: String, _ title: String, due: String = "2023-12-31", on day: String = "2022-06-20"
    ) throws {
        try record(
            "action.agreed", action, "title=\(title)", "lead=Training Lead", "due=\(due)",
            "source=response/police/1", "effective=\(day)")
    }

    func page(
        _ narrowing: [String] = [], asAt: String = "2023-06-30", knownAt: String? = nil
    ) throws -> Page {
        try given.page(OneYearOnReport.self, narrowing, asAt: asAt, knownAt: knownAt)
    }

    /// The class of the promise `action/a`, with what else holds, as a cell says it.
    func classed(asAt: String = "2023-06-30", knownAt: String? = nil) throws -> String {
        let page = try page(asAt: asAt, knownAt: knownAt)
        return page.table("Police: promises")?.cell("action/a", "class")?.words ?? "no row"
    }

    /// The questions asked of the police.
    func questions(asAt: String = "2023-06-30") throws -> [String] {
        let sections = try page(asAt: asAt).sections
        let heading = sections.lastIndex(of: .heading("Questions worth asking"))
        guard let heading, case .list(let questions) = sections[heading + 1] else { return [] }
        return questions
    }
}
