/// What a clock measures: the word by which a rule of the ledger says that it sets it.
public enum ClockName: String, Word {
    case notification
    case partnersTold = "partners-told"
    case rapidReview = "rapid-review"
    case reviewPublished = "review-published"
    case keptPublic = "kept-public"
    case annualReport = "annual-report"
    case annualReportApproved = "annual-report-approved"
    case annualReportSent = "annual-report-sent"
    case oneYearOn = "one-year-on"
    case auditReturn = "audit-return"
    case informationRequest = "information-request"
    case nonResponseRaised = "non-response-raised"
    case attendanceLetter = "attendance-letter"
    case chairsDecision = "chairs-decision"
    case writtenStatement = "written-statement"
    case planReview = "plan-review"
    case publicationReview = "publication-review"
    case dispute
}
