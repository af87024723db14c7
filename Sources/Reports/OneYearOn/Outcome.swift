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
            "said to be done, or closed, and nobody is recorded as having checked it since"
        case .slipped:
            "still open, and its date was moved since the close, or has passed without a claim "
                + "that it is done"
        case .reworded: "still open and not slipped, and its wording was changed since the close"
        case .transferred:
            "still open, neither slipped nor reworded, and its lead or oversight passed to others "
                + "since the close"
        case .underWay: "still open, with news since the close, and none of the above"
        case .delivered:
            "done, and found true by a check, or by a claim confirmed at the peer review"
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
    /// `confirmed` says whether a claim about it was confirmed at the peer review, `spokenOf`
    /// whether one was made there; `heirs` are the fates of what took its place.
    init(
        _ action: Folded<Action>, since close: Close, on day: Day, confirmed: Bool, spokenOf: Bool,
        heirs: [Outcome]
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
            case .verified: .delivered
            case .completionClaimed, .closed:
                state.isVerified || confirmed ? .delivered : .claimedOnly
            case .proposed, .open, .inProgress, nil:
                spokenOf || action.hasNews(since: close) ? changes.first ?? .underWay : .silent
            }
        self.outcome = outcome
        var also = changes.filter { $0 != outcome && ($0 != .slipped || isMoved) }.map(\.rawValue)
        if isOverdue { also.append("overdue") }
        if let late = state.daysLate?.isLate, late == .yes { also.append("late") }
        if action.reopenings.contains(where: { since($0.at) }) { also.append("reopened") }
        if !heirs.isEmpty { also.append("carried forward") }
        self.also = also
    }
}

extension Action {
    /// Whether it was found true that it is done, and nothing has opened it since.
    var isVerified: Bool {
        life.steps.last { $0.value == .verified || $0.value.isOpen }?.value == .verified
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
