import Foundation
import Testing

/// The pages of this folder say what the program prints; each is run, and `ACCEPT=1` writes them
/// anew.
struct TranscriptTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    private static let events = folder.deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "events")
    /// The program, which is built beside the tests.
    private static let program = URL(filePath: CommandLine.arguments[0])
        .absoluteURL.deletingLastPathComponent().appending(path: "s11")
    private static let pages = ["commands", "reports", "errors", "questions"].flatMap { kind in
        let all = try? FileManager.default.contentsOfDirectory(
            atPath: folder.appending(path: kind).path(percentEncoded: false))
        return (all ?? []).filter { $0.hasSuffix(".md") }.sorted().map { "\(kind)/\($0)" }
    }

    @Test func `there are pages, and the program is built`() {
        #expect(!Self.pages.isEmpty)
        let path = Self.program.path(percentEncoded: false)
        #expect(FileManager.default.isExecutableFile(atPath: path), "swift build makes \(path)")
    }

    @Test(arguments: pages)
    func `the page prints what it says`(_ path: String) throws {
        let url = Self.folder.appending(path: path)
        let page = Transcript(try Data(contentsOf: url))
        #expect(!page.parts.isEmpty, "\(path) holds no command")
        let scratch = try Scratch(linking: Self.events)
        let found = try scratch.run(page.parts.map(\.step), program: Self.program)
        guard let difference = page.difference(from: found, at: "Tests/Transcripts/\(path)") else {
            return
        }
        if ProcessInfo.processInfo.environment["ACCEPT"] == "1" {
            try page.accepting(found).write(to: url, atomically: true, encoding: .utf8)
            print("accepted: \(path)")
        } else {
            Issue.record("\(difference)")
        }
    }

    @Test func `a page is read, and rewritten with what was found`() {
        let text = """
            Prose, with $ no command.

            ```file batch.jsonl
            {"fact":1}
            ```

            ```console
            $ echo one \\
              two
            one two

            $ false
            [exit 1]
            ```

            """
        let page = Transcript(text.utf8)
        #expect(
            page.parts.map(\.step) == [
                .file(name: "batch.jsonl", text: "{\"fact\":1}\n"),
                .command("echo one \\\n  two"), .command("false"),
            ])
        #expect(page.difference(from: [[], ["one two"], ["[exit 1]"]], at: "a.md") == nil)
        let found = [[], ["one", "two"], []]
        #expect(
            page.difference(from: found, at: "a.md")?.hasSuffix(
                "a.md:8: $ echo one \\\n- one two\n+ one\n+ two\na.md:12: $ false\n- [exit 1]")
                == true)
        #expect(
            page.accepting(found)
                == text.replacing("one two\n\n", with: "one\ntwo\n\n")
                .replacing("[exit 1]\n", with: ""))
    }
}
