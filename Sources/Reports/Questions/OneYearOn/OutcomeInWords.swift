import Assessment
import Assurance
import Dates
import Replay
import Tables

// What became of a promise, in words.

extension Outcome {
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
                + "without evidence, or disputed, and not shown since"
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
}

extension PromiseOutcome {
    /// The class in words, with what else holds: `slipped; also reworded`.
    var words: String {
        ([outcome.rawValue + by] + also.map { "also \($0.words)" }).joined(separator: "; ")
    }

    /// The class as a cell has it: `Superseded by action/b (itself under way)`.
    var title: String { outcome.title + by }

    private var by: String {
        outcome == .superseded
            ? " by " + heirs.map(\.words).joined(separator: " and ") : ""
    }

    /// What else holds, each once.
    var alsoInWords: [String] {
        var all: [String] = []
        for one in also.map(\.words) where !all.contains(one) { all.append(one) }
        return all
    }
}

extension PromiseOutcome.Heir {
    /// `action/b (itself slipped; also overdue by 3 days)`.
    var words: String { "\(id)" + (became.first.map { " (itself \($0.words))" } ?? "") }
}

extension PromiseOutcome.Also {
    var words: String {
        switch self {
        case .moved: "date moved"
        case .reworded: Outcome.reworded.rawValue
        case .transferred: Outcome.transferred.rawValue
        case .overdue(let days): "overdue by \(Count.days(days))"
        case .overdueInPart(let days): "overdue in part by \(Count.days(days))"
        case .late(let days, let isMoved):
            "late by \(Count.days(days))" + (isMoved ? " against the last date" : "")
        case .reopened: "reopened"
        case .carriedForward(let heirs):
            "carried forward to \(heirs.map(\.text).joined(separator: ", "))"
        case .disputed(let by): "disputed" + (by.map { " by \($0)" } ?? "")
        case .checkedByClaimant: "checked by whoever said so"
        case .found(let finding):
            "\(finding.stage.words) \(finding.claim.answered(finding.at))"
                + (finding.isShownSince ? ", and shown since" : "")
        case .untold: "checked, and the dates cannot tell whether before or after that"
        }
    }
}

extension PeerClaim {
    /// The review with its day: `the peer review of 25 June 2025`.
    var reviewed: String {
        "the peer review"
            + (held.map {
                $0.bounds.isExact ? " of \(PlainWords.date($0))" : " (\(PlainWords.date($0)))"
            } ?? "")
    }

    /// Its day in plain words: ` on 25 June 2025`; empty where none is recorded.
    var day: String { held.map { $0.bounds.isExact ? " on \(PlainWords.date($0))" : "" } ?? "" }

    /// When the peers answered, where it was certainly after the review.
    func later(_ at: Occurrence) -> String? {
        guard let held, held.bounds.certainlyPrecedes(at.bounds) else { return nil }
        return PlainWords.date(at.effective) ?? "by \(at.known.dayInEngland.written)"
    }

    /// When the peers answered: `at the peer review of 25 June 2025`, or `on` a later day `after` it.
    func answered(_ at: Occurrence) -> String {
        later(at).map { "\($0), after \(reviewed)" } ?? "at \(reviewed)"
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

extension Action {
    /// The colour that a rating gave: `blue`.
    func colour(given at: Occurrence) -> String {
        ratings.last { $0.at.id == at.id }?.value.rating.rawValue ?? "done"
    }
}
