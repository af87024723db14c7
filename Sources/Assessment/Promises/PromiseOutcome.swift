public import Assurance
public import Dates
public import Replay

/// What became of one promise since a day, and what else holds of it.
public struct PromiseOutcome: Equatable, Sendable {
    /// Something else that happened to it since, or holds of it now.
    public enum Also: Equatable, Sendable {
        case moved
        case reworded
        case transferred
        /// Past its last date by so many days.
        case overdue(DayRange)
        /// Past one of several dates by so many days.
        case overdueInPart(DayRange)
        /// Said to be done after the date in force.
        case late(DayRange, isAgainstMovedDate: Bool)
        case reopened
        case carriedForward([ThingID])
        case checkedByClaimant
        /// Somebody said that it is not done, and nobody has checked it since.
        case disputed(by: String?)
        /// What the peers found of a claim, and whether it was shown since.
        case found(PeerFinding)
        /// Checked, and the dates do not tell whether before or after the peers found otherwise.
        case untold
    }

    /// One answer of the peers to a claim.
    public struct PeerFinding: Equatable, Sendable {
        public let stage: PeerReview.ClaimStage
        public let claim: PeerClaim
        public let at: Occurrence
        public let isShownSince: Bool

        public static func == (a: Self, b: Self) -> Bool {
            a.at.id == b.at.id && a.isShownSince == b.isShownSince && a.claim == b.claim
        }
    }

    /// What took its place, and what became of that; nil where it had not begun.
    public struct Heir: Equatable, Sendable {
        public let id: ThingID
        public let became: [PromiseOutcome]

        public var outcome: Outcome { became.first?.outcome ?? .dropped }
    }

    public let outcome: Outcome
    /// In the order of what matters.
    public let also: [Also]
    public let heirs: [Heir]
    /// Whether its date was moved since.
    public let isMoved: Bool

    public var isOverdue: Bool {
        also.contains {
            switch $0 {
            case .overdue, .overdueInPart: true
            default: false
            }
        }
    }

    /// What became of an action since a day; what took its place is followed, never in a circle.
    public init(
        of action: Folded<Action>, since close: Day, in world: World, after seen: Set<ThingID> = []
    ) {
        let lateness = Lateness(of: action, in: world)
        let completion = lateness.completion
        let verdicts = PeerVerdicts(
            PeerClaim.all(about: action.id, in: world), on: completion, in: world)
        let seen = seen.union([action.id])
        heirs = (action.successions.last?.value.by ?? []).filter { !seen.contains($0) }.map { id in
            Heir(
                id: id,
                became: world.one(Action.self, id).map {
                    [PromiseOutcome(of: $0, since: close, in: world, after: seen)]
                } ?? [])
        }
        func since(_ at: Occurrence) -> Bool { world.when(at).isOnOrBefore(close) != .yes }
        isMoved = DueMove.all(of: action, in: world).contains { since($0.at) }
        var changes: [Outcome] = []
        if isMoved || lateness.isOverdue == .yes { changes.append(.slipped) }
        if action.state.rewordings.contains(where: { since($0.at) }) { changes.append(.reworded) }
        if action.state.transfers.contains(where: { since($0.at) }) { changes.append(.transferred) }
        let isHeard =
            world.facts(telling: action.id).contains { since($0.at) }
            || changes.contains(.reworded)
        let isCarried = action.isCarriedForward
        outcome =
            switch completion.stage {
            case .withdrawn: .dropped
            case .sameAsAnother: .superseded
            case .superseded, .carriedForward:
                heirs.isEmpty
                    ? .dropped
                    : isCarried
                        ? heirs.map(\.outcome).min { $0.place < $1.place } ?? .dropped
                        : .superseded
            case .verified, .completionClaimed, .closed:
                verdicts.isShown && completion.dispute == nil ? .delivered : .claimedOnly
            case .proposed, .open, .inProgress, nil:
                isHeard ? changes.first ?? .underWay : .silent
            }
        var also: [Also] = []
        for change in changes where change != outcome {
            switch change {
            case .slipped: if isMoved { also.append(.moved) }
            case .reworded: also.append(.reworded)
            default: also.append(.transferred)
            }
        }
        also += Self.dates(lateness, action, world)
        if action.reopenings.contains(where: { since($0.at) }) { also.append(.reopened) }
        if isCarried, !heirs.isEmpty { also.append(.carriedForward(heirs.map(\.id))) }
        self.also = also + Self.proof(completion, verdicts)
    }

    /// That it is overdue, or was done late.
    private static func dates(
        _ lateness: Lateness, _ action: Folded<Action>, _ world: World
    ) -> [Also] {
        if let days = lateness.days { return [.overdue(days)] }
        if lateness.isOverdue == .yes, let first = lateness.past.compactMap(\.latest).min() {
            return [.overdueInPart(world.silentDays(since: DateBounds(first)))]
        }
        guard let late = lateness.late, late.isLate == .yes else { return [] }
        return [.late(late, isAgainstMovedDate: !action.state.slips.isEmpty)]
    }

    /// Who found it true, and what the peers found.
    private static func proof(_ completion: Completion, _ verdicts: PeerVerdicts) -> [Also] {
        var also: [Also] = []
        if completion.isCheckedByClaimant { also.append(.checkedByClaimant) }
        if let dispute = completion.dispute { also.append(.disputed(by: dispute.value.disputedBy)) }
        for claim in verdicts.claims {
            for step in claim.claim.life.steps where step.value != .claimed {
                let isShown = verdicts.isOutlived || claim.stage == .confirmed
                also.append(
                    .found(
                        PeerFinding(
                            stage: step.value, claim: claim, at: step.at,
                            isShownSince: isShown && step.value != .confirmed)))
            }
        }
        if verdicts.isUntold { also.append(.untold) }
        return also
    }
}

extension Folded where T == Action {
    /// Whether it goes on under a new name, and is not replaced by something else.
    public var isCarriedForward: Bool {
        state.life.stage == .carriedForward
            || state.life.stage == .superseded && successions.last?.value.how == .continued
    }
}
