import Assessment
import Assurance
import Dates
import Replay

/// What became of an undertaking since the close, what matters most first.
///
/// Each is shown under one class only; what else holds of it is named beside it. The definitions
/// are those of ``meaning``, and ``Fate`` is the one place that applies them.
enum Outcome: String, CaseIterable, Sendable {
    case dropped
    case superseded
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
        case .dropped: "withdrawn, or ended with nothing named that took its place"
        case .superseded:
            "ended, because something else took its place; how that stands is named with it"
        case .silent:
            "still open, and since the close nothing is recorded of it but notes and corrections"
        case .claimedOnly:
            "said to be done, or closed, and not found true by anybody but whoever said so; or found "
                + "without evidence, or disputed, at the peer review, and not shown since"
        case .slipped:
            "still open, and its date was moved since the close, or has passed without a claim "
                + "that it is done"
        case .reworded: "still open and not slipped, and its wording was changed since the close"
        case .transferred:
            "still open, neither slipped nor reworded, and its lead or oversight passed to others "
                + "since the close"
        case .underWay: "still open, with news since the close, and none of the above"
        case .delivered:
            "said to be done, or closed, and then found true by somebody other than whoever said so, "
                + "or confirmed at the peer review"
        }
    }

    var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

    /// Its title over a narrow column.
    var short: String {
        switch self {
        case .dropped: "Drop"
        case .superseded: "Sup"
        case .silent: "Sil"
        case .claimedOnly: "Claim"
        case .slipped: "Slip"
        case .reworded: "Rew"
        case .transferred: "Tra"
        case .underWay: "Way"
        case .delivered: "Done"
        }
    }

    /// The name of its column, in snake_case.
    var key: String { String(rawValue.map { $0 == " " ? "_" : $0 }) }

    /// Its place in the order of what matters, the most first.
    var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Whether it is one to press on.
    var isToPress: Bool { self != .underWay && self != .delivered }
}
