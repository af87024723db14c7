import Checkpoints
import Testing

/// What may name a key.
struct KeyNameTests {
    @Test(arguments: [
        "", "two words", "a+b", "line\nfeed", "tab\t", "no\u{A0}break", "wide\u{3000}",
    ])
    func `what cannot name a key is refused`(text: String) {
        #expect(throws: CheckpointProblem.self) { try KeyName(text) }
    }

    @Test func `a name that is not UTF-8 is refused`() {
        #expect(throws: CheckpointProblem.self) { try KeyName([0xC3]) }
    }

    @Test(arguments: ["https://example.org/log", "example.org/log/"])
    func `a new log has neither scheme nor final slash in its name`(text: String) throws {
        _ = try KeyName(text)
        #expect(throws: CheckpointProblem.self) { try KeyName(forNewLog: text) }
        #expect(try KeyName(forNewLog: "example.org/log").text == "example.org/log")
    }

    @Test func `names that look alike are different names`() throws {
        let composed = try KeyName("caf\u{E9}")
        let decomposed = try KeyName("cafe\u{301}")
        #expect(composed.text == decomposed.text)
        #expect(composed != decomposed)
        #expect(NoteLine(composed) != NoteLine(decomposed))
    }
}
