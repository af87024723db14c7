import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

/// Lets a fact filled at random name things that a small history holds, of the kinds that its
/// fields ask for, and rate by the steps of a small scale.
struct Linking: FieldCoder {
    private(set) var chance: Chance

    /// The same fact with names that lead somewhere.
    static func linked<G: FieldGroup>(_ group: G, _ chance: inout Chance) throws(FieldProblem) -> G
    {
        var linking = Linking(chance: chance)
        var copy = group
        try copy.fields(&linking)
        chance = linking.chance
        return copy
    }

    /// The kinds of things that a field names; any other field names a thing of any kind.
    private static let kinds: [String: [String]] = [
        "source": ["review", "audit", "recommendation", "finding", "action", "scrutiny"],
        "promptedBy": ["review", "recommendation"], "standards": ["standard-set"],
        "organisation": ["organisation"], "organisations": ["organisation"], "audit": ["audit"],
        "action": ["action"], "actions": ["action"], "dependsOn": ["action"], "plan": ["plan"],
        "objective": ["objective"], "group": ["group"], "body": ["group"], "meeting": ["meeting"],
        "peerReview": ["peer-review"], "successors": ["action", "standard-set", "priority"],
    ]

    /// The words of fields that must agree between facts.
    private static let words: [String: [String]] = [
        "rating": ["0", "1", "2"], "value": ["0", "1", "2"], "threshold": ["1"],
        "standard": ["1", "2"], "code": ["1", "2"], "claim": ["a", "b"],
        "body": ["Executive", "QA"], "before": ["7", "2.5", "few"], "after": ["2", "many"],
    ]

    private mutating func link<V: FieldText>(_ name: String, _ value: inout V) throws(FieldProblem)
    {
        if value is ThingID {
            let all = ThingKinds.all.map { $0.kind }
            let id = "\(chance.pick(Self.kinds[name] ?? all))/\(chance.number(1...2))"
            value = try ThingID(reading: id) as? V ?? value
        } else if value is String, name == "text" {
            // Some rules are about notifying, which is known by their words.
            if chance.once(in: 3) { value = "Notify the Panel" as? V ?? value }
        } else if value is String, let words = Self.words[name] {
            value = chance.pick(words) as? V ?? value
        }
    }

    mutating func text<V: FieldText>(
        _ name: String, _ value: inout V?, _ rule: FieldRule
    ) throws(FieldProblem) {
        guard var found = value else { return }
        try link(name, &found)
        value = found
    }

    mutating func texts<V: FieldText>(
        _ name: String, _ value: inout [V], _ rule: FieldRule
    ) throws(FieldProblem) {
        for at in value.indices { try link(name, &value[at]) }
    }

    mutating func group<G: FieldGroup>(
        _ name: String, _ value: inout G?, _ rule: FieldRule
    ) throws(FieldProblem) {
        guard let found = value else { return }
        value = try Self.linked(found, &chance)
    }

    mutating func groups<G: FieldGroup>(
        _ name: String, _ value: inout [G], _ rule: FieldRule
    ) throws(FieldProblem) {
        for at in value.indices { value[at] = try Self.linked(value[at], &chance) }
    }

    mutating func whole(
        _ name: String, _ value: inout Int?, _ rule: FieldRule
    ) throws(FieldProblem) {
        if value != nil, chance.once(in: 2) { value = chance.number(0...20) }
    }

    mutating func yesNo(
        _ name: String, _ value: inout Bool?, _ rule: FieldRule
    ) throws(FieldProblem) {}

    mutating func date(
        _ name: String, _ value: inout FuzzyDate?, _ rule: FieldRule
    ) throws(FieldProblem) {}
}
