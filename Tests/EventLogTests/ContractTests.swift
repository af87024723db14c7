import EventLog
import JSONLines
import Testing

/// What every log promises, asked of each.
@Suite struct ContractTests {
    @Test(arguments: Store.allCases)
    func `a record becomes one canonical event`(store: Store) throws {
        try store.withLog { log throws in
            let whole = NewRecord(
                id: "0193", subject: "action/1.6c", type: "s11.action.agreed.v1",
                data: ["title": "Share", "by": "Partnership Manager"],
                knownTime: "2020-01-31T00:00:00Z", causationID: "c", correlationID: "k")
            let appended = try log.append([whole, record("0194", on: "action/2")], now: time())
            #expect(appended.map(\.sequence) == [0, 1])
            #expect(appended.map(\.streamVersion) == [1, 1])
            #expect(appended.map(\.isDuplicate) == [false, false])
            #expect(appended.map(\.recordedTime) == [time(), time()])
            let lines = try log.lines().map { String(decoding: $0, as: UTF8.self) }
            #expect(
                lines == [
                    """
                    {"causationid":"c","correlationid":"k",\
                    "data":{"by":"Partnership Manager","title":"Share"},"id":"0193",\
                    "knowntime":"2020-01-31T00:00:00Z","recordedtime":"2026-11-21T09:00:00.000Z",\
                    "sequence":"0000000000000000","source":"urn:s11:test","specversion":"1.0",\
                    "streamversion":1,"subject":"action/1.6c","type":"s11.action.agreed.v1"}
                    """,
                    """
                    {"data":{"title":"Share the audit"},"id":"0194",\
                    "recordedtime":"2026-11-21T09:00:00.000Z","sequence":"0000000000000001",\
                    "source":"urn:s11:test","specversion":"1.0","streamversion":1,\
                    "subject":"action/2","type":"s11.action.agreed.v1"}
                    """,
                ])
        }
    }

    @Test(arguments: Store.allCases)
    func `facts are counted for each thing`(store: Store) throws {
        try store.withLog { log throws in
            let first = try log.append(
                [record("1", on: "a"), record("2", on: "b"), record("3", on: "a")], now: time())
            let second = try log.append([record("4", on: "a"), record("5", on: "é")], now: time())
            #expect((first + second).map(\.streamVersion) == [1, 1, 2, 3, 1])
            #expect((first + second).map(\.sequence) == [0, 1, 2, 3, 4])
            #expect(try size(of: log) == 5)
            try log.write { writer in
                let size = writer.size
                let versions = try ["a", "é", "e\u{301}"].map { try writer.version(of: $0) }
                let known = try ["4", "6"].map { try writer.contains(id: $0) }
                let latest = writer.lastRecordedTime
                #expect(size == 5)
                #expect(versions == [3, 1, 0])
                #expect(known == [true, false])
                #expect(latest == time())
            }
        }
    }

    @Test(arguments: Store.allCases)
    func `a refused batch appends nothing`(store: Store) throws {
        try store.withLog { log throws in
            _ = try log.append([record("1")], now: time())
            let before = try log.lines()
            let good = record("2")
            let bad: [NewRecord] = [
                record(""), record("3", on: ""), record("3", type: ""), record("3", "no object"),
                record("3", ["rate": .decimal(0.5)]), record("3", known: "31 January 2020"),
                record("3", on: "tab\there"), record("3", ["a": 1, "a": 2]),
                record("3", ["a": "\u{FFFF}"]),
                record("3", ["text": .string(String(repeating: "x", count: 65_536))]),
            ]
            for bad in bad {
                let error = failure { try log.append([good, bad], now: time()) }
                #expect(error?.code == "invalid-record", "\(bad)")
                #expect(error?.exitCode == 1)
            }
            let otherContent = failure {
                try log.append([good, record("1", ["title": "Other"])], now: time())
            }
            #expect(otherContent == .duplicateIDWithOtherContent(id: "1", sequence: 0))
            #expect(
                failure { try log.append([good], now: "half past nine") }?.code == "invalid-record")
            #expect(try log.lines() == before)
            #expect(try log.append([good], now: time()).map(\.sequence) == [1])
        }
    }

    @Test(arguments: Store.allCases)
    func `the same record again is already there`(store: Store) throws {
        try store.withLog { log throws in
            let known = record("2", on: "b", known: "2020-01-31T00:00:00Z")
            _ = try log.append([record("1"), known], now: time())
            let again = try log.append(
                [known, record("3", on: "b"), record("1"), record("3", on: "b")], now: time(5))
            #expect(again.map(\.isDuplicate) == [true, false, true, true])
            #expect(again.map(\.sequence) == [1, 2, 0, 2])
            #expect(again.map(\.streamVersion) == [1, 2, 1, 2])
            #expect(again.map(\.recordedTime) == [time(), time(5), time(), time(5)])
            #expect(try size(of: log) == 3)
            // Members in another order are the same content.
            let turned: JSONValue = ["b": 2, "a": 1]
            _ = try log.append([record("4", ["a": 1, "b": 2])], now: time(5))
            #expect(try log.append([record("4", turned)], now: time(5)).first?.isDuplicate == true)
        }
    }

    @Test(arguments: Store.allCases)
    func `one id never names two contents`(store: Store) throws {
        try store.withLog { log throws in
            let first = record("1", on: "a", type: "t.v1", ["x": "e\u{301}"])
            _ = try log.append([record("0"), first], now: time())
            let others = [
                record("1", on: "b", type: "t.v1", ["x": "e\u{301}"]),
                record("1", on: "a", type: "t.v2", ["x": "e\u{301}"]),
                record("1", on: "a", type: "t.v1", ["x": "\u{E9}"]),
                record(
                    "1", on: "a", type: "t.v1", ["x": "e\u{301}"], known: "2020-01-31T00:00:00Z"),
            ]
            let errors = others.map { other in failure { try log.append([other], now: time()) } }
            let expected = LogError.duplicateIDWithOtherContent(id: "1", sequence: 1)
            #expect(errors == Array(repeating: expected, count: others.count))
            let twice = failure {
                try log.append([record("2"), record("2", ["x": 1])], now: time())
            }
            #expect(twice == .duplicateIDWithOtherContent(id: "2", sequence: 2))
            #expect(try size(of: log) == 2)
        }
    }

    @Test(arguments: Store.allCases)
    func `odd ids and things are told apart byte by byte`(store: Store) throws {
        try store.withLog { log throws in
            let names = ["\"", "\\", "\\\"", "é", "e\u{301}", "},\"id\":\"", "😀", "a b"]
            for round in 0..<2 {
                for name in names {
                    let appended = try log.append([record(name, on: name)], now: time())
                    #expect(appended.map(\.isDuplicate) == [round == 1], "\(name)")
                    #expect(appended.map(\.streamVersion) == [1])
                }
            }
            #expect(try size(of: log) == names.count)
        }
    }

    @Test(arguments: Store.allCases)
    func `expected versions are held to`(store: Store) throws {
        try store.withLog { log throws in
            func append(_ id: String, _ expecting: [String: ExpectedVersion]) -> LogError? {
                failure { try log.append([record(id, on: "a")], expecting: expecting, now: time()) }
            }
            #expect(append("1", ["a": .new]) == nil)
            #expect(
                append("2", ["a": .new]) == .conflict(subject: "a", expected: .new, actual: 1))
            #expect(append("2", ["a": .exactly(1)]) == nil)
            #expect(
                append("3", ["a": .exactly(1)])
                    == .conflict(subject: "a", expected: .exactly(1), actual: 2))
            #expect(append("3", ["a": .any]) == nil)
            #expect(append("4", ["a": .exactly(3), "b": .exactly(0)]) == nil)
            #expect(
                append("5", ["b": .exactly(1)])
                    == .conflict(subject: "b", expected: .exactly(1), actual: 0))
            #expect(append("5", ["b": .exactly(1)])?.exitCode == 2)
            #expect(try size(of: log) == 4)
            // A batch sent twice succeeds twice: it asks for what was so before it.
            #expect(append("2", ["a": .exactly(1)]) == nil)
            #expect(try size(of: log) == 4)
        }
    }

    @Test(arguments: Store.allCases)
    func `record time never goes back`(store: Store) throws {
        try store.withLog { log throws in
            let times = [time(60), time(0), time(61), time(30)]
            let recorded = try times.enumerated().flatMap { number, now in
                try log.append([record("\(number)")], now: now).map(\.recordedTime)
            }
            #expect(recorded == [time(60), time(60), time(61), time(61)])
        }
    }

    @Test(arguments: Store.allCases)
    func `part of the log can be read`(store: Store) throws {
        try store.withLog { log throws in
            for number in 0..<10 { _ = try log.append([record("\(number)")], now: time()) }
            let all = try log.lines()
            for first in 0...11 {
                for size in 0...11 {
                    let expected = first < min(size, 10) ? Array(all[first..<min(size, 10)]) : []
                    #expect(try log.lines(from: first, upTo: size) == expected)
                }
            }
            #expect(try log.lines(from: 4) == Array(all[4...]))
            var subjects: [String] = []
            try log.forEachEvent { envelope, line in
                subjects.append(Envelope.text(of: envelope.subject, in: line))
            }
            #expect(subjects == Array(repeating: "action/1.6c", count: 10))
        }
    }

    @Test(arguments: Store.allCases)
    func `what is checked and what is appended happen as one`(store: Store) throws {
        struct Refused: Error {}
        try store.withLog { log throws in
            _ = try log.append([record("1")], now: time())
            #expect(throws: Refused.self) {
                try log.write { _ in throw Refused() }
            }
            let sequences = try log.write { writer in
                var seen = 0
                try writer.forEachLine { _, index in seen = index + 1 }
                let first = try writer.append([record("2")], now: time())
                try writer.forEachLine(from: seen) { _, index in seen = index + 1 }
                let second = try writer.append([record("\(seen + 1)")], now: time())
                return (first + second).map(\.sequence)
            }
            #expect(sequences == [1, 2])
            #expect(try log.append([record("3")], now: time()).first?.isDuplicate == true)
            // What was appended before the throw stays appended.
            #expect(throws: Refused.self) {
                try log.write { writer in
                    _ = try writer.append([record("4")], now: time())
                    throw Refused()
                }
            }
            #expect(try size(of: log) == 4)
        }
    }

    @Test(arguments: Store.allCases)
    func `a copy in memory goes its own way`(store: Store) throws {
        try store.withLog { log throws in
            _ = try log.append([record("1"), record("2")], now: time())
            let copy = try InMemoryLog(copying: log)
            #expect(try copy.lines() == log.lines())
            let appended = try copy.append([record("2"), record("3")], now: time())
            #expect(appended.map(\.sequence) == [1, 2])
            #expect(try size(of: log) == 2)
            let subjects = try log.write { writer in
                var subjects: [String] = []
                try writer.forEachEvent(from: 1) { envelope, line in
                    subjects.append(Envelope.text(of: envelope.subject, in: line))
                }
                return subjects
            }
            #expect(subjects == ["action/1.6c"])
        }
    }

    @Test(arguments: Store.allCases)
    func `an empty batch changes nothing but still asks`(store: Store) throws {
        try store.withLog { log throws in
            #expect(try log.append([], now: time()) == [])
            #expect(
                failure { try log.append([], expecting: ["a": .exactly(1)], now: time()) }
                    == .conflict(subject: "a", expected: .exactly(1), actual: 0))
            #expect(try size(of: log) == 0)
        }
    }
}
