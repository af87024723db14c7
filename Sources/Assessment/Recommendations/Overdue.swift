public import Assurance
public import Dates
public import Replay

/// Whether a recommendation that still asks for something is past the day by which it asks.
public struct Overdue: Equatable, Sendable {
    /// Beyond how far the record reaches it cannot be told.
    public let answer: Answer

    /// Nil where nothing is asked for any more, or by no day.
    public init?(of recommendation: Folded<Recommendation>, in world: World) {
        guard let today = recommendation.state.isOverdue(on: world.day) else { return nil }
        let isRecorded = recommendation.state.isOverdue(on: world.reach) == .yes
        answer = isRecorded ? .yes : today == .no ? .no : .cannotTell
    }
}
