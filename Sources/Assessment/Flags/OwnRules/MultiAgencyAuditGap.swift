public import Assurance
import Dates
public import Replay

/// F-21: a multi-agency audit that was reported lacks what the partnership's own rule asks of it.
public enum MultiAgencyAuditGap: Flag {
    public static let code = "F-21"
    public static let name = "multi-agency-audit-gap"
    public static let meaning =
        "A multi-agency audit lacks what the partnership asks of each: a child protection conference "
        + "in its sample, another chair than the last, a published briefing."
    public static let sort = FlagSort.own
    public static let practices: [Practice] = [.multiAgencyAudit]
    public static let kinds: [any Thing.Type] = [Audit.self]

    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        guard let audit = world.one(Audit.self, thing) else { return [] }
        return AuditPractice.missing(of: audit, in: world).compactMap { one in
            breach(audit, one, world)?.resting(on: one.rule.at.subject, in: world)
        }
    }

    private static func breach(
        _ audit: Folded<Audit>, _ one: AuditPractice, _ world: World
    ) -> Breach? {
        switch one.ask {
        case .conference:
            said(
                audit, one, "No initial child protection conference was in its sample.",
                "whether its sample had an initial child protection conference is not "
                    + "recorded")
        case .briefing:
            said(
                audit, one, "Its briefing was not published.",
                "whether its briefing was published is not recorded")
        case .anotherChair: chair(audit, one, world)
        }
    }

    private static func said(
        _ audit: Folded<Audit>, _ one: AuditPractice, _ sentence: String, _ unknown: String
    ) -> Breach? {
        guard let report = audit.state.reports.last else { return nil }
        return Breach(
            of: audit.id, part: one.ask.rawValue, sentence, since: report.effective?.bounds,
            evidence: [Evidence("reported", report.at)]
                + (one.isUnrecorded ? [.absence(unknown)] : [])
                + [Evidence("the rule", one.rule.at)],
            doubt: one.isUnrecorded ? unknown : nil)
    }

    private static func chair(
        _ audit: Folded<Audit>, _ one: AuditPractice, _ world: World
    ) -> Breach? {
        guard let plan = audit.state.plan, let id = one.before,
            let last = world.one(Audit.self, id), let before = last.state.plan
        else { return nil }
        let chair = plan.value.chair?.text ?? "not recorded"
        return Breach(
            of: audit.id, part: "chair",
            one.isUnrecorded
                ? "Not shown to be chaired by another partner than the audit before."
                : "Chaired by \(chair), who chaired the audit before (\(last.name)).",
            since: plan.effective?.bounds,
            evidence: [
                Evidence("chair: \(chair)", plan.at),
                Evidence(
                    "chair before: \(before.value.chair?.text ?? "not recorded")", before.at),
                Evidence("the rule", one.rule.at),
            ],
            doubt: one.isUnrecorded
                ? "who chaired is not recorded"
                : one.isMet == .no
                    ? nil : "the dates do not tell which of the two audits came first")
    }
}
