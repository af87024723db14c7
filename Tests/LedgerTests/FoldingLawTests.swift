import Assessment
import Assurance
import Dates
import EventLog
import JSONLines
import Replay
import Testing
import Trials

@testable import Ledger

/// The laws of folding, on random histories of every kind of thing.
struct FoldingLawTests {
    private static let histories = Seeds.times(12)
    private static let seeds = Seeds.kept([], fresh: 4)

    /// Hands over random histories, each with the seed that makes it again.
    private func forEachHistory(
        _ seed: UInt64, _ body: (inout RandomHistory, Comment) throws -> Void
    ) throws {
        var chance = Chance(seed: seed)
        for _ in 0..<Self.histories {
            let inner = chance.next()
            var history = try RandomHistory(seed: inner)
            try body(&history, "history \(inner)")
        }
    }

    @Test(arguments: seeds)
    func `to fold a and then b is to fold a, and b onto it`(seed: UInt64) throws {
        try forEachHistory(seed) { random, comment in
            try random.tell(random.chance.number(1...25))
            for id in random.history.things {
                let kind = try #require(ThingKinds.kind(id.kind))
                let standing = random.history.standing(of: id, known: random.cut())
                let isSame = Self.splitsAnywhere(kind, id, standing)
                #expect(isSame, comment)
            }
        }
    }

    private static func splitsAnywhere<T: Thing>(
        _ kind: T.Type, _ id: ThingID, _ facts: [KnownFact]
    ) -> Bool {
        func fold(_ facts: some Sequence<KnownFact>, onto start: Folded<T>) -> Folded<T> {
            var folded = start
            folded.take(facts)
            return folded
        }
        let empty = Folded<T>(id: id)
        let whole = Telling(fold(facts, onto: empty))
        return (0...facts.count).allSatisfy { split in
            Telling(fold(facts[split...], onto: fold(facts[..<split], onto: empty))) == whole
        }
    }

    @Test(arguments: seeds)
    func `a log read in two parts is the log read at once`(seed: UInt64) throws {
        try forEachHistory(seed) { random, comment in
            try random.tell(random.chance.number(2...20))
            let split = random.chance.number(0...random.facts.count)
            let log = InMemoryLog()
            try Self.write(random.facts[..<split], to: log)
            var grown = try AssuranceLedger(log).history()
            try Self.write(random.facts[split...], to: log)
            let whole = try AssuranceLedger(log).history()
            for fact in whole.facts[split...] { grown.add(fact) }
            #expect(grown.facts.map(\.at.id) == random.facts.map(\.at.id), comment)
            let before = try AssuranceLedger(log).history(upTo: split)
            #expect(before.facts.map(\.at.id) == random.facts[..<split].map(\.at.id), comment)
            for _ in 0..<3 {
                let cut = random.cut()
                expectSameAnswers(Picture(grown, at: cut), Picture(whole, at: cut), comment)
                expectSameAnswers(
                    Picture(random.history, at: cut), Picture(whole, at: cut), comment)
                expectSameAnswers(
                    Picture(History(random.facts[..<split]), at: cut), Picture(before, at: cut),
                    comment)
            }
        }
    }

    private static func write(_ facts: some Sequence<KnownFact>, to log: InMemoryLog) throws {
        for known in facts {
            let at = known.at
            guard let fact = known.fact else { continue }
            _ = try log.append(
                [
                    NewRecord(
                        id: at.id.text, subject: at.subject.text,
                        type: "s11.\(at.name).v\(at.version)",
                        data: try FieldsToJSON.data(fact, at.circumstances),
                        knownTime: at.madeKnown?.description)
                ], now: at.recorded.description)
        }
    }

    @Test(arguments: seeds)
    func `things folded one by one are the log folded whole`(seed: UInt64) throws {
        try forEachHistory(seed) { random, comment in
            try random.tell(random.chance.number(1...30))
            for _ in 0..<3 {
                let picture = Picture(random.history, at: random.cut())
                let whole = WholeFold(random.facts, at: picture.cut)
                for id in random.history.things {
                    let kind = try #require(ThingKinds.kind(id.kind))
                    let isSame = whole.agrees(kind, id, picture)
                    #expect(isSame, comment)
                }
            }
        }
    }

    @Test(arguments: seeds)
    func `to fold at a cut is to fold a log that ends there`(seed: UInt64) throws {
        try forEachHistory(seed) { random, comment in
            try random.tell(random.chance.number(1...25))
            for _ in 0..<4 {
                let cut = random.cut()
                let known = History(random.facts.filter { cut.knows($0.at) })
                expectSameAnswers(
                    Picture(random.history, at: cut), Picture(known, at: Cut(asAt: cut.asAt)),
                    comment)
            }
        }
    }

    @Test(arguments: seeds)
    func `a fact known later changes no answer known earlier`(seed: UInt64) throws {
        try forEachHistory(seed) { random, comment in
            try random.tell(random.chance.number(1...20))
            let cuts = (0..<4).map { _ in random.cut() }.filter { $0.knownAt != nil }
            let before = random.history
            guard let latest = cuts.compactMap(\.knownAt).max() else { return }
            random.knownFrom = Instant(milliseconds: latest.milliseconds + 1)
            for _ in 0..<4 {
                try random.tell(random.chance.number(1...4))
                for cut in cuts {
                    expectSameAnswers(
                        Picture(before, at: cut), Picture(random.history, at: cut), comment)
                }
            }
        }
    }

    @Test(arguments: seeds)
    func `every line is what the standing lines after it say of it`(seed: UInt64) throws {
        try forEachHistory(seed) { random, comment in
            try random.tell(random.chance.number(2...30))
            for id in random.history.things {
                let facts = random.history.facts(of: id)
                let reading = ReadingOfCorrections(facts)
                let wanted = facts.indices.filter { !reading.isGone($0) }.map { reading.final($0) }
                let isSame = Corrected.facts(facts).map(Line.init) == wanted.map(Line.init)
                #expect(isSame, comment)
            }
        }
    }

    /// A fact and its circumstances, to compare.
    private struct Line: Equatable {
        let id: EventID
        let circumstances: Circumstances
        let fact: String

        init(_ known: KnownFact) {
            id = known.at.id
            circumstances = known.at.circumstances
            fact = known.fact.map { String(reflecting: $0) } ?? "unknown"
        }
    }
}
