import Assessment
import Assurance
import Dates
import Replay

/// The words by which this ledger speaks of itself and of its answers.
enum LedgerTerms {
    static let all =
        [
            Term(
                "ledger", "The list of everything recorded. It is only ever added to.",
                from: Origin.program),
            Term(
                "fact",
                "One thing that happened, with its date, who recorded it, and the paper "
                    + "that says so.",
                from: Origin.program),
            Term(
                "thing",
                "Whatever facts are about: a promise, a review, an organisation. Each has a "
                    + "name such as action/1.6c.",
                from: Origin.program),
            Term(
                "as at", "What was so in the world on a day.", from: "Accounting; \(Origin.program)"
            ),
            Term(
                "known at", "What had been learned by a day. Something true may be learned late.",
                from: Origin.program),
            Term("effective", "When a fact happened in the world.", from: Origin.program),
            Term(
                "not recorded",
                "The ledger does not say. It does not mean no, and it does not mean "
                    + "nought.",
                from: Origin.program),
            Term(
                "cannot tell", "The dates are too rough for a yes or a no.", from: Origin.program),
            Term(
                "correction",
                "A fact was written down wrongly; a new fact says what is right. The "
                    + "old one stays.",
                from: Origin.program),
            Term(
                "retraction", "Something recorded never happened; a new fact says so.",
                from: Origin.program),
            Term(
                "reconstructed from papers",
                "Recorded later, from old papers. It counts as known "
                    + "when the paper came out.",
                from: Origin.program),
            Term(
                "flag", "A rule that was not kept, shown with the facts. A flag stops nothing.",
                from: Origin.program),
            Term(
                "snapshot", "How everything stood at a date, in one file that others can rebuild.",
                from: Origin.program),
            Term(
                "checkpoint",
                "A few lines, signed, that seal everything recorded so far. Keep them, "
                    + "and you can later prove that nothing was altered.",
                from: "Transparency logs (C2SP tlog-checkpoint)"),
            Term(
                "root",
                "One long number worked out from every line of the ledger. Change one letter "
                    + "and it is another.",
                from: "Merkle trees (RFC 6962)"),
            Term(
                "countersignature",
                "A second signature on a checkpoint, by somebody who keeps watch.",
                from: "Transparency logs (C2SP tlog-cosignature)"),
            Term(
                "confidence", "How surely a paper says so: certain, probable or unreadable.",
                from: Origin.program),
            Term(
                "the close",
                "The day an audit's promises had been agreed. The one-year-on report "
                    + "holds everything against it.",
                from: Origin.program),
        ]
        + Outcome.allCases.map {
            Term($0.rawValue, "In the one-year-on report: \($0.meaning).", from: Origin.program)
        }
}
