public import Assurance
public import Dates
public import Replay

/// Whether a multi-agency audit that was reported had what the partnership's own rule asks of it.
public struct AuditPractice: Equatable, Sendable {
    /// What may not have been there.
    public let ask: AuditAsk
    /// Whether it was there: no, or that it is not recorded or cannot be told.
    public let isMet: Answer
    /// The rule that asks it.
    public let rule: Cited<RuleAdopted>
    /// The audit before, where another chair than its own is asked for.
    public let before: ThingID?
    /// Whether the record says nothing of it, and not the dates.
    public let isUnrecorded: Bool

    /// What is missing of an audit, or may be; nothing where no rule asks anything.
    public static func missing(of audit: Folded<Audit>, in world: World) -> [AuditPractice] {
        guard audit.state.sort == .multiAgency, let report = audit.state.reports.last else {
            return []
        }
        let rules = world.ownRules.rules(for: .multiAgencyAudit).compactMap(\.state.adopted)
        return AuditAsk.allCases.compactMap { ask in
            guard let rule = rules.last(where: { $0.value.asks.contains(ask) }) else { return nil }
            let reports = audit.state.reports
            switch ask {
            case .conference:
                return said(
                    ask, reports.last { $0.value.conference != nil }?.value.conference, rule)
            case .briefing:
                return said(ask, reports.last { $0.value.briefing != nil }?.value.briefing, rule)
            case .anotherChair: return chair(audit, report, rule, world)
            }
        }
    }

    private static func said(
        _ ask: AuditAsk, _ answer: Bool?, _ rule: Cited<RuleAdopted>
    ) -> AuditPractice? {
        if answer == true { return nil }
        return AuditPractice(
            ask: ask, isMet: answer == nil ? .cannotTell : .no, rule: rule, before: nil,
            isUnrecorded: answer == nil)
    }

    private static func chair(
        _ audit: Folded<Audit>, _ report: Cited<AuditReported>, _ rule: Cited<RuleAdopted>,
        _ world: World
    ) -> AuditPractice? {
        guard let last = before(audit, world) else { return nil }
        guard let chair = named(audit), let former = named(last) else {
            return AuditPractice(
                ask: .anotherChair, isMet: .cannotTell, rule: rule, before: last.id,
                isUnrecorded: true)
        }
        guard Spelling.areSame(chair, former) else { return nil }
        let isInOrder = bounds(last, world).precedes(bounds(audit, world)) == .yes
        return AuditPractice(
            ask: .anotherChair, isMet: isInOrder ? .no : .cannotTell, rule: rule, before: last.id,
            isUnrecorded: false)
    }

    /// The multi-agency audit reported before, by the periods that they look at.
    private static func before(_ audit: Folded<Audit>, _ world: World) -> Folded<Audit>? {
        let own = bounds(audit, world)
        let others = world.past.once(MultiAgencyAudits.init).audits.filter { $0 != audit.id }
            .compactMap { world.one(Audit.self, $0) }
            .filter { $0.state.sort == .multiAgency && !$0.state.reports.isEmpty }
            .map { (audit: $0, bounds: bounds($0, world)) }
        return others.filter { one in
            one.bounds == own ? one.audit.id < audit.id : one.bounds.isListed(before: own)
        }.max { a, b in
            a.bounds == b.bounds ? a.audit.id < b.audit.id : a.bounds.isListed(before: b.bounds)
        }?.audit
    }

    private static func bounds(_ audit: Folded<Audit>, _ world: World) -> DateBounds {
        audit.state.period?.bounds ?? audit.first.map(world.when) ?? .unbounded
    }

    /// The role that led it, where the record has one.
    private static func named(_ audit: Folded<Audit>) -> String? {
        audit.state.plan?.value.chair.flatMap { $0.isNotStated ? nil : $0.text }
    }

    public static func == (a: Self, b: Self) -> Bool {
        a.ask == b.ask && a.isMet == b.isMet && a.rule.at.id == b.rule.at.id
            && a.before == b.before
    }
}

/// The audits that were ever planned as multi-agency ones.
private struct MultiAgencyAudits {
    let audits: [ThingID]

    init(_ past: Past) {
        audits = past.things(of: Audit.kind).filter { audit in
            past.lifeline(audit).facts.contains {
                ($0.fact as? AuditPlanned)?.sort == .multiAgency
            }
        }
    }
}
