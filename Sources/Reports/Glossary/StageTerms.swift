import Assessment
import Assurance
import Dates
import Replay

/// What each stage of a thing's life means, and which kinds of thing have it.
enum StageTerms {
    static let all: [Term] = [
        stage("abandoned", "Given up before it was finished.", of: "scrutiny"),
        stage(
            "accepted", "Agreed to: an answer, a rating, a statement or a risk is taken as it is.",
            of: "inspection, recommendation, response, risk"),
        stage(
            "acknowledged", "Its arrival was confirmed; the answer is still to come.", of: "request"
        ),
        stage(
            "actions agreed",
            "What will be done about the results was agreed. This is the close of an audit.",
            of: "audit"),
        stage("amended", "Changed after it was approved.", of: "plan"),
        stage("analysed", "The answers were put together and looked through.", of: "audit"),
        stage(
            "answered", "A reply was given; whether it settles the matter is another question.",
            of: "challenge"),
        stage("appointed", "Somebody holds the post.", of: "role"),
        stage("approved", "Accepted by those who may decide.", of: "plan, review"),
        stage("arbitration", "Somebody independent helps the partners to agree.", of: "dispute"),
        stage("archived", "Kept as it is; the next round begins anew.", of: "response"),
        stage(
            "assurance given", "The scrutineers were shown enough to believe it.", of: "scrutiny"),
        stage("became theme", "It became a thread through other work.", of: "priority"),
        stage(
            "cancelled", "Called off before it happened.",
            of: "audit, meeting, peer-review, training"),
        stage("carried forward", "Taken over into a later plan under a new name.", of: "action"),
        stage("claimed", "Somebody says so; nobody has checked.", of: "peer-review"),
        stage(
            "closed", "Closed: the work is done, or will be done no more.",
            of:
                "action, audit, finding, objective, organisation, peer-review, plan, "
                + "priority, recommendation, request, risk, rule, scrutiny, standard-set"
        ),
        stage("committed", "The bodies have promised what they will do about it.", of: "scrutiny"),
        stage("compelled", "The law was used to make somebody answer.", of: "request"),
        stage(
            "completion claimed", "Somebody says that it is done; nobody has checked.", of: "action"
        ),
        stage("confirmed", "Others found the claim to be true.", of: "peer-review"),
        stage("considered", "A group looked at it.", of: "publication"),
        stage("contested", "The organisation does not agree with the rating.", of: "response"),
        stage("continued", "It goes on in the next plan.", of: "priority"),
        stage(
            "contributed", "Our area gave information to a review that another area leads.",
            of: "review"),
        stage("converted", "It was turned into actions.", of: "recommendation"),
        stage("covered", "Somebody stands in for the holder.", of: "role"),
        stage(
            "current", "In force.",
            of: "finding, objective, organisation, priority, rule, standard-set"),
        stage("delivered", "It took place.", of: "training"),
        stage("determination", "Somebody independent is to decide.", of: "dispute"),
        stage("determined", "Somebody independent has decided.", of: "dispute"),
        stage("disputed", "Somebody says that the claim is wrong.", of: "peer-review"),
        stage("dissolved", "The group no longer exists.", of: "group"),
        stage("distributed", "Sent to those who must have it.", of: "publication"),
        stage("drafted", "Written, and not yet agreed.", of: "plan, publication"),
        stage("ended", "Nobody holds the post any more, for it has come to an end.", of: "role"),
        stage("enforcement", "The government may order a body to do its duty.", of: "dispute"),
        stage("escalated", "Taken to somebody more senior.", of: "challenge, risk"),
        stage("established", "The group exists and works.", of: "group"),
        stage(
            "findings drafted", "What was found is written down, and not yet presented.",
            of: "scrutiny"),
        stage("follow up due", "The look back, a year on, is to come.", of: "audit"),
        stage("follow up held", "The look back, a year on, took place.", of: "audit"),
        stage(
            "held", "It took place. Of a review: publication is put off for a reason.",
            of: "meeting, peer-review, review"),
        stage("impact evidenced", "The difference it made was shown.", of: "recommendation"),
        stage(
            "implementation claimed", "Somebody says that it was carried out; nobody has checked.",
            of: "recommendation"),
        stage("implementing", "It is being carried out.", of: "recommendation"),
        stage(
            "in fieldwork", "The scrutineers are talking to people and looking at work.",
            of: "scrutiny"),
        stage("in progress", "Begun, and not yet done.", of: "action"),
        stage("in rapid review", "The quick first look is going on.", of: "review"),
        stage("in review", "The longer look is going on.", of: "review"),
        stage(
            "information published",
            "Not the whole report, but what can be learned from it, was published.", of: "review"),
        stage("invited", "Those who should come were asked.", of: "peer-review"),
        stage("issued", "Sent out.", of: "request"),
        stage("known", "The partners have learned of it.", of: "review"),
        stage(
            "lcspr decided",
            "It was decided to hold a local child safeguarding practice review: a longer look at "
                + "one case, to learn from it.",
            of: "review"),
        stage(
            "local review decided", "It was decided to hold a review of another kind here.",
            of: "review"),
        stage("made", "Put forward; nobody has replied yet.", of: "recommendation"),
        stage("merged", "Joined with another.", of: "group, priority"),
        stage(
            "minutes agreed", "The written record of the meeting was accepted as right.",
            of: "meeting"),
        stage(
            "minutes drafted", "The written record of the meeting exists, and is not yet agreed.",
            of: "meeting"),
        stage("mismatched", "Rebuilt from the ledger, it came out differently.", of: "snapshot"),
        stage(
            "moderated", "Others looked at the rating and gave their own.", of: "audit, response"),
        stage(
            "national review decided",
            "It was decided that the case is looked at for the whole country.", of: "review"),
        stage("no further review", "It was decided that no longer review is needed.", of: "review"),
        stage("no response", "The time to answer has passed, and no answer came.", of: "request"),
        stage(
            "not evidenced", "Nothing was there to show that the claim is true.", of: "peer-review"),
        stage("not progressed", "A year on, nothing showed that things had moved.", of: "response"),
        stage("not returned", "The organisation did not answer in time.", of: "response"),
        stage("notified", "The national Panel was told.", of: "review"),
        stage(
            "open",
            "Agreed, and still to be done. Of an audit: organisations have been asked to answer.",
            of: "action, audit, risk"),
        stage("partial", "Some of it was answered.", of: "request"),
        stage("partly accepted", "Agreed to in part.", of: "recommendation"),
        stage("partners meet", "The partners sit down together to settle it.", of: "dispute"),
        stage("planned", "Meant to happen.", of: "audit, publication"),
        stage("presented", "What was found was put before the partners.", of: "scrutiny"),
        stage("progressed", "A year on, it was shown that things had moved.", of: "response"),
        stage("proposed", "Put forward, and not yet agreed.", of: "action, group, risk"),
        stage("provided", "All that was asked for was given.", of: "request"),
        stage("published", "Made public.", of: "guidance, publication, review"),
        stage("queried", "Somebody asked a question about the answer.", of: "response"),
        stage("raised", "Put forward as a matter to settle.", of: "challenge, dispute"),
        stage(
            "raised at meeting", "The missing answer was brought before a meeting.", of: "request"),
        stage("rapid review done", "The quick first look is finished.", of: "review"),
        stage("ratified", "A later meeting with enough members confirmed it.", of: "decision"),
        stage("reconsidered", "A refusal is being looked at again.", of: "recommendation"),
        stage("rejected", "Refused, with a reason.", of: "recommendation"),
        stage(
            "reported", "What was found was written up and given out.",
            of: "audit, inspection, peer-review"),
        stage(
            "reported back", "A decision made between meetings was told to the next one.",
            of: "decision"),
        stage("requested", "The organisation was asked to answer.", of: "response"),
        stage("resolved", "Settled.", of: "challenge, dispute"),
        stage("retired", "No longer pursued.", of: "priority"),
        stage("returned", "Sent back to be done again.", of: "inspection"),
        stage("reversed", "A later decision undid it.", of: "decision"),
        stage("reviewed", "Looked at again, as it should be from time to time.", of: "plan"),
        stage("scheduled", "A date is set.", of: "meeting, peer-review, training"),
        stage("scoped", "It was settled what will be looked at, and how.", of: "scrutiny"),
        stage("signed off", "Approved by each of the partners who must.", of: "publication"),
        stage("split", "Divided into several.", of: "group, priority"),
        stage(
            "statement requested",
            "The inspectors asked for a written statement of what will be done.", of: "inspection"),
        stage("statement submitted", "The written statement was sent.", of: "inspection"),
        stage("submissions closed", "The time for answers is over.", of: "audit"),
        stage("submitted", "The organisation has answered.", of: "response"),
        stage(
            "superseded", "Something else took its place.",
            of:
                "action, audit, finding, group, guidance, objective, organisation, "
                + "peer-review, plan, priority, publication, recommendation, risk, role, "
                + "rule, snapshot, standard-set"
        ),
        stage(
            "taken", "Of a decision: it was made. Of a snapshot: the file was written.",
            of: "decision, snapshot"),
        stage("theme chosen", "The scrutineers have chosen what to look into.", of: "scrutiny"),
        stage("tracking", "What was promised is being followed.", of: "scrutiny"),
        stage("treated", "Something was done to make the risk smaller.", of: "risk"),
        stage("under action", "An action was agreed to put it right.", of: "response"),
        stage("under reconsideration", "The decision is being looked at again.", of: "review"),
        stage("vacant", "Nobody holds the post.", of: "role"),
        stage("verified", "Checked, and found true.", of: "action, snapshot"),
        stage(
            "withdrawn", "Taken back before it was done.",
            of:
                "action, dispute, finding, group, guidance, objective, organisation, "
                + "plan, publication, recommendation, request, response, review, risk, "
                + "role, rule, snapshot, standard-set"
        ),
    ]

    private static func stage(_ word: String, _ meaning: String, of kinds: String) -> Term {
        Term(word, meaning, from: "Stage of: \(kinds)")
    }
}
