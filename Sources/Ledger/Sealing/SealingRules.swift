import Assurance
import Checkpoints
import Replay

/// What may not simply be recorded, because it says who may seal the ledger.
struct SealingRules {
    /// Whether the ledger is sealed at all; one in memory is not, and may hold anything.
    let isSealed: Bool

    /// Rule R-14: the first fact, a change of key and a resumption are recorded by those who sign
    /// for them; a policy is one.
    func check(_ draft: Draft) throws(Refusal) {
        if let policy = (draft.fact as? CosignPolicySet)?.policy {
            do throws(CheckpointProblem) { _ = try CosignPolicy(Array(policy.utf8)) } catch {
                throw Self.refusal("policy", error.sentence)
            }
        }
        guard isSealed else { return }
        let command: String? =
            switch draft.fact {
            case is LedgerOpened: "s11 init"
            case is LedgerKeyChanged: "s11 change-key"
            case is LedgerResumed: "s11 restore"
            case is LedgerRecovered: "s11 recover"
            default: nil
            }
        guard let command else { return }
        throw Self.refusal(
            "",
            "\(draft.kind.name) is recorded by ‘\(command)’ alone: it says who seals the ledger.")
    }

    /// Rule R-14: what says who seals the ledger is never corrected or retracted; a later fact of its
    /// kind takes its place.
    func check(_ draft: Draft, in history: History) throws(Refusal) {
        let target: EventID
        var fields: [String]?
        switch draft.fact {
        case let fact as EventCorrected:
            target = fact.target
            fields = fact.right.map(\.field)
        case let fact as EventRetracted: target = fact.target
        default: return
        }
        let isTouched =
            switch history.fact(target)?.fact {
            case is LedgerKeyChanged, is LedgerResumed, is CosignPolicySet: true
            case is LedgerOpened:
                fields.map { !Set($0).isDisjoint(with: ["origin", "key", "recipe"]) } ?? true
            default: false
            }
        if isTouched {
            throw Self.refusal(
                "target", "it says who seals the ledger, and is never corrected or retracted.")
        }
    }

    private static func refusal(_ field: String, _ sentence: String) -> Refusal {
        .field(FieldProblem(field: field, sentence: sentence, rule: "R-14"))
    }
}
