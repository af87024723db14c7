import EventLog
import Foundation
import JSONLines

/// The kinds of log that must keep the same promises.
enum Store: String, CaseIterable, Sendable {
    case disk
    case memory

    /// Gives a test an empty log of this kind.
    func withLog<R>(_ body: (any AppendOnlyLog) throws -> R) throws -> R {
        switch self {
        case .memory: try body(InMemoryLog(source: "urn:s11:test"))
        case .disk:
            try withFolder { folder throws in
                try body(DiskLog.create(at: folder + "/ledger", source: "urn:s11:test"))
            }
        }
    }
}

/// Gives a test a folder of its own, removed after it.
func withFolder<R>(_ body: (String) throws -> R) throws -> R {
    let folder = FileManager.default.temporaryDirectory.appending(path: "s11-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path())
}

func contents(_ path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: path)))
}

func put(_ bytes: [UInt8], at path: String) throws {
    try Data(bytes).write(to: URL(filePath: path))
}

/// A time on 21 November 2026, so many seconds after nine.
func time(_ seconds: Int = 0) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return
        "2026-11-21T\(two(9 + seconds / 3_600)):\(two(seconds / 60 % 60)):\(two(seconds % 60)).000Z"
}

func record(
    _ id: String, on subject: String = "action/1.6c", type: String = "s11.action.agreed.v1",
    _ data: JSONValue = ["title": "Share the audit"], known: String? = nil
) -> NewRecord {
    NewRecord(id: id, subject: subject, type: type, data: data, knownTime: known)
}

extension AppendOnlyLog {
    /// Every line as bytes.
    func lines(from first: Int = 0, upTo size: Int? = nil) throws -> [[UInt8]] {
        var lines: [[UInt8]] = []
        try forEachLine(from: first, upTo: size) { line, index in
            guard index == first + lines.count else { throw CountingProblem() }
            lines.append(Array(line))
        }
        return lines
    }
}

func size(of log: any AppendOnlyLog) throws -> Int {
    try log.size
}

struct CountingProblem: Error {}

/// The error of a call that should have failed.
func failure<R>(_ body: () throws -> R) -> LogError? {
    do {
        _ = try body()
        return nil
    } catch {
        return error as? LogError
    }
}
