/// What a rule governs: the word by which a rule says what it decides.
public enum Practice: String, Word {
    // what has a clock
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
    case lookedAfterDeath = "looked-after-death"
    case careLeaverDeath = "care-leaver-death"
    case childDeathDatabase = "child-death-database"
    case reportSentBeforePublication = "report-sent-before-publication"
    case yearlyReportExpected = "yearly-report-expected"
    case localReviewCompleted = "local-review-completed"
    case arrangementsPublished = "arrangements-published"
    case arrangementsRevised = "arrangements-revised"
    case inspectionNotice = "inspection-notice"
    case actionResponse = "action-response"
    case silence

    // who takes part, and how; what may be done how often
    case quorum
    case consecutiveAbsences = "consecutive-absences"
    case dueDateMoves = "due-date-moves"
    case moderationGap = "moderation-gap"
    case independence
    case multiAgencyAudit = "multi-agency-audit"
    case statutoryPartners = "statutory-partners"
    case section11Duty = "section-11-duty"
    case relevantAgencies = "relevant-agencies"
    case educationInArrangements = "education-in-arrangements"
    case childProtectionTeam = "child-protection-team"

    // what is looked at, and how it is shown
    case reviewFollowsNotification = "review-follows-notification"
    case reviewMonitored = "review-monitored"
    case reviewCriteria = "review-criteria"
    case annualReportContents = "annual-report-contents"
    case programme
    case ratingCycle = "rating-cycle"
    case yearlyCycle = "yearly-cycle"
    case colours
    case workingDay = "working-day"
}
