import ArgumentParser
import Assessment
import Assurance
import JSONLines
import Ledger
import Replay
import Reports

struct Kinds: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Every kind of fact, or the fields of one.",
        discussion: """
            A kind of thing lists what can be recorded of it; any other word finds the
            kinds that speak of it.

            Examples:
              s11 kinds
              s11 kinds action.agreed
              s11 kinds action
              s11 kinds extended
              s11 kinds --refusals
              s11 kinds action.agreed --schema
            """)

    @ParentCommand var parent: S11

    @Argument(help: "The kind of fact, such as action.agreed; or a kind of thing, or a word.")
    var kind: String?

    @Flag(help: "The rules under which something is refused, by their codes.")
    var refusals = false

    @Flag(help: "JSON Schema, for programs.")
    var schema = false

    func run() throws {
        if refusals { return try parent.everywhere.write(KindsPage.refusals()) }
        guard let kind else {
            return try schema
                ? writeSchemas(FactKinds.all) : parent.everywhere.write(KindsPage.all())
        }
        if let found = FactKinds.newest(kind) {
            return try schema
                ? writeSchemas([found]) : parent.everywhere.write(KindsPage.one(found))
        }
        guard !KindsPage.asked(kind).isEmpty, !schema else {
            let refusal = Refusal.unknownKind(
                kind, nearest: FactKinds.meant(by: kind))
            throw Failure(refusal.sentence, next: "See every kind of fact with: s11 kinds")
        }
        try parent.everywhere.write(KindsPage.all(words: kind))
    }

    /// One schema a line.
    private func writeSchemas(_ kinds: [FactKind]) throws {
        let lines = try kinds.map {
            String(decoding: try Schema.of($0).canonicalBytes(), as: UTF8.self) + "\n"
        }
        try parent.everywhere.write(lines.joined())
    }
}
