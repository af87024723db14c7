import Assurance

/// What each stage of a thing's life means, and which kinds of thing have it.
enum StageTerms {
    /// Every stage, with its meaning; the kinds are those whose lives pass through it.
    static let all = meanings.map { word, meaning in
        Term(
            word, meaning,
            from: "Stage of: \((kinds[word] ?? []).sorted().joined(separator: ", "))")
    }

    /// The kinds of thing by the stages of their lives; a claim at a peer review has a life of its
    /// own.
    static let kinds: [String: Set<String>] = {
        var kinds: [String: Set<String>] = [:]
        for kind in ThingKinds.all {
            guard let life = kind as? any HasLife.Type else { continue }
            for word in words(life) { kinds[word, default: []].insert(kind.kind) }
        }
        for stage in PeerReview.ClaimStage.allCases {
            kinds[stage.words, default: []].insert(PeerReview.kind)
        }
        return kinds
    }()

    private static func words<T: HasLife>(_ kind: T.Type) -> [String] {
        T.Stage.allCases.map(\.words)
    }

    private static let meanings: KeyValuePairs = [
        "abandoned": "Given up before it was finished.",
        "accepted": "Agreed to: an answer, a rating, a statement or a risk is taken as it is.",
        "acknowledged": "Its arrival was confirmed; the answer is still to come.",
        "actions agreed":
            "What will be done about the results was agreed. This is the close of an audit.",
        "amended": "Changed after it was approved.",
        "analysed": "The answers were put together and looked through.",
        "answered": "A reply was given; whether it settles the matter is another question.",
        "appointed": "Somebody holds the post.",
        "approved": "Accepted by those who may decide.",
        "arbitration": "Somebody independent helps the partners to agree.",
        "archived": "Kept as it is; the next round begins anew.",
        "assurance given": "The scrutineers were shown enough to believe it.",
        "became theme": "It became a thread through other work.",
        "cancelled": "Called off before it happened.",
        "before committee": "Councillors are asking about it.",
        "carried forward": "Taken over into a later plan under a new name.",
        "claimed": "Somebody says so; nobody has checked.",
        "closed": "Closed: the work is done, or will be done no more.",
        "committed": "The bodies have promised what they will do about it.",
        "compelled": "The law was used to make somebody answer.",
        "completion claimed": "Somebody says that it is done; nobody has checked.",
        "confirmed": "Others found the claim to be true.",
        "considered": "A group looked at it.",
        "contested": "The organisation does not agree with the rating.",
        "continued": "It goes on in the next plan.",
        "contributed": "Our area gave information to a review that another area leads.",
        "converted": "It was turned into actions.",
        "covered": "Somebody stands in for the holder.",
        "current": "In force.",
        "delivered": "It took place.",
        "determination": "Somebody independent is to decide.",
        "determined": "Somebody independent has decided.",
        "disputed": "Somebody says that the claim is wrong.",
        "dissolved": "The group no longer exists.",
        "distributed": "Sent to those who must have it.",
        "drafted": "Written, and not yet agreed.",
        "ended": "Nobody holds the post any more, for it has come to an end.",
        "enforcement": "The government may order a body to do its duty.",
        "escalated": "Taken to somebody more senior.",
        "established": "The group exists and works.",
        "findings drafted": "What was found is written down, and not yet presented.",
        "follow up due": "The look back, a year on, is to come.",
        "follow up held": "The look back, a year on, took place.",
        "held": "It took place. Of a review: publication is put off for a reason.",
        "impact evidenced": "The difference it made was shown.",
        "implementation claimed": "Somebody says that it was carried out; nobody has checked.",
        "implementing": "It is being carried out.",
        "in fieldwork": "The scrutineers are talking to people and looking at work.",
        "in progress": "Begun, and not yet done.",
        "in rapid review": "The quick first look is going on.",
        "in review": "The longer look is going on.",
        "information published":
            "Not the whole report, but what can be learned from it, was published.",
        "invited": "Those who should come were asked.",
        "issued": "Sent out.",
        "known": "The partners have learned of it.",
        "lcspr decided":
            "It was decided to hold a local child safeguarding practice review: a longer look at "
            + "one case, to learn from it.",
        "local review decided": "It was decided to hold a review of another kind here.",
        "made": "Put forward; nobody has replied yet.",
        "merged": "Joined with another.",
        "minutes agreed": "The written record of the meeting was accepted as right.",
        "minutes drafted": "The written record of the meeting exists, and is not yet agreed.",
        "mismatched": "Rebuilt from the ledger, it came out differently.",
        "moderated": "Others looked at the rating and gave their own.",
        "national review decided":
            "It was decided that the case is looked at for the whole country.",
        "no further review": "It was decided that no longer review is needed.",
        "no response": "The time to answer has passed, and no answer came.",
        "not evidenced": "Nothing was there to show that the claim is true.",
        "not progressed": "A year on, nothing showed that things had moved.",
        "not returned": "The organisation did not answer in time.",
        "notified": "The national Panel was told.",
        "open":
            "Agreed, and still to be done. Of an audit: organisations have been asked to answer.",
        "partial": "Some of it was answered.",
        "partly accepted": "Agreed to in part.",
        "partners meet": "The partners sit down together to settle it.",
        "planned": "Meant to happen.",
        "presented": "What was found was put before the partners.",
        "progressed": "A year on, it was shown that things had moved.",
        "proposed": "Put forward, and not yet agreed.",
        "provided": "All that was asked for was given.",
        "published": "Made public.",
        "queried": "Somebody asked a question about the answer.",
        "raised": "Put forward as a matter to settle.",
        "raised at meeting": "The missing answer was brought before a meeting.",
        "rapid review done": "The quick first look is finished.",
        "ratified": "A later meeting with enough members confirmed it.",
        "reconsidered": "A refusal is being looked at again.",
        "rejected": "Refused, with a reason.",
        "reported": "What was found was written up and given out.",
        "reported back": "A decision made between meetings was told to the next one.",
        "requested": "The organisation was asked to answer.",
        "resolved": "Settled.",
        "retired": "No longer pursued.",
        "returned": "Sent back to be done again.",
        "reversed": "A later decision undid it.",
        "reviewed": "Looked at again, as it should be from time to time.",
        "same as another": "The same promise as another, printed twice; it is counted once.",
        "scheduled": "A date is set.",
        "scoped": "It was settled what will be looked at, and how.",
        "signed off": "Approved by each of the partners who must.",
        "split": "Divided into several.",
        "statement requested": "The inspectors asked for a written statement of what will be done.",
        "statement submitted": "The written statement was sent.",
        "submissions closed": "The time for answers is over.",
        "submitted": "The organisation has answered.",
        "superseded": "Something else took its place.",
        "taken": "Of a decision: it was made. Of a snapshot: the file was written.",
        "theme chosen": "The scrutineers have chosen what to look into.",
        "tracking": "What was promised is being followed.",
        "treated": "Something was done to make the risk smaller.",
        "under action": "An action was agreed to put it right.",
        "under reconsideration": "The decision is being looked at again.",
        "vacant": "Nobody holds the post.",
        "verified": "Checked, and found true.",
        "withdrawn": "Taken back before it was done.",
    ]
}
