import Assurance
import Dates
import Replay
import Testing
import Trials

/// The lines in which a thing says its state, with values as plain text.
private func lines<T: Thing>(_ kind: T.Type, _ entries: Entry...) throws -> [String: String] {
    var description = Description()
    try Given(entries).then(kind).describe(&description)
    var all: [String: String] = [:]
    for line in description.lines {
        all[line.label] =
            switch line.value {
            case .text(let text): text
            case .date(let date): date.description
            case .list(let list): list.joined(separator: "; ")
            case .notRecorded: "not recorded"
            }
    }
    return all
}

@Test func `a meeting says who came, or that this is not recorded`() throws {
    let held = fact("meeting/x", "meeting.held", "title=Executive", "on=March 2024")
    let silent = try lines(Meeting.self, held)
    #expect(silent["Held"] == "March 2024")
    #expect(silent["Attendance"] == "not recorded")
    let said = try lines(
        Meeting.self, held,
        fact(
            "meeting/x", "meeting.attendance-recorded", "seat=organisation/icb", "presence=absent",
            "statutory=yes"),
        fact(
            "meeting/x", "meeting.attendance-recorded", "seat=organisation/police",
            "presence=deputy", "statutory=yes"),
        fact(
            "meeting/x", "meeting.absence-followed-up", "seat=organisation/icb", "step=letter-sent")
    )
    #expect(said["Attendance"] == "organisation/icb: absent; organisation/police: deputy")
    #expect(said["Absences followed up"] == "organisation/icb: letter-sent")
}

@Test func `a reversed decision says both what was decided and what is in force`() throws {
    let said = try lines(
        Decision.self,
        fact("decision/x", "decision.taken", "body=Chair", "text=Yes", "betweenMeetings=yes"),
        fact("decision/x", "decision.ratified", "effective=May 2023"),
        fact("decision/x", "decision.reversed", "reason=cost", "outcome=No", "effective=2024"))
    #expect(said["Decision"] == "Yes")
    #expect(said["Between meetings"] == "yes")
    #expect(said["Reported back to"] == "not recorded")
    #expect(said["Ratified"] == "May 2023")
    #expect(said["In force"] == "No")
    #expect(said["Because"] == "cost")
}

@Test func `a dispute says its stages and those passed over`() throws {
    let said = try lines(
        Dispute.self,
        fact("dispute/x", "dispute.raised", "title=Funding", "parties=council", "parties=police"),
        fact(
            "dispute/x", "dispute.stage-reached", "stage=arbitration",
            "heldBy=Independent Person", "effective=May 2023"),
        fact("dispute/x", "dispute.ended", "how=resolved", "text=equal shares"))
    #expect(said["Parties"] == "council; police")
    #expect(said["Stages"] == "arbitration (Independent Person), May 2023")
    #expect(said["Passed over"] == "partners-meet")
    #expect(said["Outcome"] == "equal shares")
}

@Test func `a request says how it was answered and pursued`() throws {
    let said = try lines(
        InformationRequest.self,
        fact(
            "request/x", "request.issued", "title=Rates", "to=organisation/police",
            "basis=the 2004 Act"),
        fact("request/x", "request.answered", "answer=not-answered", "effective=May 2023"),
        fact("request/x", "request.pursued", "step=raised-at-meeting"))
    #expect(said["To"] == "organisation/police")
    #expect(said["Due"] == "not recorded")
    #expect(said["Answered"] == "not-answered, May 2023")
    #expect(said["Pursued"] == "raised-at-meeting")
}

@Test func `a risk says its score, the ones before it and what was done`() throws {
    let said = try lines(
        Risk.self, fact("risk/x", "risk.raised", "title=Absence"),
        fact("risk/x", "risk.scored", "score=12"), fact("risk/x", "risk.scored", "score=6"),
        fact("risk/x", "risk.treated", "how=treated", "text=a deputy was named"))
    #expect(said["Owner"] == "not recorded")
    #expect(said["Score"] == "6")
    #expect(said["Earlier scores"] == "12")
    #expect(said["Treatment"] == "treated: a deputy was named")
}

