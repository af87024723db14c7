public import Assurance
public import Dates
public import Replay

/// What each statutory partner agreed to pay for a period.
public struct Shares {
    public struct Share {
        public let partner: Folded<Organisation>
        public let agreed: Cited<OrganisationContributionAgreed>
        public let pence: Int128
    }

    public let period: FuzzyDate
    /// The largest first.
    public let shares: [Share]
    /// The partners of whom no contribution is recorded.
    public let silent: [Folded<Organisation>]

    public var total: Int128 { shares.reduce(0) { $0 + $1.pence } }

    /// Whether the shares differ; nil where there are no two partners to compare.
    ///
    /// What is not recorded may be equal, or not.
    public var isUnequal: Answer? {
        guard let most = shares.first, shares.count + silent.count > 1 else { return nil }
        if shares.contains(where: { $0.pence != most.pence }) { return .yes }
        return silent.isEmpty ? .no : .cannotTell
    }

    /// The periods for which an organisation agreed contributions, each once.
    public static func periods(of partner: Folded<Organisation>) -> [FuzzyDate] {
        var all: [FuzzyDate] = []
        for period in partner.state.contributions.compactMap(\.value.period)
        where !all.contains(where: { $0.bounds == period.bounds }) { all.append(period) }
        return all.sorted { $0.bounds.isListed(before: $1.bounds) }
    }

    /// By those who were partners at the end of the period, or are now.
    public init(for period: FuzzyDate, in world: World) {
        let end = min(period.bounds.latest ?? world.day, world.day)
        let partners = world.on(end).members(.statutory).compactMap {
            world.one(Organisation.self, $0)
        }
        let shares = partners.compactMap { partner -> Share? in
            guard let agreed = partner.state.contribution(for: period),
                let pence = agreed.value.amount?.scaled(by: 2)
            else { return nil }
            return Share(partner: partner, agreed: agreed, pence: Int128(pence))
        }
        self.period = period
        self.shares = shares.sorted { a, b in
            a.pence == b.pence ? a.partner.id < b.partner.id : a.pence > b.pence
        }
        silent = partners.filter { one in !shares.contains { $0.partner.id == one.id } }
    }
}
