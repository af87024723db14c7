import Assessment
import EventLog
import Foundation
import Replay
import Testing

@testable import Ledger

/// Ledgers and snapshots that were taken of them, under `Golden`: added to, and never edited.
///
/// Where one of these fails, the change at hand makes this program say of the past what it did not
/// say. It needs a new version (of a description, a flag, or the form of snapshots), with the old
/// one still rebuilding; then snapshots in the new version are added beside the old: a line in
/// `cuts.tsv`, and `tools/golden`. The decision 0008-snapshots says which, and how.
///
/// `every-kind` is not sealed and holds random facts of every kind, some of types that no program
/// knows; `merton` and `example` are as they stood when the first snapshots were taken.
struct GoldenSnapshotTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Golden")
    /// `ledger/cut.snapshot`, in order.
    private static let snapshots = names(in: "").flatMap { ledger in
        names(in: ledger).filter { $0.hasSuffix(".snapshot") }.map { "\(ledger)/\($0)" }
    }

    private static func names(in path: String) -> [String] {
        let all = try? FileManager.default.contentsOfDirectory(
            atPath: folder.appending(path: path).path(percentEncoded: false))
        return (all ?? []).sorted()
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: path)))
    }

    @Test(arguments: snapshots)
    func `a golden snapshot rebuilds, byte for byte`(_ path: String) throws {
        let file = try Self.bytes(path)
        let ledger = try Ledger(
            opening: Self.folder.appending(path: path).deletingLastPathComponent()
                .path(percentEncoded: false))
        let reports = try HeldSnapshot(file).foot.reports
        do throws(any Error) {
            #expect(try ledger.verify(snapshot: file, reports: reports).bytes == file)
        } catch let problem as SnapshotProblem {
            Issue.record("\(path): \(problem.sentence) Golden snapshots are not edited.")
        }
    }

    @Test func `there is a golden snapshot of every form, and every kind is in one`() throws {
        let heads = try Self.snapshots.map { try HeldSnapshot(Self.bytes($0)).head }
        for form in SnapshotForms.all {
            #expect(
                heads.contains { $0.version == form.version },
                "form \(form.version): take one with tools/golden")
        }
        let kinds = Set(
            try Self.snapshots.flatMap { path in
                try HeldSnapshot(Self.bytes(path)).kindsDescribed
            })
        #expect(heads.allSatisfy { Set($0.madeWith.kinds.keys).isSubset(of: kinds) })
    }
}

extension HeldSnapshot {
    /// The kinds of the things of which a state is said.
    fileprivate var kindsDescribed: Set<String> {
        Set(
            lines.compactMap { line in
                let text = String(decoding: line, as: UTF8.self)
                guard text.hasPrefix(#"{"begun":"yes""#),
                    let kind = text.firstMatch(of: /"thing":"([a-z-]+)\/[^"]*"}$/)
                else { return nil }
                return String(kind.1)
            })
    }
}