@Test func `a challenge says that it awaits its answer`() throws {
    let said = try lines(
        Challenge.self,
        fact("challenge/x", "challenge.raised", "title=Thresholds", "from=schools", "to=council"))
    #expect(said["From"] == "schools")
    #expect(said["Answer"] == "not recorded")
}

@Test func `an indicator says its figures, those revised and what stands beside them`() throws {
    let said = try lines(
        Indicator.self, fact("indicator/x", "indicator.defined", "title=Care rate", "unit=count"),
        fact("indicator/x", "indicator.observed", "value=27", "period=2022", "provisional=yes"),
        fact(
            "indicator/x", "indicator.observed", "value=26", "period=2022",
            "comparator=London 52", "revises=indicator/x#2"))
    #expect(said["Figures"] == "26, 2022 (beside it: London 52)")
    #expect(said["Revised figures"] == "27 (provisional), 2022")
}

@Test func `a publication says each edition, what is in hand and who had it`() throws {
    let said = try lines(
        Publication.self,
        fact(
            "publication/x", "publication.published", "title=Agreement", "edition=first",
            "reviewDue=June 2021", "effective=June 2019"),
        fact("publication/x", "publication.distributed", "recipient=the Panel"),
        fact("publication/x", "publication.planned", "title=Agreement", "what=refresh"))
    #expect(said["Published"] == "first, June 2019")
    #expect(said["Review due"] == "June 2021")
    #expect(said["In hand"] == "refresh")
    #expect(said["Due"] == "not recorded")
    #expect(said["Sent to"] == "the Panel")
}

@Test func `training, snapshots and the ledger say what is on record`() throws {
    let training = try lines(
        Training.self,
        fact("training/x", "training.delivered", "title=Core", "sessions=63", "period=fy:2022-23"),
        fact("training/x", "training.evaluated", "measure=relevance", "score=3.49", "outOf=4"))
    #expect(training["Sessions"] == "63")
    #expect(training["Attended"] == "not recorded")
    #expect(training["Evaluation"] == "relevance, 3.49 out of 4")
    let snapshot = try lines(
        SnapshotRecord.self, fact("snapshot/x", "snapshot.taken", "size=42", "digest=abc"),
        fact("snapshot/x", "snapshot.verified", "outcome=equal"))
    #expect(snapshot["Log size"] == "42")
    #expect(snapshot["Verified"] == "equal")
    let ledger = try lines(
        LedgerRecord.self, fact("ledger/x", "ledger.opened", "origin=o", "key=k", "title=Merton"),
        fact("ledger/x", "ledger.bank-holidays-noted", "days=2023-01-02", "days=2022-12-26"))
    #expect(ledger["Bank holidays"] == "26 December 2022; 2 January 2023")
}

@Test func `scrutiny, inspections and guidance say what is on record`() throws {
    let scrutiny = try lines(
        ScrutinyExercise.self, fact("scrutiny/x", "scrutiny.theme-chosen", "title=Neglect"),
        fact("scrutiny/x", "scrutiny.assurance-reported", "step=given", "what=training"))
    #expect(scrutiny["Children heard"] == "not recorded")
    #expect(scrutiny["Assurance"] == "given: training")
    let inspection = try lines(
        Inspection.self,
        fact("inspection/x", "inspection.reported", "title=Joint inspection", "sort=jtai"),
        fact("inspection/x", "inspection.statement-requested", "due=23 May 2024"))
    #expect(inspection["Statement due"] == "23 May 2024")
    #expect(inspection["Statement led by"] == "not recorded")
    #expect(inspection["To improve"] == "not recorded")
    let guidance = try lines(
        Guidance.self, fact("guidance/x", "guidance.published", "title=Working Together"))
    #expect(guidance["Published"] == "not recorded")
}
