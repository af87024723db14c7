import Assessment
import Assurance
import Dates
import Replay

/// What each kind of thing is, as one would tell somebody who has not met it.
enum PlainKinds {
    /// What a thing of a kind is: `a promise`; nil for a kind that this program does not know.
    static func name(of kind: some StringProtocol) -> String? { all[String(kind)] }

    private static let all: [String: String] = [
        "action": "a promise",
        "review": "a look back at a case, to learn from it",
        "organisation": "a group that works with children or for them",
        "role": "a job",
        "group": "a group of people who meet",
        "rule": "a rule that the partners agreed",
        "standard-set": "a list of what must be done well to keep children safe",
        "audit": "a check of how well things are done",
        "response": "one group's answer to one question of a check",
        "peer-review": "a meeting that asks what became of the promises",
        "finding": "something that was found",
        "recommendation": "something that somebody said should be done",
        "plan": "a plan",
        "priority": "a priority",
        "objective": "something that should get better",
        "scrutiny": "a subject that people from outside look into",
        "inspection": "a visit by inspectors",
        "guidance": "rules or advice from the government or others",
        "meeting": "a meeting",
        "decision": "a decision",
        "dispute": "an argument between the groups",
        "request": "a question for information",
        "risk": "something that could go wrong",
        "challenge": "a hard question from one group to another",
        "indicator": "something that is counted",
        "training": "a course or an event",
        "publication": "a paper for others to read",
        "snapshot": "a copy of how everything stood on a day",
        "ledger": "this list itself",
    ]
}
