public import Dates

/// An organisation of the partnership: in which capacity it belongs, who speaks for it, what it
/// pays.
public struct Organisation: HasLife {
    public static let kind = "organisation"
    public static let meaning = "an organisation of the partnership, or one that it works with"
    public static let plainName = "a group that works with children or for them"

    /// The parts of it whose wording may be replaced.
    public enum Wording: String, Word {
        case title
        case reports
    }

    /// In which capacity an organisation belongs.
    public enum Category: String, Word {
        case statutory
        case relevant
        case coOpted = "co-opted"
        case adviser
        case linked
        case external
        case respondents
        /// A partnership, this one or another: what may join or part.
        case partnership
    }

    public var life = Life<Standing>()
    public internal(set) var admission: Cited<OrganisationAdmitted>?
    /// The category in force, with the fact that set it.
    public internal(set) var category: Cited<Category>?
    /// The role that speaks for it now.
    public internal(set) var representative: Cited<RoleTitle>?
    public internal(set) var deputy: Cited<RoleTitle>?
    /// Every category in turn, with the fact that set it.
    public internal(set) var categories: [Cited<Category>] = []
    public internal(set) var changes: [Cited<OrganisationMembershipChanged>] = []
    public internal(set) var contributions: [Cited<OrganisationContributionAgreed>] = []

    public init() {}

    public var title: String? { admission?.value.title }

    /// Whether it is one of the safeguarding partners, whose presence makes a quorum: not once it
    /// was closed, withdrawn or superseded.
    public var isStatutory: Bool {
        category?.value == .statutory && (life.stage.map { $0 == .current } ?? true)
    }
    /// Whether its representative stands for a whole sector and needs no deputy.
    public var isSector: Bool { admission?.value.sector ?? false }

    /// The contribution last agreed for a period, written as it was then.
    public func contribution(for period: FuzzyDate) -> Cited<OrganisationContributionAgreed>? {
        contributions.last { $0.value.period?.bounds == period.bounds }
    }

    /// The roles that spoke for it before the one that does now, in order.
    public var formerRepresentatives: [RoleTitle] {
        changes.compactMap(\.value.formerRepresentative)
    }

    public func describe(_ d: inout Description) {
        d.say("Admitted as", title)
        d.say("Status", life.stage)
        d.say("Category", category?.value)
        d.say("Representative", representative?.value)
        d.mention("Deputy", deputy?.value.text)
        d.mention("Before", formerRepresentatives.map(\.text))
        d.mention("Sector", isSector ? "speaks for a whole sector" : nil)
        d.mention("Serves", admission?.value.areas ?? [])
        d.mention("Reports", admission?.value.reports)
        d.mention(
            "Contributions",
            contributions.compactMap { one in
                one.value.amount.map { $0.text + (one.value.period.map { ", \($0)" } ?? "") }
            })
    }

    public mutating func reword(_ part: Wording, _ fact: WordingChanged, _ at: Occurrence) {
        switch part {
        case .title: admission?.value.title = fact.to
        case .reports: admission?.value.reports = fact.to
        }
    }
}
