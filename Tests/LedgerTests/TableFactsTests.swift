import Assessment
import Assurance
import Dates
import EventLog
import Foundation
import JSONLines
import Replay
import Testing
import Trials

@testable import Ledger

/// Facts read when they are asked for are those that are read one after another.
struct TableFactsTests {
    @Test func `a history read when asked gives what one read at once gives`() throws {
        let seed = Seeds.fresh
        var random = Chance(seed: seed)
        for name in ["merton", "example"] {
            let house = URL(filePath: #filePath).deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent()
            let folder = house.appending(path: "events/\(name)")
            let ledger = try AssuranceLedger(opening: folder.path(percentEncoded: false))
            let size = try ledger.log.size
            for upTo in [nil, random.number(0...size), random.number(0...size)] {
                let whole = try ledger.everyFact(upTo: upTo)
                let asked = try ledger.history(upTo: upTo)
                #expect(asked.facts.count == whole.facts.count)
                #expect(asked.things == whole.things)
                for id in whole.things {
                    #expect(asked.factCount(of: id) == whole.factCount(of: id))
                    #expect(Self.same(asked.facts(of: id), whole.facts(of: id)), "\(id)")
                }
                #expect(Self.same(Array(asked.facts), Array(whole.facts)))
                for kind in ThingKinds.all {
                    #expect(asked.things(of: kind.kind) == whole.things(of: kind.kind))
                }
                for known in whole.facts.prefix(50) {
                    #expect(asked.fact(known.at.id)?.at.sequence == known.at.sequence)
                }
                let moments: [Instant?] = [nil] + whole.facts.prefix(3).map(\.at.known)
                for moment in moments {
                    #expect(asked.known(by: moment) == whole.known(by: moment), "seed \(seed)")
                    for kinds: [any AnyFact.Type] in [[], [NoteAdded.self, LedgerKept.self]] {
                        #expect(
                            asked.newest(by: moment, but: kinds, about: "ledger")
                                == whole.newest(by: moment, but: kinds, about: "ledger"))
                    }
                }
                #expect(
                    Self.same(
                        asked.facts(of: [InconsistencyNoted.self, ActionSlipped.self]),
                        whole.facts(of: [InconsistencyNoted.self, ActionSlipped.self])))
                try asked.requireRead()
            }
        }
    }

    private static func same(_ asked: [KnownFact], _ whole: [KnownFact]) -> Bool {
        asked.map(Telling.init) == whole.map(Telling.init)
    }

    /// All that a fact says, as text.
    private struct Telling: Equatable {
        let text: String

        init(_ known: KnownFact) {
            let at = known.at
            var data = "unread"
            if let fact = known.fact { data = "\(fact)" }
            text =
                "\(at.id) \(at.sequence) \(at.streamVersion) \(at.subject) \(at.name) "
                + "\(at.version) \(at.recorded) \(at.known) \(at.circumstances) \(data)"
        }
    }

    @Test func `a line changed after it was hashed is an integrity failure and no answer`() throws {
        let sealed = try Sealed()
        try sealed.notes(5)
        let history = try AssuranceLedger(opening: sealed.path).history()
        try sealed.tamper("events.jsonl") { bytes in
            let place = bytes.firstRange(of: Data("note 3".utf8))
            if let place { bytes[place.lowerBound] = UInt8(ascii: "N") }
        }
        #expect(history.facts[1].fact is NoteAdded)
        try history.requireRead()
        #expect(history.facts[4].fact == nil)
        #expect(throws: LogError.self) { try history.requireRead() }
    }

    @Test func `the log's times are those of the ledger`() {
        let seed = Seeds.fresh
        var random = Chance(seed: seed)
        for _ in 0..<20_000 {
            func number(_ most: Int, _ digits: Int) -> String {
                let text = String(random.number(0...most))
                return String(repeating: "0", count: digits - text.count) + text
            }
            let text =
                "\(number(9_999, 4))-\(number(13, 2))-\(number(32, 2))T\(number(24, 2)):"
                + "\(number(60, 2)):\(number(61, 2))"
                + (random.once(in: 2) ? "Z" : ".\(number(999, 3))Z")
            let found = Array(text.utf8).withUnsafeBytes { Timestamp.milliseconds($0) }
            #expect(
                found == Instant(rfc3339: text)?.milliseconds, "seed \(seed): \(text)")
        }
    }
}
