import Assurance
import Dates
import Replay

/// F-21: a multi-agency audit that was reported had no initial child protection conference in its
/// sample, the same chair as the one before, or no published briefing.
public enum MultiAgencyAuditGap: SceneFlag {
    public static let code = "F-21"
    public static let name = "multi-agency-audit-gap"
    public static let rule =
        "A multi-agency audit looks at one initial child protection conference at least, is chaired "
        + "by another partner than the last, and ends in a published briefing."
    public static let source =
        "Safeguarding arrangements, appendix 7; annual report 2022-23 (RULE-40, RULE-58, RULE-60)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        let audits = scene.all(Audit.self)
            .filter { $0.state.sort == .multiAgency && !$0.state.reports.isEmpty }
            .sorted { a, b in
                bounds(a) == bounds(b) ? a.id < b.id : bounds(a).isListed(before: bounds(b))
            }
        return audits.enumerated().flatMap { place, audit in
            [
                conference(audit), briefing(audit),
                place == 0 ? nil : chair(audit, after: audits[place - 1]),
            ].compactMap { $0 }
        }
    }

    private static func bounds(_ audit: Folded<Audit>) -> DateBounds {
        audit.state.period?.bounds ?? audit.first?.bounds ?? .unbounded
    }

    private static func conference(_ audit: Folded<Audit>) -> Breach? {
        said(
            audit, "conference",
            audit.state.reports.last { $0.value.conference != nil }?.value.conference,
            "No initial child protection conference was in its sample.",
            "whether its sample had an initial child protection conference is not recorded")
    }

    private static func briefing(_ audit: Folded<Audit>) -> Breach? {
        said(
            audit, "briefing",
            audit.state.reports.last { $0.value.briefing != nil }?.value.briefing,
            "Its briefing was not published.",
            "whether its briefing was published is not recorded")
    }

    private static func said(
        _ audit: Folded<Audit>, _ part: String, _ answer: Bool?, _ sentence: String,
        _ unknown: String
    ) -> Breach? {
        guard answer != true, let report = audit.state.reports.last else { return nil }
        return Breach(
            of: audit.id, part: part, sentence, since: report.effective?.bounds,
            evidence: [Evidence("reported", report.at)]
                + (answer == nil ? [.absence(unknown)] : []),
            doubt: answer == nil ? unknown : nil)
    }

    /// The role that led it, where the record has one.
    private static func named(_ plan: Cited<AuditPlanned>) -> String? {
        plan.value.chair.flatMap { $0.isNotStated ? nil : $0.text }
    }

    private static func chair(_ audit: Folded<Audit>, after last: Folded<Audit>) -> Breach? {
        guard let plan = audit.state.plan, let before = last.state.plan else { return nil }
        let evidence = [
            Evidence("chair: \(plan.value.chair?.text ?? "not recorded")", plan.at),
            Evidence("chair before: \(before.value.chair?.text ?? "not recorded")", before.at),
        ]
        guard let chair = named(plan), let former = named(before) else {
            return Breach(
                of: audit.id, part: "chair",
                "Not shown to be chaired by another partner than the audit before.",
                since: plan.effective?.bounds, evidence: evidence,
                doubt: "who chaired is not recorded")
        }
        guard chair.lowercased() == former.lowercased() else { return nil }
        let isInOrder = bounds(last).precedes(bounds(audit)) == .yes
        return Breach(
            of: audit.id, part: "chair",
            "Chaired by \(chair), who chaired the audit before (\(last.name)).",
            since: plan.effective?.bounds, evidence: evidence,
            doubt: isInOrder ? nil : "the dates do not tell which of the two audits came first")
    }
}
