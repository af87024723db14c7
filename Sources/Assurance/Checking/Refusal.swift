/// Why a fact was not recorded.
///
/// A refusal is an answer, not a fault.
public enum Refusal: Error, Equatable, Sendable {
    /// R-01: no such kind of fact; the nearest known name, if any.
    case unknownKind(String, nearest: String?)
    /// R-01: no such kind of thing; the nearest known, if any.
    case unknownThingKind(String, nearest: String?)
    /// R-01: a field is missing, blank, unknown or misread; R-12: it holds a name and not a role.
    case field(FieldProblem)
    /// R-04: the thing has no facts yet and this one cannot be its first; those that can.
    case notBegun(ThingID, beginsWith: [String])
    /// R-04: a field names a thing that the ledger does not hold.
    case unknownThing(ThingID, field: String)
    /// The fact belongs to another kind of thing.
    case wrongKind(ThingID, fact: String, takes: String)
    /// R-05: a field names a fact that the ledger does not hold.
    case unknownFact(EventID, field: String)
    /// R-05: the fact named belongs to another thing or is of another sort.
    case wrongFact(EventID, sentence: String)
    /// R-08: the rating is not a step of the scale.
    case notOnScale(String, scale: String, steps: [String])
    /// R-08: no scale is known for what is rated.
    case noScale(ThingID)
    /// R-09: the reversal names a decision that is not in force.
    case notInForce(EventID)
    /// R-10: the thing has ended.
    case ended(ThingID, stage: String, by: EventID)
    /// R-14: the thing belongs to the rule book of England, and this ledger is not it.
    case ofTheRuleBook(ThingID)
    /// R-15: the thing has begun with such a fact already; what says how it changed.
    case begunAlready(ThingID, with: String, by: String, instead: [String])
    /// R-16: the same is said of the thing already, word for word, by these facts.
    case saidAlready(ThingID, by: [String], mayRecur: Bool)
    /// R-13: the snapshot's digest is not that of its log prefix.
    case digestMismatch(String)

    /// The rule's number in the ledger's own list.
    public var rule: String {
        switch self {
        case .field(let problem): problem.rule
        case .unknownKind, .unknownThingKind, .wrongKind: "R-01"
        case .notBegun, .unknownThing: "R-04"
        case .unknownFact, .wrongFact: "R-05"
        case .notOnScale, .noScale: "R-08"
        case .notInForce: "R-09"
        case .ended: "R-10"
        case .digestMismatch: "R-13"
        case .ofTheRuleBook: "R-14"
        case .begunAlready: "R-15"
        case .saidAlready: "R-16"
        }
    }

    /// What was refused and why, in one or two sentences.
    public var sentence: String {
        switch self {
        case .unknownKind(let name, let nearest):
            "\"\(name)\" is not a kind of fact."
                + (nearest.map { " Did you mean \"\($0)\"?" } ?? "")
        case .unknownThingKind(let kind, let nearest):
            "\"\(kind)\" is not a kind of thing."
                + (nearest.map { " Did you mean \"\($0)\"?" } ?? "")
        case .field(let problem):
            problem.sentence.contains("\"\(problem.field)\"") || problem.field.isEmpty
                ? problem.sentence : "\"\(problem.field)\": \(problem.sentence)"
        case .notBegun(let thing, let begins):
            "\(thing) is not in the ledger yet, and this fact cannot be its first. "
                + "Its first fact is one of: \(begins.joined(separator: ", "))."
        case .unknownThing(let thing, let field):
            "\"\(field)\" names \(thing), which is not in the ledger."
        case .wrongKind(let thing, let fact, let takes):
            "\(fact) is a fact about \(Self.article(takes)) \(takes), and \(thing) is none."
        case .unknownFact(let id, let field):
            "\"\(field)\" names the fact \(id), which is not in the ledger."
        case .wrongFact(let id, let sentence): "The fact \(id) cannot be named here: \(sentence)"
        case .notOnScale(let rating, let scale, let steps):
            "\"\(rating)\" is not on the scale \"\(scale)\", whose steps are: "
                + "\(steps.joined(separator: ", "))."
                + (steps.first { Spelling.areSame($0, rating) }.map {
                    " Write it as the scale does: \"\($0)\"."
                } ?? "")
        case .noScale(let thing):
            "No rating scale is known for \(thing). Its audit must name a standard set "
                + "that has one."
        case .notInForce(let id):
            "The decision \(id) is not in force, so it cannot be reversed: it was reversed "
                + "already or was never taken."
        case .ended(let thing, let stage, let by):
            "\(thing) is \(stage) (fact \(by)). Only a correction or an explicit reopening "
                + "may follow."
        case .ofTheRuleBook(let thing):
            "\(thing) belongs to the rule book of England, which the program carries, and no "
                + "other ledger records anything about it. A rule of the partnership's own is "
                + "rule.adopted."
        case .begunAlready(let thing, let fact, let by, let instead):
            "\(thing) has begun already, with \(fact) (\(by)), and a beginning is said once. "
                + "Say what changed, with \(Self.either(instead)); or if \(by) is wrong, put it "
                + "right: s11 correct \(by) field=value --reason …"
        case .saidAlready(let thing, let by, let mayRecur):
            "The same is recorded about \(thing) already, word for word: "
                + "\(by.joined(separator: ", "))."
                + (mayRecur ? " If it did happen twice, say --again." : "")
        case .digestMismatch(let found):
            "The digest \(found) is not that of the log at that size."
        }
    }

    /// `a, b or c`.
    private static func either(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.joined() }
        return names.dropLast().joined(separator: ", ") + " or " + last
    }

    private static func article(_ noun: String) -> String {
        "aeiou".contains(noun.prefix(1)) ? "an" : "a"
    }
}
