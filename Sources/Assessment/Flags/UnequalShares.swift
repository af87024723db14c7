import Assurance
import Dates
import Replay

/// F-26: the statutory partners contribute unequally; shown for a scrutineer to judge.
public enum UnequalShares: SceneFlag {
    public static let code = "F-26"
    public static let name = "unequal-shares"
    public static let rule =
        "The statutory partners agree contributions that are equitable and proportionate, which "
        + "need not be equal: this is for information."
    public static let source = "Safeguarding arrangements 11.1 (RULE-38, BUD-01)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        let partners = scene.all(Organisation.self).filter(\.state.isStatutory)
        var periods: [FuzzyDate] = []
        for period in partners.flatMap(\.state.contributions).compactMap(\.value.period)
        where !periods.contains(where: { $0.bounds == period.bounds }) {
            periods.append(period)
        }
        return periods.sorted { $0.bounds.isListed(before: $1.bounds) }
            .compactMap { breach($0, partners) }
    }

    private struct Share {
        let partner: Folded<Organisation>
        let agreed: Cited<OrganisationContributionAgreed>
        let pence: Int
    }

    private static func breach(_ period: FuzzyDate, _ partners: [Folded<Organisation>]) -> Breach? {
        let shares = partners.compactMap { partner -> Share? in
            guard let agreed = partner.state.contribution(for: period),
                let pence = agreed.value.amount?.scaled(by: 2)
            else { return nil }
            return Share(partner: partner, agreed: agreed, pence: pence)
        }.sorted { $0.pence == $1.pence ? $0.partner.id < $1.partner.id : $0.pence > $1.pence }
        guard let most = shares.first, partners.count > 1 else { return nil }
        let silent = partners.filter { one in !shares.contains { $0.partner.id == one.id } }
        let isUnequal = shares.contains { $0.pence != most.pence }
        guard isUnequal || !silent.isEmpty else { return nil }
        let total = shares.reduce(0) { $0 + $1.pence }
        let words = shares.map { "\($0.partner.name) \(percent($0.pence, of: total))" }
        return Breach(
            of: most.partner.id, part: "\(period)",
            "Shares of the statutory partners for \(period): \(words.joined(separator: ", ")).",
            since: period.bounds.earliest.map { DateBounds($0) },
            evidence: shares.map { share in
                Evidence(
                    "\(share.partner.name): \(share.agreed.value.amount?.text ?? "")",
                    share.agreed.at)
            } + silent.map { .absence("no contribution of \($0.name) is recorded") },
            doubt: isUnequal
                ? nil
                : "no contribution is recorded of \(silent.map(\.name).joined(separator: ", "))")
    }

    /// A share to one decimal place: `58.5%`.
    private static func percent(_ part: Int, of total: Int) -> String {
        guard total > 0 else { return "0%" }
        let tenths = (part * 1000 + total / 2) / total
        return "\(tenths / 10).\(tenths % 10)%"
    }
}
