import Assurance
import Dates
import Replay

/// What is said of things already, so that the same is not recorded twice unawares.
///
/// The same is the same kind of fact with the same fields, the same date and the same papers, whoever
/// records it. What was retracted is not said, and what was put right says what it says now.
struct SaidBefore {
    private var things: [ThingID: [Said: [String]]] = [:]

    /// The facts about a thing that say the same as one to be recorded, as `thing#n`.
    mutating func facts(
        saying draft: Draft, in history: History
    ) -> [String] {
        let kept = things[draft.thing] ?? Self.all(about: draft.thing, in: history)
        things[draft.thing] = kept
        return kept[Said(draft.kind.name, draft.fact, draft.circumstances, draft.madeKnown)] ?? []
    }

    /// Takes in a fact just recorded.
    mutating func add(_ known: KnownFact) {
        guard let fact = known.fact else { return }
        // What it corrects or retracts is read anew when next it is asked for.
        if known.isAboutTheRecord {
            things[known.at.subject] = nil
        } else {
            things[known.at.subject]?[Said(known.at, fact), default: []].append(known.at.short)
        }
    }

    private static func all(about thing: ThingID, in history: History) -> [Said: [String]] {
        var all: [Said: [String]] = [:]
        for known in Corrected.facts(history.facts(of: thing)) {
            guard let fact = known.fact else { continue }
            all[Said(known.at, fact), default: []].append(known.at.short)
        }
        return all
    }
}

/// What a fact says, in a form that can be compared.
private struct Said: Hashable {
    let name: String
    let words: [String]
    let madeKnown: Instant?

    init(_ at: Occurrence, _ fact: any AnyFact) {
        self.init(at.name, fact, at.circumstances, at.madeKnown)
    }

    init(
        _ name: String, _ fact: any AnyFact, _ circumstances: Circumstances, _ madeKnown: Instant?
    ) {
        var around = circumstances
        around.by = nil
        self.name = name
        self.madeKnown = madeKnown
        words = Self.words(fact) + Self.words(around)
    }

    private static func words<G: FieldGroup>(_ group: G) -> [String] {
        FactInWords.parts(of: group).flatMap { [$0.label, $0.text] }
    }
}
