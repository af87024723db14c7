import Assurance
import Dates

/// What became of an undertaking since the close, what matters most first.
///
/// Each is shown under one class only; what else holds of it is named beside it. The definitions
/// are those of ``meaning``, and ``Fate`` is the one place that applies them.
enum Outcome: String, CaseIterable, Sendable {
    case dropped
    case silent
    case claimedOnly = "claimed only"
    case slipped
    case reworded
    case transferred
    case underWay = "under way"
    case delivered = "delivered and verified"

    /// What the class says, exactly.
    var meaning: String {
        switch self {
        case .dropped: "withdrawn, or superseded with nothing in its place"
        case .silent:
            "still open, and since the close nothing is recorded of it but notes and corrections"
        case .claimedOnly:
            "said to be done, or closed, and not found true by anybody but whoever said so; or found "
                + "without evidence, or disputed, at the peer review"
        case .slipped:
            "still open, and its date was moved since the close, or has passed without a claim "
                + "that it is done"
        case .reworded: "still open and not slipped, and its wording was changed since the close"
        case .transferred:
            "still open, neither slipped nor reworded, and its lead or oversight passed to others "
                + "since the close"
        case .underWay: "still open, with news since the close, and none of the above"
        case .delivered:
            "done, and found true by somebody other than whoever said so, or confirmed at the peer "
                + "review"
        }
    }

    /// Whether it is one to press on.
    var isToPress: Bool { self != .underWay && self != .delivered }
}

/// The class of one undertaking, and what else holds of it.
struct Fate: Hashable, Sendable {
    let outcome: Outcome
    /// Other things that happened to it since the close, in the order of what matters.
    let also: [String]

    /// The class in words, with what else holds: `slipped; also reworded`.
    var words: String {
        outcome.rawValue + (also.isEmpty ? "" : "; also " + also.joined(separator: ", "))
    }

    /// Classes an action as one fold shows it.
    ///
    /// `claims` are how far each claim about it was shown at the peer review; `heirs` are the
    /// classes of what took its place, what matters most first.
    init(
        _ action: Folded<Action>, since close: Close, on day: Day,
        claims: [PeerReview.ClaimStage], heirs: [Outcome]
    ) {
        let state = action.state
        let since = { (at: Occurrence) in close.precedes(at) }
        let isOverdue =
            state.isOverdue(on: day) == true || !state.overdueMilestones(on: day).isEmpty
        var changes: [Outcome] = []
        let isMoved = state.slips.contains { since($0.at) }
        if isMoved || isOverdue { changes.append(.slipped) }
        if state.rewordings.contains(where: { since($0.at) }) { changes.append(.reworded) }
        if state.transfers.contains(where: { since($0.at) }) { changes.append(.transferred) }
        let stage = state.life.stage
        let outcome: Outcome =
            switch stage {
            case .withdrawn: .dropped
            case .superseded, .carriedForward: heirs.first ?? .dropped
            case .verified, .completionClaimed, .closed:
                state.isShown(claims) ? .delivered : .claimedOnly
            case .proposed, .open, .inProgress, nil:
                !claims.isEmpty || action.hasNews(since: close)
                    ? changes.first ?? .underWay : .silent
            }
        self.outcome = outcome
        var also = changes.filter { $0 != outcome && ($0 != .slipped || isMoved) }.map(\.rawValue)
        if isOverdue { also.append("overdue") }
        if let late = state.daysLate?.isLate, late == .yes { also.append("late") }
        if action.reopenings.contains(where: { since($0.at) }) { also.append("reopened") }
        if !heirs.isEmpty { also.append("carried forward") }
        if state.isVerified, state.isCheckedByClaimant { also.append("checked by whoever said so") }
        if claims.contains(.disputed) { also.append("disputed at the peer review") }
        if claims.contains(.notEvidenced) { also.append("not evidenced at the peer review") }
        self.also = also
    }
}

extension Action {
    /// Whether it was found true that it is done, and nothing has opened it since.
    var isVerified: Bool {
        life.steps.last { $0.value == .verified || $0.value.isOpen }?.value == .verified
    }
}

extension Action {
    /// Whether the last check was made by the role that had said that it is done.
    var isCheckedByClaimant: Bool {
        guard let check = verifications.last?.value.verifiedBy else { return false }
        return claims.last?.value.claimedBy == check
    }

    /// Whether others found true that it is done, and nobody at the peer review found otherwise.
    func isShown(_ claims: [PeerReview.ClaimStage]) -> Bool {
        if claims.contains(.disputed) || claims.contains(.notEvidenced) { return false }
        return claims.contains(.confirmed) || isVerified && !isCheckedByClaimant
    }
}

extension Folded where T == Action {
    /// Whether anything but notes and corrections is recorded of it since the close.
    func hasNews(since close: Close) -> Bool {
        let told =
            [state.original, state.terms].compactMap { $0?.at } + state.slips.map(\.at)
            + state.rewordings.map(\.at) + state.transfers.map(\.at) + state.ratings.map(\.at)
            + state.claims.map(\.at) + state.verifications.map(\.at)
            + progress.filter { $0.value.state != .notStarted }.map(\.at) + impacts.map(\.at)
            + reopenings.map(\.at)
        return told.contains(where: close.precedes)
    }
}
