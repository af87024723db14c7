import Assessment
import Assurance
import Dates
import Replay

/// One fact in plain sentences: what happened, what was said, and the reason, where one was given.
enum PlainFact {
    /// The sentences, the first of them that of its kind.
    static func sentences(_ known: KnownFact, _ picture: Picture) -> [String] {
        let first =
            PlainSentences.sentence(of: known.at.name)
            ?? "Something happened that this program has no words for."
        return [exact(known, picture) ?? first] + details(known, picture)
    }

    /// A better sentence than that of the kind, where the fact says more.
    private static func exact(_ known: KnownFact, _ picture: Picture) -> String? {
        switch known.fact {
        case let fact as ActionSlipped:
            fact.to.map { "The date was moved to \(PlainWords.date($0))." }
                ?? "The date was taken away."
        case let fact as ActionTransferred:
            handed(fact, "From then on").joined(separator: " ")
        case let fact as ActionRated: colour(fact.rating)
        case let fact as CompletionClaimed:
            PlainWords.who(fact.claimedBy).map {
                "\(PlainWords.sentence($0)) said that it is done."
            }
        case let fact as CompletionVerified:
            PlainWords.who(fact.verifiedBy).map {
                "\(PlainWords.sentence($0)) checked, and found it done."
            }
        case let fact as ResponseSubmitted: "The group gave itself the mark \(fact.rating)."
        case let fact as ResponseModerated: "Others gave it the mark \(fact.rating)."
        case let fact as ResponseModerationAnswered:
            fact.answer == .accepted
                ? "The group agreed with that mark." : "The group did not agree with that mark."
        case let fact as ResponseProgressChecked:
            fact.outcome == .confirmed
                ? "A year later, others saw that things had got better."
                : "A year later, nobody could show that things had got better."
        case let fact as PeerReviewProgressAnswered: PlainWords.found(fact.outcome.stage)
        case let fact as ReviewDecided: decided(fact.outcome)
        case let fact as NameChanged: "Now it is called \(PlainWords.quoted(fact.to))."
        default: nil
        }
    }

    /// What else there is to say: the words used, the reason, and what children said.
    private static func details(_ known: KnownFact, _ picture: Picture) -> [String] {
        switch known.fact {
        case let fact as ActionProposed: promised(fact.terms)
        case let fact as ActionAgreed: promised(fact.terms)
        case let fact as ActionSlipped: why(fact.reason)
        case let fact as ActionTransferred: why(fact.cause)
        case let fact as ActionRated:
            fact.comment.map { ["Somebody said: \(PlainWords.ended($0))"] } ?? []
        case let fact as CompletionClaimed: fact.claim.map { [PlainWords.ended($0)] } ?? []
        case let fact as CompletionVerified:
            [
                fact.basis.map { "This was looked at: \(PlainWords.ended($0))" }
                    ?? "Nobody wrote down what was looked at."
            ]
        case let fact as WordingChanged:
            ["Now it says: \(PlainWords.quoted(fact.to))."] + why(fact.reason)
        case let fact as NoteAdded: ["It says: \(PlainWords.ended(fact.text.text))"]
        case let fact as ProgressReported: [PlainWords.ended(fact.report)]
        case let fact as ImpactEvidenced: difference(fact)
        case let fact as ThingClosed: fact.conclusion.map { [PlainWords.ended($0)] } ?? []
        case let fact as ThingReopened: why(fact.reason)
        case let fact as ThingWithdrawn: why(fact.reason)
        case let fact as ThingSuperseded:
            (fact.by.isEmpty
                ? ["Nobody wrote down what that is."]
                : [
                    "It is: \(fact.by.map { PlainWords.quoted(picture.name(of: $0)) }.joined(separator: ", "))."
                ])
                + (fact.reason.map { ["The reason given: \(PlainWords.ended($0))"] } ?? [])
        case let fact as ResponseModerated:
            fact.rationale.map { ["They said: \(PlainWords.ended($0))"] } ?? []
        case let fact as ResponseModerationAnswered:
            fact.grounds.map { ["It said: \(PlainWords.ended($0))"] } ?? []
        case let fact as ResponseProgressChecked: fact.basis.map { [PlainWords.ended($0)] } ?? []
        case let fact as PeerReviewProgressClaimed: [PlainWords.ended(fact.text.text)]
        case let fact as PeerReviewProgressAnswered: fact.basis.map { [PlainWords.ended($0)] } ?? []
        case let fact as ScrutinyFieldworkCompleted:
            [
                fact.childrenHeard.map { "Children who were heard: \(PlainWords.ended($0))" }
                    ?? "Nobody wrote down how many children were heard."
            ]
        case let fact as ScrutinyCommitmentMade: ["It says: \(PlainWords.ended(fact.promise))"]
        case let fact as ItemConsidered:
            fact.item.isEmpty ? [] : ["It was: \(PlainWords.ended(fact.item))"]
        case let fact as InconsistencyNoted:
            (fact.title.isEmpty ? [] : ["That is: \(PlainWords.ended(fact.title))"])
                + fact.statements.map { "One says: \(PlainWords.ended($0))" }
        case let fact as InconsistencyResolved:
            fact.resolution.isEmpty ? [] : [PlainWords.ended(fact.resolution)]
        case let fact as DisputeStageReached: [step(fact.stage)]
        case let fact as FindingRecorded: [PlainWords.ended(fact.text.text)]
        case let fact as EventCorrected: ["How that was found: \(PlainWords.ended(fact.reason))"]
        case let fact as EventRetracted: ["How that was found: \(PlainWords.ended(fact.reason))"]
        default: []
        }
    }

