public import Assurance
public import Dates
public import Replay

/// Whether the day by which a plan or a paper was to be looked at again has passed.
public enum ReviewDue {
    /// Nil without a day, and once the plan has ended.
    public static func isPast(_ plan: Folded<Plan>, in world: World) -> Answer? {
        plan.state.isEnded ? nil : isPast(plan.state.reviewDue?.value, in: world)
    }

    /// That of the edition in force; nil without a day, and once the paper has ended.
    public static func isPast(_ paper: Folded<Publication>, in world: World) -> Answer? {
        paper.state.isEnded ? nil : isPast(paper.state.edition?.value.reviewDue, in: world)
    }

    /// That nothing was done since counts only as far as the record reaches.
    private static func isPast(_ due: FuzzyDate?, in world: World) -> Answer? {
        due?.deadline.map { world.isMissed($0) }
    }
}
