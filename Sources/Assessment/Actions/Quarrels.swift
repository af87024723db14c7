public import Assurance
public import Replay

/// What was challenged, or is disputed, about a thing: the challenges and disputes that name it.
public struct Quarrels: Equatable, Sendable {
    public let challenges: [Folded<Challenge>]
    public let disputes: [Folded<Dispute>]

    public init(about thing: ThingID, in world: World) {
        challenges = world.all(Challenge.self, naming: thing).filter {
            $0.state.raising?.value.about.contains(thing) ?? false
        }
        disputes = world.all(Dispute.self, naming: thing).filter {
            $0.state.raising?.value.about.contains(thing) ?? false
        }
    }

    public var isEmpty: Bool { challenges.isEmpty && disputes.isEmpty }
}