    private static func promised(_ terms: Action.Terms) -> [String] {
        [
            "It says: \(PlainWords.quoted(terms.title)).",
            PlainWords.who(terms.lead).map { "\(PlainWords.sentence($0)) must do it." }
                ?? "It does not say who must do it.",
            terms.due.map { "It had to be done by: \(PlainWords.date($0))." } ?? "It had no date.",
        ]
    }

    /// Who must do it now, and who watches over it now; `from` begins the sentence.
    static func handed(_ fact: ActionTransferred, _ from: String) -> [String] {
        let lead = fact.lead.map {
            "\(from) somebody else has to do it: \(PlainWords.who($0) ?? "nobody named")."
        }
        let watch =
            fact.oversight.isEmpty
            ? nil
            : "\(from) others have to watch over it: \(fact.oversight.joined(separator: ", "))."
        let said = [lead, watch].compactMap { $0 }
        return said.isEmpty ? ["\(from) others have it, and nobody wrote down who."] : said
    }

    static func why(_ reason: String?) -> [String] {
        [reason.map { "The reason given: \(PlainWords.ended($0))" } ?? "Nobody wrote down why."]
    }

    private static func difference(_ fact: ImpactEvidenced) -> [String] {
        [
            "What was looked at: \(PlainWords.ended(fact.measure))",
            fact.before.map { "Before: \(PlainWords.ended($0))" },
            fact.after.map { "After: \(PlainWords.ended($0))" },
            fact.voiceOfChild.map { "Children said: \(PlainWords.ended($0))" },
        ].compactMap { $0 }
    }

    private static func colour(_ rating: ActionRated.Rating) -> String {
        switch rating {
        case .blue: "It was marked blue. That means: done."
        case .green: "It was marked green. That means: going well."
        case .amber: "It was marked amber. That means: late, or needs care."
        case .red: "It was marked red. That means: it may not happen."
        case .unrated: "It was left without a colour."
        }
    }

    private static func step(_ stage: DisputeStage) -> String {
        switch stage {
        case .partnersMeet: "The groups sat down together."
        case .arbitration: "Somebody from outside helped them to agree."
        case .determination: "Somebody from outside was to decide."
        case .enforcement: "It went to the government."
        }
    }

    private static func decided(_ outcome: ReviewOutcome) -> String {
        switch outcome {
        case .lcspr: "It was decided to look into the case for longer."
        case .noLCSPR: "It was decided not to look into the case for longer."
        case .national: "It was decided that the whole country should learn from the case."
        case .localReview: "It was decided to look into the case in another way."
        }
    }
}
