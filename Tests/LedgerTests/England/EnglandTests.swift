import Assurance
import Checkpoints
import Foundation
import Replay
import Testing

@testable import Ledger

/// The rule book inside the program is the one under `events/england`, and that is what its recipe
/// gives.
struct EnglandTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let program = URL(filePath: CommandLine.arguments[0])
        .absoluteURL.deletingLastPathComponent().appending(path: "s11")

    private var kept: URL { Self.root.appending(path: "events/england") }

    @Test func `the lines carried are those of the ledger`() throws {
        let carried = Data(England.lines) + Data([0x0A])
        #expect(try carried == Data(contentsOf: kept.appending(path: "events.jsonl")))
    }

    @Test func `the size and the root are those that the checkpoint signs`() throws {
        let text = try String(contentsOf: kept.appending(path: "checkpoint"), encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[1] == "\(England.size)")
        let root = try #require(Data(base64Encoded: String(lines[2])))
        #expect(root.map { String(format: "%02x", $0) }.joined() == England.root)
    }

    @Test func `every line is a fact that this program knows and can read`() throws {
        let history = England.history
        #expect(history.facts.count == England.size)
        let strange = history.facts.filter { $0.fact == nil }.map(\.at.sequence)
        #expect(strange.isEmpty, "lines \(strange)")
        #expect(history.opening?.isRuleBook == true)
        #expect(history.seal?.root == England.root)
        let others = history.things.filter { !["england", "ledger"].contains($0.kind) }
        #expect(others.isEmpty, "\(others)")
    }

    @Test func `its recipe gives the same bytes, and a longer one the same first lines`() throws {
        let scratch = FileManager.default.temporaryDirectory
            .appending(path: "s11-england-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        let recipe = scratch.appending(path: "events/recipes/england")
        try FileManager.default.createDirectory(
            at: recipe.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.createDirectory(
            at: scratch.appending(path: "tools"), withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: Self.root.appending(path: "events/recipes/england"), to: recipe)
        let tool = scratch.appending(path: "tools/england")
        try FileManager.default.copyItem(at: Self.root.appending(path: "tools/england"), to: tool)

        let again = scratch.appending(path: "again")
        try build(tool, again)
        for file in ["events.jsonl", "checkpoint", "ledger.json"] {
            let isSame =
                try Data(contentsOf: again.appending(path: file))
                == Data(contentsOf: kept.appending(path: file))
            #expect(isSame, "\(file) is another: run tools/england")
        }

        try add("later\t2027-02-01T09:00:00Z\n", to: recipe.appending(path: "batches.tsv"))
        let line =
            #"{"fact":"england.rule-checked","thing":"england/rule/notification","#
            + #""data":{"confidence":"seen","effective":"1 February 2027"}}"#
        try Data(line.utf8).write(to: recipe.appending(path: "later.jsonl"))
        let longer = scratch.appending(path: "longer")
        try build(tool, longer)
        let (few, more) = (
            try Data(contentsOf: again.appending(path: "events.jsonl")),
            try Data(contentsOf: longer.appending(path: "events.jsonl"))
        )
        #expect(more.count > few.count)
        #expect(more.prefix(few.count) == few)
    }

    private func add(_ line: String, to file: URL) throws {
        try (Data(contentsOf: file) + Data(line.utf8)).write(to: file)
    }

    private func build(_ tool: URL, _ folder: URL) throws {
        let process = Process()
        process.executableURL = tool
        process.arguments = [folder.path(percentEncoded: false)]
        process.environment = [
            "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8",
            "S11": Self.program.path(percentEncoded: false),
        ]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
