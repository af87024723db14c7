import EventLog
import JSONLines
import Testing
import Trials

/// Disk and memory are one log in two places.
@Suite struct RandomHistoryTests {
    @Test func `random histories give the same bytes on disk and in memory`() throws {
        let seed = Seeds.fresh
        var random = Chance(seed: seed)
        for _ in 0..<10 {
            try withFolder { folder throws in
                let memory = InMemoryLog(source: "urn:s11:test")
                let path = folder + "/ledger"
                var disk = try DiskLog.create(at: path, source: "urn:s11:test")
                for step in 0..<40 {
                    let batch = randomBatch(&random)
                    let expecting = randomExpectation(&random)
                    let now = time(Int.random(in: 0...7_200, using: &random))
                    // Now and then another program has the folder open.
                    if Int.random(in: 0..<5, using: &random) == 0 {
                        disk = try DiskLog(opening: path)
                    }
                    let onDisk = outcome { try disk.append(batch, expecting: expecting, now: now) }
                    let inMemory = outcome {
                        try memory.append(batch, expecting: expecting, now: now)
                    }
                    #expect(onDisk == inMemory, "seed \(seed), step \(step)")
                }
                let lines = try disk.lines()
                #expect(try lines == memory.lines(), "seed \(seed)")
                try isWhole(lines, seed)
                #expect(try contents(path + "/events.jsonl") == lines.flatMap { $0 + [0x0A] })
            }
        }
    }

    private func outcome(_ body: () throws -> [Appended]) -> Result<[Appended], LogError> {
        Result { try body() }.mapError {
            $0 as? LogError ?? .world(path: "", doing: "expected", why: "\($0)")
        }
    }

    private func randomBatch(_ random: inout Chance) -> [NewRecord] {
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
            let id = Int.random(in: 0..<60, using: &random)
            // Most ids always say the same; some do not.
            let odd = Int.random(in: 0..<12, using: &random) == 0
            return record(
                "id-\(id)", on: "thing/\(id % 5)", ["n": odd ? "other" : .integer(Int64(id))])
        }
    }

    private func randomExpectation(_ random: inout Chance) -> [String: ExpectedVersion] {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: ["thing/1": .new]
        case 1: ["thing/2": .exactly(Int.random(in: 0...6, using: &random))]
        default: [:]
        }
    }

    /// What a line says, read by the strict reader.
    private struct Said {
        let id: String
        let sequence: Int
        let streamVersion: Int
        let subject: String
        let time: String

        init(_ line: [UInt8]) throws {
            let envelope = try line.withUnsafeBytes { try Envelope.readCanonical($0) }
            func text(_ part: Range<Int>) -> String { String(decoding: line[part], as: UTF8.self) }
            id = text(envelope.id)
            sequence = envelope.sequence
            streamVersion = envelope.streamVersion
            subject = text(envelope.subject)
            time = text(envelope.recordedTime)
        }
    }

    private func isWhole(_ lines: [[UInt8]], _ seed: UInt64) throws {
        let said = try lines.map { try Said($0) }
        #expect(said.map(\.sequence) == Array(lines.indices), "seed \(seed)")
        #expect(Set(said.map(\.id)).count == lines.count, "seed \(seed)")
        #expect(said.map(\.time) == said.map(\.time).sorted(), "seed \(seed)")
        for (subject, facts) in Dictionary(grouping: said, by: \.subject) {
            let versions = facts.map(\.streamVersion)
            #expect(versions == Array(1...facts.count), "seed \(seed), \(subject)")
        }
    }
}
