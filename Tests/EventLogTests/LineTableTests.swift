import JSONLines
import Testing
import Trials

@testable import EventLog

/// The table of lines says of every line what the general way of reading says of it.
struct LineTableTests {
    /// What is known of one line, however it was read.
    private struct Said: Equatable {
        let line: [UInt8]
        let recorded: Int64?
        let known: Int64?
        let thing: String
        let version: Int
        let kind: String
        let before: [Int]
    }

    /// What came of reading a log: its lines up to the first that is damaged.
    private struct Outcome: Equatable {
        var said: [Said] = []
        var damage: LogError?
    }

    @Test func `it holds what line after line holds, whatever the lines and where they are cut`()
        throws
    {
        let seed = Seeds.fresh
        var random = Chance(seed: seed)
        for round in 0..<Seeds.times(120) {
            let lines = RandomLines(&random)
            try withFolder { folder throws in
                try put(lines.bytes, at: folder + "/events.jsonl")
                try put(RandomLines.ledger, at: folder + "/ledger.json")
                let disk = try DiskLog(opening: folder)
                let size = random.number(0...40)
                let expected = Self.oneByOne(disk, upTo: size)
                for stretch in [random.number(1...300), random.number(300...5_000), 1 << 20] {
                    #expect(
                        Self.tabled(disk, upTo: size, stretch) == expected,
                        "seed \(seed), round \(round), stretches of \(stretch)")
                }
            }
        }
    }

    @Test func `it finds lines by their id, and keeps those it was asked to keep`() throws {
        try withFolder { folder throws in
            let log = try DiskLog.create(at: folder + "/ledger", source: "urn:s11:test")
            for number in 0..<200 {
                _ = try log.append(
                    [
                        record(
                            "id-\(number)", on: "thing/\(number % 7)",
                            type: number % 50 == 3 ? "rare" : "usual")
                    ], now: time(number))
            }
            var kept: [Int] = []
            var hashed = 0
            let tabled = try log.table(
                upTo: 190, hashing: Self.length, keeping: Self.rare, stretch: 1_000
            ) { (hashes, lines) throws(LogError) in
                hashed += hashes.count
                kept += lines.map(\.line)
            }
            #expect(kept == [3, 53, 103, 153])
            #expect(hashed == 190)
            for number in 0..<190 {
                #expect(try tabled.table.lines(mayHaveID: "id-\(number)") == [number])
                let length = try tabled.table.place(of: number).count
                #expect(try tabled.table.hash(of: number).x == UInt64(length))
            }
            #expect(try tabled.table.lines(mayHaveID: "id-190") == [])
            #expect(try tabled.table.number(ofThing: "thing/7") == nil)
        }
    }

    private static func text(_ raw: UnsafeRawBufferPointer) -> String {
        Envelope.text(of: 0..<raw.count, in: raw)
    }

    @Sendable private static func nothing(_ line: UnsafeRawBufferPointer) -> LineHash { .zero }
    @Sendable private static func none(_ type: UnsafeRawBufferPointer) -> Bool { false }
    @Sendable private static func length(_ line: UnsafeRawBufferPointer) -> LineHash {
        LineHash(UInt64(line.count), 0, 0, 0)
    }
    @Sendable private static func rare(_ type: UnsafeRawBufferPointer) -> Bool {
        type.elementsEqual("rare".utf8)
    }

    private static func tabled(_ disk: DiskLog, upTo size: Int, _ stretch: Int) -> Outcome {
        var outcome = Outcome()
        do {
            let tabled = try disk.table(
                upTo: size, hashing: nothing, keeping: none, stretch: stretch
            ) { (_, _) throws(LogError) in }
            let table = tabled.table
            var buffer: [UInt8] = []
            func time(_ value: Int64) -> Int64? { value == LineRow.notKnown ? nil : value }
            for index in 0..<table.count {
                let row = try table.row(index)
                let thing = Int(row.thing)
                outcome.said.append(
                    Said(
                        line: try tabled.withLine(index, &buffer) { Array($0) },
                        recorded: time(row.recorded), known: time(row.known),
                        thing: text(try table.thing(thing)), version: Int(row.version),
                        kind: text(try table.kind(Int(row.kind))),
                        before: try table.lines(ofThing: thing).filter { $0 < index }))
            }
        } catch {
            outcome.damage = error as? LogError
        }
        return outcome
    }

    private static func oneByOne(_ disk: DiskLog, upTo size: Int) -> Outcome {
        var outcome = Outcome()
        var lines: [String: [Int]] = [:]
        var offset = 0
        do {
            try disk.forEachEvent(upTo: size) { envelope, line in
                func time(_ part: Range<Int>) -> Int64? {
                    Timestamp.milliseconds(UnsafeRawBufferPointer(rebasing: line[part]))
                }
                let thing = Envelope.text(of: envelope.subject, in: line)
                let before = lines[thing] ?? []
                guard envelope.streamVersion == before.count + 1 else {
                    throw LogError.damaged(
                        line: envelope.sequence + 1, offset: offset,
                        what: "It says it is fact \(envelope.streamVersion) of \(thing), but fact "
                            + "\(before.count + 1) comes next.")
                }
                lines[thing] = before + [envelope.sequence]
                outcome.said.append(
                    Said(
                        line: Array(line), recorded: time(envelope.recordedTime),
                        known: envelope.knownTime.flatMap(time), thing: thing,
                        version: envelope.streamVersion,
                        kind: Envelope.text(of: envelope.type, in: line), before: before))
                offset += line.count + 1
            }
        } catch {
            outcome = Outcome(damage: error as? LogError)
        }
        return outcome
    }
}

