import EventLog
import Testing

/// What a log says when it cannot be read or written.
struct LogErrorTests {
    private let all: [LogError] = [
        .notALedger(path: "x", why: "it has no ledger.json"),
        .badLedgerFile(path: "x", why: "it is cut off"), .alreadyALedger(path: "x"),
        .busy(path: "x"), .conflict(subject: "action/1", expected: .new, actual: 2),
        .duplicateIDWithOtherContent(id: "7", sequence: 3), .invalidRecord(id: "7", what: "No."),
        .damaged(line: 3, offset: 12, what: "No."), .torn(line: 3, offset: 12, bytes: 5),
        .notWritten(path: "x", why: "the disk is full"),
        .notDurable(path: "x", why: "the disk is full"), .unsealed(sealed: 2, lines: 3),
        .badSeal(what: "The root is another."), .noKey(origin: "x"), .wrongKey(origin: "x"),
        .noSuchSize(17, held: 4), .badKeyName("a b", why: "It holds a space."),
        .anotherFolder(path: "x", former: "/y"),
        .world(path: "x", doing: "opened", why: "no such file or directory"),
    ]

    @Test func `each has a name of its own, a whole sentence and a next step`() {
        #expect(Set(all.map(\.code)).count == all.count)
        for error in all {
            #expect(error.sentence.hasSuffix("."), "\(error.code)")
            #expect(error.nextStep.hasSuffix("."), "\(error.code)")
            #expect(error.description == "\(error.sentence) \(error.nextStep)")
        }
    }

    @Test func `programs can tell usage, conflict, integrity, durability and a busy log apart`() {
        let codes = Dictionary(grouping: all, by: \.exitCode).mapValues { Set($0.map(\.code)) }
        #expect(codes.keys.sorted() == [1, 2, 3, 4, 5])
        #expect(codes[2] == ["conflict"])
        #expect(codes[3] == ["damaged", "torn", "bad-seal", "bad-ledger-file"])
        #expect(codes[4] == ["not-written", "not-durable", "unsealed"])
        #expect(codes[5] == ["busy"])
    }

    @Test(
        arguments: [
            (.exactly(1), 0, "a should have 1 fact, but has no facts."),
            (.new, 1, "a should be new, but has 1 fact."),
            (.exactly(0), 3, "a should have no facts, but has 3 facts."),
        ] as [(ExpectedVersion, Int, String)])
    func `a conflict counts in words`(expected: ExpectedVersion, actual: Int, sentence: String) {
        let error = LogError.conflict(subject: "a", expected: expected, actual: actual)
        #expect(error.sentence == sentence)
    }
}
