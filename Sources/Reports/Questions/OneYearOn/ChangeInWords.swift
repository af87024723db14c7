import Assessment
import Assurance
import Dates
import Replay

/// One change to an undertaking as a line of its trail: when, what, why, and who agreed.
enum ChangeInWords {
    /// The line of a fact; nil for one that says nothing of the undertaking itself.
    static func line(_ known: KnownFact, _ picture: Picture) -> String? {
        guard let said = said(known, picture) else { return nil }
        let happened = picture.cut.hasHappened(known.at)
        let doubt = happened == .cannotTell ? " (may not have happened by then)" : ""
        return "\(when(known.at)): \(said)\(learned(known.at))\(doubt)"
    }

    /// When it happened, or when it became known where that is not recorded.
    static func when(_ at: Occurrence) -> String {
        PlainWords.date(at.effective)
            ?? "Date not recorded, known \(at.known.dayInEngland.written)"
    }

    /// That it was recorded long after it happened; facts from older papers always are.
    private static func learned(_ at: Occurrence) -> String {
        guard let days = at.daysUntilKnown, days > 30, !at.isFromPapers else { return "" }
        return " (recorded \(days) days later)"
    }

    private static func said(_ known: KnownFact, _ picture: Picture) -> String? {
        switch known.fact {
        case let fact as ActionProposed: "proposed\(terms(fact.terms))"
        case let fact as ActionAgreed: "agreed\(terms(fact.terms))"
        case let fact as ActionSlipped:
            "date moved" + (fact.from.map { " from \(PlainWords.date($0))" } ?? "") + " to "
                + (PlainWords.date(fact.to) ?? "no date") + because(fact.reason)
                + (fact.agreedBy.map { "; agreed by \($0.text)" } ?? "; who agreed not recorded")
        case let fact as ActionRestated:
            "stated again" + restated(fact) + because(fact.reason)
                + (fact.agreedBy.map { "; agreed by \($0.text)" } ?? "; who agreed not recorded")
        case let fact as WordingChanged:
            "\(fact.partInWords) changed to “\(fact.to)”" + because(fact.reason)
        case let fact as ActionTransferred: transfer(fact)
        case let fact as ActionRated:
            "rated \(fact.rating.rawValue)" + (fact.comment.map { ": \($0)" } ?? "")
        case let fact as CompletionClaimed:
            "said to be done" + (fact.claimedBy.map { " by \($0.text)" } ?? "")
                + (fact.claim.map { ": \(PlainWords.bare($0))" } ?? "")
        case let fact as CompletionDisputed:
            "said not to be done" + (fact.disputedBy.map { " by \($0)" } ?? "")
                + (fact.text.map { ": \(PlainWords.bare($0))" } ?? "")
        case let fact as ExtensionAsked:
            "more time asked for" + (fact.askedBy.map { " by \($0.text)" } ?? "")
                + (fact.to.map { ", to \(PlainWords.date($0))" } ?? "") + because(fact.reason)
        case let fact as ExtensionRefused:
            "more time refused" + (fact.refusedBy.map { " by \($0.text)" } ?? "")
                + because(fact.reason)
        case let fact as ProgressCounted: "counted as done: \(fact.words)"
        case let fact as CompletionVerified:
            "checked and found done" + (fact.verifiedBy.map { " by \($0.text)" } ?? "")
                + (fact.basis.map { ", on \($0)" } ?? "; on what basis not recorded")
        case let fact as ImpactEvidenced: impact(fact)
        case let fact as ThingClosed:
            "closed" + (fact.conclusion.map { ": \(PlainWords.bare($0))" } ?? "")
                + (fact.reason.map { "; \($0)" } ?? "")
        case let fact as ThingReopened: "opened again: \(fact.reason)"
        case let fact as ThingSuperseded:
            "\(FactInWords.label(fact.how.rawValue).replacingDashes)"
                + (fact.by.isEmpty
                    ? "" : ", now \(fact.by.map(picture.named).joined(separator: ", "))")
                + because(fact.reason)
        case let fact as ThingWithdrawn:
            Dropping.words(fact) + because(fact.reason)
        case let fact as PeerReviewProgressClaimed:
            "claimed at the peer review: \(PlainWords.quoted(fact.text))"
        case let fact as PeerReviewProgressAnswered:
            "\(fact.outcome.rawValue.replacingDashes) by the peers"
                + (fact.basis.map { ": \(PlainWords.bare($0))" } ?? "")
        case let fact as ProgressReported: fact.words
        case let fact as NoteAdded: "noted: \(fact.text)"
        default: nil
        }
    }

    private static func terms(_ terms: Action.Terms) -> String {
        ", led by \(terms.lead?.text ?? "nobody recorded"), due \(PlainWords.date(terms.due) ?? "no date")"
    }

    private static func restated(_ fact: ActionRestated) -> String {
        let parts = [
            fact.title.map { "“\($0)”" }, fact.lead.map { "led by \($0.text)" },
            PlainWords.date(fact.due).map { "due \($0)" },
            fact.oversight.isEmpty
                ? nil : "overseen by \(fact.oversight.joined(separator: ", "))",
            fact.measures.map { "measured by “\($0)”" },
        ].compactMap { $0 }
        return parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
    }

    private static func because(_ reason: String?) -> String {
        reason.map { ", because: \($0)" } ?? ", no reason recorded"
    }

    private static func transfer(_ fact: ActionTransferred) -> String {
        let lead = fact.lead.map { now in
            "lead passed" + (fact.formerLead.map { " from \($0.text)" } ?? "") + " to \(now.text)"
        }
        let oversight =
            fact.oversight.isEmpty
            ? nil : "oversight passed to \(fact.oversight.joined(separator: ", "))"
        return [lead, oversight].compactMap { $0 }.joined(separator: "; ") + because(fact.cause)
    }

    private static func impact(_ fact: ImpactEvidenced) -> String {
        "difference shown: \(fact.measure)"
            + (fact.before.map { ", before \($0)" } ?? "")
            + (fact.after.map { ", after \($0)" } ?? "")
            + (fact.voiceOfChild.map { "; children said: \(PlainWords.curly($0))" } ?? "")
    }
}

/// The one word of the pack for what was withdrawn, cancelled, abandoned or retired.
enum Dropping {
    /// `dropped; recorded as abandoned`.
    static func words(_ fact: ThingWithdrawn) -> String { "dropped\(recorded(fact))" }

    /// `; recorded as abandoned`, where the word that is recorded is another than withdrawn.
    static func recorded(_ fact: ThingWithdrawn) -> String {
        guard let how = fact.how, how != .withdrawn else { return "" }
        return "; recorded as \(how.rawValue)"
    }
}

extension Occurrence {
    /// How many days passed at least between its happening and its being known; nil where no date
    /// is recorded.
    var daysUntilKnown: Int? {
        effective?.bounds.latest.map { known.dayInEngland.days(since: $0) }
    }
}

extension String {
    /// A stored word as words: `carried-forward` is `carried forward`.
    var replacingDashes: String { String(map { $0 == "-" ? " " : $0 }) }
}
