import Assurance
import Trials

/// Things of every sort about which a clock runs, each with what starts and what stops it; the days
/// are drawn from two years in every precision.
struct Concerns {
    var chance: Chance

    init(seed: UInt64) { chance = Chance(seed: seed) }

    private static let group = "group/full-partnership"

    /// The practices that have a clock by the partnership's own rules.
    static let practices: [Practice] = [
        .notification, .partnersTold, .rapidReview, .reviewPublished,
        .reportSentBeforePublication, .keptPublic, .annualReport, .yearlyReportExpected,
        .annualReportApproved, .annualReportSent, .oneYearOn, .nonResponseRaised,
        .attendanceLetter, .chairsDecision, .writtenStatement, .dispute,
    ]

    /// An own rule of a practice with parameters of every sort that a clock may read.
    mutating func rule(
        _ practice: Practice, named name: String? = nil, text: String = "A rule", since: String
    ) -> Entry {
        let unit = chance.pick(["days", "working-days", "months"])
        return fact(
            "rule/\(name ?? practice.rawValue)", "rule.adopted", "text=\(text)", "sort=governance",
            "governs=\(practice.rawValue)", "clockDays=\(chance.number(1...9))",
            "clockUnit=\(unit)", "month=September", "items=Ofsted", "items=Panel",
            "body=\(Self.group)", "effective=\(since)")
    }

    /// A date in 2023 or 2024: a day, a month, a season, a range, a year.
    mutating func date() -> String {
        let year = chance.number(2023...2024)
        let month = String(chance.number(101...112)).dropFirst()
        let day = String(chance.number(101...128)).dropFirst()
        switch chance.number(1...7) {
        case 1: return "\(year)-\(month)"
        case 2: return chance.pick(["spring", "summer", "autumn"]) + " \(year)"
        case 3: return "\(year)-\(month)-01/\(year)-\(month)-\(day)"
        case 4: return "\(year)"
        default: return "\(year)-\(month)-\(day)"
        }
    }

    private mutating func dated(_ thing: String, _ kind: String, _ fields: String...) -> Entry {
        let entry = fields.reduce(fact(thing, kind)) { $0.with($1) }
        return chance.once(in: 12) ? entry : entry.with("effective=\(date())")
    }

    /// The facts of a few things, some left out.
    mutating func facts() -> [Entry] {
        let all = [
            review(), meetings(), decision(), request(), plan(), dispute(), inspection(),
            report(), audit(),
        ]
        let count = chance.number(1...2)
        return (0..<count).flatMap { _ in chance.pick(all) }.filter { _ in !chance.once(in: 5) }
    }

    private mutating func review() -> [Entry] {
        let x = "review/x"
        let aware = chance.once(in: 6) ? "about=it" : "awareOn=\(date())"
        let whom = chance.pick(["told=panel", "told=partners", "told=inspectorate", "to=Ofsted"])
        return [
            dated(x, "review.incident-became-known", "title=X", aware),
            dated(x, "review.notified", "to=them", whom),
            dated(x, "review.rapid-review-completed"),
            dated(x, "review.decided", "outcome=lcspr"),
            dated(x, "review.published", "sentToPanel=\(date())"),
            dated(x, "thing.withdrawn", "how=withdrawn"),
        ]
    }

    private mutating func meetings() -> [Entry] {
        var all: [Entry] = []
        for name in ["one", "two"] {
            let day = date()
            all.append(
                fact(
                    "meeting/\(name)", "meeting.held", "title=\(name)", "group=\(Self.group)",
                    "on=\(day)", "effective=\(day)"))
        }
        return all + [
            fact(
                "meeting/one", "meeting.attendance-recorded", "seat=organisation/police",
                "presence=\(chance.pick(["absent", "present"]))", "statutory=yes"),
            dated(
                "meeting/one", "meeting.absence-followed-up", "seat=organisation/police",
                "step=letter-sent"),
        ]
    }

    private mutating func decision() -> [Entry] {
        let day = date()
        return [
            dated(
                "decision/x", "decision.taken", "body=Chair", "text=It", "betweenMeetings=yes"),
            fact(
                "meeting/three", "meeting.held", "title=three", "group=\(Self.group)", "on=\(day)",
                "effective=\(day)"),
            dated("decision/x", "decision.reported-back"),
        ]
    }

    private mutating func request() -> [Entry] {
        let day = date()
        return [
            dated(
                "request/x", "request.issued", "title=Figures", "to=organisation/trust",
                "due=\(date())"),
            dated(
                "request/x", "request.answered",
                "answer=\(chance.pick(["wholly", "partly", "not-answered"]))"),
            fact(
                "meeting/four", "meeting.held", "title=four", "group=\(Self.group)", "on=\(day)",
                "effective=\(day)"),
            dated("request/x", "request.pursued", "step=raised-at-meeting"),
        ]
    }

    private mutating func plan() -> [Entry] {
        [
            dated("plan/x", "plan.drafted", "title=Plan", "reviewDue=\(date())"),
            dated("plan/x", "plan.reviewed", "reviewDue=\(date())"),
        ]
    }

    private mutating func dispute() -> [Entry] {
        [
            dated(
                "dispute/x", "dispute.raised", "title=Thresholds", "parties=Council",
                "parties=Trust"),
            dated("dispute/x", "dispute.ended", "how=resolved"),
        ]
    }

    private mutating func inspection() -> [Entry] {
        [
            dated("inspection/x", "inspection.reported", "title=Joint", "sort=jtai"),
            dated(
                "inspection/x", "inspection.statement-requested", "due=\(date())",
                "received=\(date())"),
            dated("inspection/x", "inspection.statement-answered", "step=submitted"),
        ]
    }

    private mutating func report() -> [Entry] {
        let x = "publication/x"
        return [
            dated(
                x, "publication.drafted", "title=A year", "sort=annual-report",
                "period=fy:2022-23"),
            dated(x, "publication.considered", "body=Executive", "outcome=signed-off"),
            dated(
                x, "publication.published", "title=A year", "sort=annual-report",
                "period=fy:2022-23", "reviewDue=\(date())"),
            dated(x, "publication.distributed", "recipient=Ofsted"),
        ]
    }

    private mutating func audit() -> [Entry] {
        [
            dated(
                "audit/x", "audit.planned", "title=Section 11", "sort=section-11",
                "period=fy:2022-23"),
            dated("audit/x", "audit.stage-reached", "stage=actions-agreed"),
            dated("audit/x", "audit.stage-reached", "stage=follow-up-held"),
        ]
    }
}
