import Assurance
import Replay
import Testing
import Trials

private func standing<T: Thing>(_ kind: T.Type, _ begin: Entry) -> Machine<T> {
    let thing = begin.thing
    return Machine(
        kind: kind,
        ways: [
            "current": ["begin"], "closed": ["begin", "close"],
            "superseded": ["begin", "supersede"], "withdrawn": ["begin", "withdraw"],
        ],
        steps: [
            "begin": begin,
            "close": fact(thing, "thing.closed"),
            "reopen": fact(thing, "thing.reopened", "reason=not done"),
            "supersede": fact(thing, "thing.superseded", "how=superseded"),
            "withdraw": fact(thing, "thing.withdrawn"),
        ],
        arrows: [
            .init("current", "close", "closed"), .init("current", "supersede", "superseded"),
            .init("current", "withdraw", "withdrawn"), .init("closed", "reopen", "current"),
            .init("closed", "supersede", "superseded"), .init("superseded", "reopen", "current"),
            .init("withdrawn", "reopen", "current"),
        ])
}

@Test
func `things without a life of their own stand until they are closed, superseded or withdrawn`()
    throws
{
    try standing(
        Organisation.self,
        fact("organisation/a", "organisation.admitted", "name=A", "category=relevant")
    ).checkEveryStep()
    try standing(
        GovernanceRule.self, fact("rule/a", "rule.adopted", "text=A", "sort=stated")
    ).checkEveryStep()
    try standing(
        StandardSet.self,
        fact("standard-set/a", "standard-set.issued", "title=A", "edition=2023-24")
    ).checkEveryStep()
    try standing(
        Finding.self,
        fact("finding/a", "finding.recorded", "source=audit/a", "sort=neutral", "text=A")
    ).checkEveryStep()
    try standing(Objective.self, fact("objective/a", "objective.set", "title=A")).checkEveryStep()
}
