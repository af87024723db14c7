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
            Examples:
              s11 kinds
              s11 kinds action.agreed
              s11 kinds action.agreed --schema
            """)

    @ParentCommand var parent: S11

    @Argument(help: "The kind of fact, such as action.agreed.")
    var kind: String?

    @Flag(help: "JSON Schema, for programs.")
    var schema = false

    func run() throws {
        guard let kind else {
            return try schema
                ? writeSchemas(FactKinds.all) : parent.everywhere.write(KindsPage.all())
        }
        guard let found = FactKinds.newest(kind) else {
            let refusal = Refusal.unknownKind(
                kind, nearest: Nearest.name(to: kind, among: FactKinds.all.map(\.name)))
            throw Failure(refusal.sentence, next: "See every kind of fact with: s11 kinds")
        }
        try schema ? writeSchemas([found]) : parent.everywhere.write(KindsPage.one(found))
    }

    /// One schema a line.
    private func writeSchemas(_ kinds: [FactKind]) throws {
        let lines = try kinds.map {
            String(decoding: try Schema.of($0).canonicalBytes(), as: UTF8.self) + "\n"
        }
        try parent.everywhere.write(lines.joined())
    }
}
