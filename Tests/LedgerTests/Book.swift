import Assessment
import Assurance
import Dates
import EventLog
import JSONLines
import Replay
import Testing

@testable import Ledger

/// A ledger in memory that is told facts as batches of JSON lines.
struct Book {
    let log = InMemoryLog()
    var ledger: AssuranceLedger { AssuranceLedger(log) }

    /// Records lines, each without its recorder, as one batch.
    @discardableResult
    func record(
        _ lines: String..., expecting: [String: ExpectedVersion] = [:],
        at now: String = "2024-03-01T09:00:00Z", dryRun: Bool = false
    ) throws -> [Recorded] {
        var drafts = try Batch.read(Array(lines.joined(separator: "\n").utf8))
        let role = try RoleTitle(reading: "Business Manager")
        for at in drafts.indices {
            drafts[at].fill(by: role, document: nil, madeKnown: nil)
        }
        var versions: [ThingID: ExpectedVersion] = [:]
        for (thing, version) in expecting { versions[try ThingID(reading: thing)] = version }
        return try ledger.record(
            drafts, expecting: versions, now: try #require(Instant(rfc3339: now)), dryRun: dryRun)
    }

    /// Writes a line past every check, as another program may have.
    func write(
        _ type: String, about thing: String, _ data: JSONValue, id: String,
        at now: String = "2024-03-01T09:00:00.000Z"
    ) throws {
        _ = try log.append(
            [NewRecord(id: id, subject: thing, type: type, data: data)], now: now)
    }

    /// The log, byte for byte.
    func bytes() throws -> [UInt8] {
        var all: [UInt8] = []
        try log.forEachLine { line, _ in all += Array(line) + [0x0A] }
        return all
    }

    /// Why a batch is refused, with its line; nil when it is not.
    func refusal(_ lines: String...) throws -> String? {
        do {
            for line in lines.dropLast() { try record(line) }
            if let last = lines.last { try record(last) }
            return nil
        } catch let problem as BatchProblem {
            return "\(problem.line): \(problem.refusal.sentence) (\(problem.refusal.rule))"
        }
    }

    /// A thing by all that is known.
    func state<T: Thing>(_ kind: T.Type, _ thing: String) throws -> Folded<T>? {
        try ledger.history().state(kind, try ThingID(reading: thing))
    }
}

/// An id that ends in a number.
func testID(_ number: Int) -> String {
    let digits = String(number)
    return "00000000-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
}

/// Lines that most tests begin with: a review, and a decision upon it.
enum Lines {
    static let known =
        #"{"fact":"review.incident-became-known","thing":"review/m","data":{"title":"M"}}"#
    static let decided =
        #"{"fact":"review.decided","thing":"review/m","data":{"outcome":"no-lcspr"},"label":"no"}"#
    static let proposed = #"{"fact":"action.proposed","thing":"action/1","data":{"title":"Audit"}}"#
    static let slipped = #"{"fact":"action.slipped","thing":"action/1","data":{"to":"March 2024"}}"#

    /// A decision on the review, by id, number or label, was reversed.
    static func reversed(_ decision: String, to outcome: String) -> String {
        #"{"fact":"review.decision-reversed","thing":"review/m","data":"#
            + #"{"decision":"\#(decision)","outcome":"\#(outcome)"}}"#
    }

    /// A field of a thing's n-th fact was wrong.
    static func corrected(
        _ thing: String, _ number: Int, _ field: String, _ value: String
    ) -> String {
        #"{"fact":"event.corrected","thing":"\#(thing)","data":{"target":"\#(thing)#\#(number)","#
            + #""reason":"misread","right":[{"field":"\#(field)","value":"\#(value)"}]}}"#
    }
}
