public import Assurance
import Dates
public import Replay

/// F-26: the statutory partners contribute unequally; shown for a scrutineer to judge.
public enum UnequalShares: Flag {
    public static let code = "F-26"
    public static let name = "unequal-shares"
    public static let meaning =
        "The statutory partners agreed contributions that are not equal, which they need not be: "
        + "this is for information."
    public static let sort = FlagSort.record
    public static let practices: [Practice] = []
    public static let kinds: [any Thing.Type] = [Organisation.self]

    /// The shares of a period are shown at the partner that pays most.
    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        guard let partner = world.one(Organisation.self, thing) else { return [] }
        return Shares.periods(of: partner).compactMap { period in
            let shares = Shares(for: period, in: world)
            return shares.shares.first?.partner.id == thing ? breach(shares) : nil
        }
    }

    private static func breach(_ shares: Shares) -> Breach? {
        guard let isUnequal = shares.isUnequal, isUnequal != .no, let most = shares.shares.first
        else { return nil }
        let words = shares.shares.map {
            "\($0.partner.name) \(percent($0.pence, of: shares.total))"
        }
        let silent = shares.silent.map(\.name)
        return Breach(
            of: most.partner.id, part: "\(shares.period)",
            "Shares of the statutory partners for \(shares.period): "
                + "\(words.joined(separator: ", ")).",
            since: shares.period.bounds.earliest.map { DateBounds($0) },
            evidence: shares.shares.map { share in
                Evidence(
                    "\(share.partner.name): \(share.agreed.value.amount?.text ?? "")",
                    share.agreed.at)
            } + silent.map { .absence("no contribution of \($0) is recorded") },
            doubt: isUnequal == .yes
                ? nil : "no contribution is recorded of \(silent.joined(separator: ", "))")
    }

    /// A share to one decimal place: `58.5%`.
    private static func percent(_ part: Int128, of total: Int128) -> String {
        guard total > 0 else { return "0%" }
        let tenths = (part * 1000 + total / 2) / total
        return "\(tenths / 10).\(tenths % 10)%"
    }
}