/// A log with every sort of line: plain, with escapes, of unknown kinds; and now and then one that is
/// out of its place, spaced, turned round or broken.
private struct RandomLines {
    static let ledger = Array(
        (#"{"format":"s11-ledger/1","limits":{"depth":64,"line":65535},"origin":"test","#
            + #""source":"urn:s11:test"}"# + "\n").utf8)

    private(set) var bytes: [UInt8] = []

    init(_ random: inout Chance) {
        var versions: [String: Int64] = [:]
        var second = 0
        let count = random.number(0...40)
        let odd = random.once(in: 2) ? random.number(0...40) : -1
        for number in 0..<count {
            second += random.number(0...2)
            let thing = random.pick(["a/1", "a/2", "b/1", "é/\"x", "back\\slash", "c/9.9"])
            versions[thing, default: 0] += 1
            let isOdd = number == odd
            let sort = random.number(0...9)
            func spoilt(_ at: Int) -> Bool { isOdd && sort == at }
            let sequence = String(spoilt(0) ? number + 1 : number)
            var members: [JSONMember] = []
            func add(_ name: String, _ value: JSONValue) {
                members.append(JSONMember(name: name, value: value))
            }
            if random.once(in: 9) { add("causationid", "c") }
            add("data", RandomJSONData.object(&random))
            add("id", .string("id-\(random.number(0...60))"))
            if random.once(in: 3) { add("knowntime", "2020-01-31T00:00:00Z") }
            add("recordedtime", .string(spoilt(1) ? "2001-01-01T00:00:00.000Z" : time(second)))
            add(
                "sequence",
                .string(String(repeating: "0", count: 16 - sequence.count) + sequence))
            add("source", spoilt(2) ? "urn:s11:other" : "urn:s11:test")
            add("specversion", "1.0")
            add("streamversion", .integer((versions[thing] ?? 1) + (spoilt(3) ? 1 : 0)))
            add("subject", .string(thing))
            if random.once(in: 9) { add("traceparent", "00") }
            add("type", .string(random.pick(["s11.a.v1", "s11.b.v2", "strange", "ü"])))
            var line = (try? JSONValue.object(members).canonicalBytes()) ?? []
            if spoilt(4) { line = Array(" ".utf8) + line }
            if spoilt(5) { line.swapAt(0, random.number(1...line.count - 1)) }
            if spoilt(6) { line = [] }
            if spoilt(7) { line.append(0x0D) }
            if spoilt(8) { line += [UInt8](repeating: 0x20, count: 70_000) }
            bytes += line
            // A last line may lack its end.
            if number < count - 1 || !random.once(in: 5) { bytes.append(0x0A) }
        }
    }
}

private enum RandomJSONData {
    static func object(_ random: inout Chance) -> JSONValue {
        let text = random.pick(["a", "},\"id\":\"", "\",\"type\":\"", "é", "\n", "{}", ""])
        return random.once(in: 4)
            ? [:] : ["deep": ["a": .string(text)], "n": .integer(1), "title": .string(text)]
    }
}
