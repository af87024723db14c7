import Assurance
import Ledger
import Replay

/// A fact as a person names it: `action/1.6c#2`, or its id.
struct NamedFact {
    let typed: String
    let thing: ThingID

    init(_ typed: String, in everywhere: Everywhere) throws {
        self.typed = typed
        guard let id = try? EventID(reading: typed) else { throw Self.isNone(typed) }
        if let short = id.short {
            thing = short.thing
        } else if let known = try everywhere.open().history().fact(id) {
            thing = known.at.subject
        } else {
            throw Self.isNone(typed)
        }
    }

    private static func isNone(_ typed: String) -> Failure {
        let isThing = (try? ThingID(reading: typed)) != nil
        return Failure(
            "\"\(typed)\" does not name a fact.",
            next: isThing
                ? "Write its number too, such as \(typed)#2. They are listed by: s11 log \(typed)"
                : "Write its thing and its number, such as action/1.6c#2.")
    }
}

extension RecordingOptions {
    /// Records a fact about another fact, with the reason that was given, or asked for in a terminal.
    func record(
        about fact: NamedFact, _ kind: String, _ reason: String?, _ fields: [TypedField],
        in everywhere: Everywhere
    ) throws {
        guard let why = reason ?? (Terminal.isAsking ? Terminal.ask("How was that found?") : nil)
        else {
            throw Failure(
                "How the mistake was found is not said.", next: "Say it with --reason \"…\"")
        }
        let typed = [TypedField("target", fact.typed), TypedField("reason", why)] + fields
        var drafts = [try Draft(kind, about: fact.thing.text, typed: typed)]
        try fill(&drafts)
        try record(drafts, in: everywhere, echoing: true)
    }
}
