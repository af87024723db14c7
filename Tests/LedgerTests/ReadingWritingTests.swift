import Assessment
import Assurance
import Dates
import EventLog
import JSONLines
import Replay
import Testing
import Trials

@testable import Ledger

/// What is written is read back the same: every kind of fact, every field, every way in.
struct ReadingWritingTests {
    /// Each seed fills every kind of fact so many times.
    private static let rounds = Seeds.times(3)
    private static let seeds = Seeds.kept([], fresh: 4)

    @Test(arguments: seeds)
    func `a fact written to the log is read back with every field`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        for kind in FactKinds.all {
            for round in 0..<Self.rounds {
                try Self.checkLine(
                    kind, kind.type, round.isMultiple(of: 2) ? .whole : .partial, &chance)
            }
        }
    }

    private static func checkLine<F: AnyFact>(
        _ kind: FactKind, _ type: F.Type, _ extent: Filling.Extent, _ chance: inout Chance
    ) throws {
        let fact = try Filling.group(type, &chance, extent)
        let circumstances = try Filling.group(Circumstances.self, &chance, extent)
        let subject = (kind.thing?.kind ?? "action") + "/1.6c"
        let id = RandomText.id(&chance)
        let log = InMemoryLog()
        _ = try log.append(
            [
                NewRecord(
                    id: id, subject: subject, type: kind.logType,
                    data: try FieldsToJSON.data(fact, circumstances),
                    knownTime: "2020-01-31T00:00:00Z")
            ], now: "2024-03-01T09:00:00.000Z")
        let read = try #require(try AssuranceLedger(log).history().facts.first)
        try expectSame(read.fact, fact)
        try expectSame(read.at.circumstances, circumstances)
        #expect(read.at.id.text == id && read.at.subject.text == subject)
        #expect(read.at.name == kind.name && read.at.version == kind.version)
        #expect(read.at.sequence == 0 && read.at.streamVersion == 1)
        #expect(read.at.recorded.description == "2024-03-01T09:00:00.000Z")
        #expect(read.at.madeKnown?.description == "2020-01-31T00:00:00.000Z")
    }

    @Test(arguments: seeds)
    func `a fact in a batch is read with every field`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        for kind in FactKinds.all {
            for _ in 0..<Self.rounds { try Self.checkBatch(kind, kind.type, &chance) }
        }
    }

    private static func checkBatch<F: AnyFact>(
        _ kind: FactKind, _ type: F.Type, _ chance: inout Chance
    ) throws {
        let fact = try Filling.group(type, &chance, .partial)
        let circumstances = try Filling.group(Circumstances.self, &chance, .partial)
        let subject = (kind.thing?.kind ?? "action") + "/1.6c"
        let line: JSONValue = [
            "fact": .string(kind.name), "thing": .string(subject),
            "data": try FieldsToJSON.data(fact, circumstances),
        ]
        let draft = try #require(try Batch.read(line.canonicalBytes() + [0x0A]).first)
        try expectSame(draft.fact, fact)
        try expectSame(draft.circumstances, circumstances)
    }

    @Test(arguments: seeds)
    func `a fact typed field by field is read with every field`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        for kind in FactKinds.all {
            for _ in 0..<Self.rounds { try Self.checkTyped(kind, kind.type, &chance) }
        }
    }

    private static func checkTyped<F: AnyFact>(
        _ kind: FactKind, _ type: F.Type, _ chance: inout Chance
    ) throws {
        let fact = try Filling.group(type, &chance, .partial, dates: .typed)
        let circumstances = try Filling.group(Circumstances.self, &chance, .partial, dates: .typed)
        let typed = try Typing.fields(of: fact) + Typing.fields(of: circumstances)
        let draft = try Draft(
            kind.name, about: (kind.thing?.kind ?? "action") + "/1",
            typed: typed.shuffled(keepingListsInOrder: &chance))
        try expectSame(draft.fact, fact)
        try expectSame(draft.circumstances, circumstances)
    }

    @Test func `words typed again mean the same date`() throws {
        var chance = Chance(seed: 1)
        for _ in 0..<100 {
            let date = try RandomDate.any(.typed, &chance)
            #expect(try FuzzyDate(typed: date.asWritten) == date)
        }
    }
}

/// Two facts are the same when they are equal and are written with the same bytes.
///
/// Bytes, since Swift takes differently composed letters for the same.
private func expectSame<G: FieldGroup>(
    _ found: G, _ wanted: G, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    #expect(found == wanted, sourceLocation: sourceLocation)
    #expect(try bytes(found) == bytes(wanted), sourceLocation: sourceLocation)
}

private func expectSame<F: AnyFact>(
    _ found: (any AnyFact)?, _ wanted: F, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let read = try #require(found as? F, "\(F.name) was not read", sourceLocation: sourceLocation)
    #expect(read == wanted, sourceLocation: sourceLocation)
    #expect(try bytes(read) == bytes(wanted), sourceLocation: sourceLocation)
}

private func bytes<G: FieldGroup>(_ group: G) throws -> [UInt8] {
    var writer = FieldsToJSON()
    var copy = group
    try copy.fields(&writer)
    return try JSONValue.object(writer.members).canonicalBytes()
}

extension [TypedField] {
    /// Fields in any order, but for the elements of one list.
    fileprivate func shuffled(keepingListsInOrder chance: inout Chance) -> [TypedField] {
        let names = Set(map(\.name)).sorted().shuffled(using: &chance)
        return names.flatMap { name in filter { $0.name == name } }
    }
}
