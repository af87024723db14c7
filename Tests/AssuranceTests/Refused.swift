import Assurance
import Replay
import Testing
import Trials

/// Expects a refusal under a rule, and where a word is given, that its sentence holds it.
func expectRefused(
    under rule: String, saying word: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> Void
) {
    let refusal = #expect(throws: Refusal.self, sourceLocation: sourceLocation) { try body() }
    guard let refusal else { return }
    #expect(refusal.rule == rule, "\(refusal.sentence)", sourceLocation: sourceLocation)
    if let word {
        #expect(refusal.sentence.contains(word), sourceLocation: sourceLocation)
    }
}

/// Expects that nothing but these kinds of fact may begin a thing.
///
/// Rule R-04.
func expectOnlyBegins(
    _ thing: String, with beginnings: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
    let kind = String(thing.prefix { $0 != "/" })
    let begins = FactKinds.all.filter { $0.begins && $0.thing?.kind == kind }.map(\.name)
    #expect(Set(begins) == Set(beginnings), sourceLocation: sourceLocation)
    expectRefused(under: "R-04", saying: beginnings.first, sourceLocation: sourceLocation) {
        try Given().when(thing, "note.added", "text=a note")
    }
}
