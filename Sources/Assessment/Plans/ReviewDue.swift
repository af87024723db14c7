public import Assurance
public import Dates
public import Replay

/// Whether the day by which a plan or a paper was to be looked at again has passed, as its clock has
/// it.
public enum ReviewDue {
    /// Nil without a day, and once the plan has ended.
    public static func isPast(_ plan: Folded<Plan>, in world: World) -> Answer? {
        isPast(PlanReviewClock.runs(of: plan.id, Timekeeping(world)))
    }

    /// That of the edition in force; nil without a day, and once the paper has ended.
    public static func isPast(_ paper: Folded<Publication>, in world: World) -> Answer? {
        isPast(PublicationReviewClock.runs(of: paper.id, Timekeeping(world)))
    }

    private static func isPast(_ runs: [ClockReading]) -> Answer? {
        guard let open = runs.last(where: { $0.isStopped != .yes }), open.due.bounds != nil else {
            return nil
        }
        return open.isLate ?? .no
    }
}
