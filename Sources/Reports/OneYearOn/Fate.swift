import Assessment
import Assurance
import Dates
import Replay

/// The class of one undertaking, and what else holds of it.
struct Fate: Hashable, Sendable {
    /// Something else that happened to it since the close, or holds of it now.
    struct Also: Hashable, Sendable {
        enum Sort: Hashable, Sendable {
            case moved, reworded, transferred, overdue, late, reopened, carriedForward
            case selfChecked, disputed, notEvidenced, confirmed, untold
        }

        let sort: Sort
        let words: String
    }

    /// What took its place, and how that stands.
    struct Heir: Hashable, Sendable {
        let id: ThingID
        let outcome: Outcome
        let isOverdue: Bool
        /// `action/b (itself slipped; also overdue by 3 days)`.
        let words: String

        init(_ id: ThingID, _ fate: Fate?) {
            self.id = id
            outcome = fate?.outcome ?? .dropped
            isOverdue = fate?.holds(.overdue) ?? false
            words = "\(id)" + (fate.map { " (itself \($0.words))" } ?? "")
        }
    }

    let outcome: Outcome
    /// In the order of what matters.
    let also: [Also]
    let heirs: [Heir]
    /// Whether its date was moved since the close.
    let isMoved: Bool

    /// The class in words, with what else holds: `slipped; also reworded`.
    var words: String {
        ([outcome.rawValue + by] + also.map { "also \($0.words)" }).joined(separator: "; ")
    }

    /// The class as a cell has it: `Superseded by action/b (itself under way)`.
    var title: String { outcome.title + by }

    func holds(_ sort: Also.Sort) -> Bool { also.contains { $0.sort == sort } }

    private var by: String {
        outcome == .superseded
            ? " by " + heirs.map(\.words).joined(separator: " and ") : ""
    }

    /// Classes an action as one fold shows it.
    ///
    /// `verdicts` are what the peers found of it; `heirs` are what took its place.
    init(
        _ action: Folded<Action>, since close: Close, on day: Day, _ verdicts: Verdicts,
        heirs: [Heir]
    ) {
        let state = action.state
        let since = { (at: Occurrence) in close.precedes(at) }
        let isMoved = state.slips.contains { since($0.at) }
        let overdue = Self.overdue(state, on: day)
        var changes: [Outcome] = []
        if isMoved || overdue != nil { changes.append(.slipped) }
        if state.rewordings.contains(where: { since($0.at) }) { changes.append(.reworded) }
        if state.transfers.contains(where: { since($0.at) }) { changes.append(.transferred) }
        let isCarried = action.isCarriedForward
        let outcome: Outcome =
            switch state.life.stage {
            case .withdrawn: .dropped
            case .superseded, .carriedForward:
                heirs.isEmpty
                    ? .dropped
                    : isCarried
                        ? heirs.map(\.outcome).min { $0.place < $1.place } ?? .dropped
                        : .superseded
            case .verified, .completionClaimed, .closed:
                verdicts.isShown(state) ? .delivered : .claimedOnly
            case .proposed, .open, .inProgress, nil:
                !verdicts.claims.isEmpty || action.hasNews(since: close)
                    ? changes.first ?? .underWay : .silent
            }
        self.outcome = outcome
        self.heirs = heirs
        self.isMoved = isMoved
        let moves: [Also] = changes.compactMap { change in
            switch change {
            case outcome: nil
            case .slipped: isMoved ? Also(sort: .moved, words: "date moved") : nil
            case .reworded: Also(sort: .reworded, words: change.rawValue)
            default: Also(sort: .transferred, words: change.rawValue)
            }
        }
        self.also =
            moves + (overdue.map { [$0] } ?? []) + Self.ending(action, since: close)
            + (isCarried && !heirs.isEmpty
                ? [
                    Also(
                        sort: .carriedForward,
                        words: "carried forward to \(heirs.map(\.id.text).joined(separator: ", "))")
                ] : [])
            + Self.proof(state, verdicts)
    }

    private static func overdue(_ state: Action, on day: Day) -> Also? {
        if let days = state.daysOverdue(on: day) {
            return Also(sort: .overdue, words: "overdue by \(Count.days(days))")
        }
        let parts = state.overdueMilestones(on: day).compactMap(\.latest)
        return parts.min().map {
            Also(sort: .overdue, words: "overdue in part by \(Count.days(day.days(since: $0)))")
        }
    }

    /// That it was done late, or opened again.
    private static func ending(_ action: Folded<Action>, since close: Close) -> [Also] {
        let late = action.state.lateness.flatMap { range in
            range.isLate == .yes
                ? Also(
                    sort: .late,
                    words: "late by \(Count.days(range))"
                        + (action.state.slips.isEmpty ? "" : " against the last date")) : nil
        }
        let reopened = action.reopenings.contains { close.precedes($0.at) }
        return (late.map { [$0] } ?? [])
            + (reopened ? [Also(sort: .reopened, words: "reopened")] : [])
    }

    /// Who found it true, and what the peers found.
    private static func proof(_ state: Action, _ verdicts: Verdicts) -> [Also] {
        var also: [Also] = []
        if state.isVerified, state.isCheckedByClaimant {
            also.append(Also(sort: .selfChecked, words: "checked by whoever said so"))
        }
        let isOutlived = verdicts.isOutlived(in: state)
        for claim in verdicts.claims {
            for step in claim.claim.life.steps {
                guard let sort = sort(step.value) else { continue }
                let isShown = isOutlived || claim.stage == .confirmed
                let since = isShown && sort != .confirmed ? ", and shown since" : ""
                let one = Also(
                    sort: sort, words: "\(step.value.words) \(claim.answered(step.at))\(since)")
                if !also.contains(one) { also.append(one) }
            }
        }
        if verdicts.isUntold(state) {
            also.append(
                Also(
                    sort: .untold,
                    words: "checked, and the dates cannot tell whether before or after that"))
        }
        return also
    }
}

extension Fate {
    fileprivate static func sort(_ stage: PeerReview.ClaimStage) -> Also.Sort? {
        switch stage {
        case .claimed: nil
        case .confirmed: .confirmed
        case .notEvidenced: .notEvidenced
        case .disputed: .disputed
        }
    }
}

extension Folded where T == Action {
    /// Whether it goes on under a new name, and is not replaced by something else.
    var isCarriedForward: Bool {
        state.life.stage == .carriedForward
            || state.life.stage == .superseded && successions.last?.value.how == .continued
    }

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

extension Count {
    /// `1 day`, `92 days`.
    static func days(_ number: Int) -> String { number == 1 ? "1 day" : "\(number) days" }

    /// `92 days`, `89 to 92 days`, `at least 3 days`.
    static func days(_ range: DayRange) -> String {
        range.least == range.most
            ? range.most.map { days($0) } ?? "how many days cannot be told"
            : "\(range.words) days"
    }
}
