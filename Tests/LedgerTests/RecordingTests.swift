import Assessment
import Assurance
import Dates
import EventLog
import Replay
import Testing

@testable import Ledger

/// What is recorded is checked, named for ever, and kept whole or not at all.
struct RecordingTests {
    @Test func `a short name or a label is exchanged for the id`() throws {
        let book = Book()
        try book.record(
            Lines.known, Lines.decided,
            Lines.reversed("@no", to: "lcspr")
        )
        try book.record(
            Lines.reversed("review/m#3", to: "national")
        )
        let facts = try book.ledger.history().facts
        let reversals = facts.compactMap { $0.fact as? ReviewDecisionReversed }
        #expect(reversals.map(\.decision) == [facts[1].at.id, facts[2].at.id])
        #expect(try book.state(Review.self, "review/m")?.state.decision?.outcome == .national)
        #expect(!String(decoding: try book.bytes(), as: UTF8.self).contains("#"))
    }

    @Test func `a short name in a right value is exchanged for the id`() throws {
        let book = Book()
        try book.record(
            Lines.known, Lines.decided,
            #"{"fact":"review.decided","thing":"review/m","data":{"outcome":"national"}}"#,
            Lines.reversed("review/m#3", to: "lcspr")
        )
        try book.record(
            Lines.corrected("review/m", 4, "decision", "review/m#2")
        )
        let review = try #require(try book.state(Review.self, "review/m")).state
        #expect(review.decisions.map(\.outcome) == [.noLCSPR, .national, .lcspr])
        #expect(review.decisions.map { $0.reversedBy != nil } == [true, false, false])
        let correction = try #require(try book.ledger.history().facts.last?.fact as? EventCorrected)
        #expect(correction.right.first?.value == (try book.ledger.history().facts[1].at.id.text))
    }

    @Test func `a label or a number that names nothing is refused`() throws {
        for name in ["@no", "review/m#9", testID(7)] {
            let line = Lines.reversed(name, to: "lcspr")
            #expect(
                try Book().refusal(Lines.known, line)
                    == "1: \"decision\" names the fact \(name), which is not in the ledger. (R-05)")
        }
        #expect(
            try Book().refusal(Lines.known, Lines.decided + "\n" + Lines.decided)
                == "2: \"label\": \"no\" is the label of an earlier line too. (R-01)")
    }

    @Test func `an id is a UUID, so that no line passes unchecked`() throws {
        #expect(
            try Book().refusal(
                Lines.known.replacing("\"data\"", with: "\"id\":\"review/m#1\",\"data\""))
                == "1: \"id\": \"review/m#1\" is not a UUID, such as "
                + "0190aaaa-0000-7000-8000-000000000000. (R-01)")
        let book = Book()
        try book.record(Lines.known)
        var draft = try #require(try Batch.read(Array(Lines.known.utf8)).first)
        draft.id = try EventID(reading: "review/m#1")
        #expect(throws: BatchProblem.self) {
            try book.ledger.record([draft], now: Instant(milliseconds: 1_709_283_600_000))
        }
    }

    @Test(arguments: ["id", "label", "known"])
    func `what stands beside the data is a text`(member: String) throws {
        #expect(
            try Book().refusal(
                Lines.proposed.replacing("\"data\"", with: "\"\(member)\":2020,\"data\""))
                == "1: \"\(member)\" is a whole number, but a text in quotes is wanted. (R-01)")
    }

    @Test func `one line refused keeps the whole batch out`() throws {
        let book = Book()
        try book.record(Lines.known)
        let before = try book.bytes()
        #expect(
            try book.refusal(
                [
                    Lines.proposed, Lines.decided,
                    Lines.slipped.replacing("action/1", with: "action/2"),
                ]
                .joined(separator: "\n"))
                == "3: action/2 is not in the ledger yet, and this fact cannot be its first. "
                + "Its first fact is one of: action.proposed, action.agreed. (R-04)")
        #expect(try book.bytes() == before)
    }

    @Test func `a batch sent twice is there once`() throws {
        let book = Book()
        let lines = [
            Lines.known.replacing("\"data\"", with: "\"id\":\"\(testID(1))\",\"data\""),
            Lines.decided.replacing("\"data\"", with: "\"id\":\"\(testID(2))\",\"data\""),
        ]
        try book.record(lines[0], lines[1], expecting: ["review/m": .new])
        try book.record(#"{"fact":"note.added","thing":"review/m","data":{"text":"more"}}"#)
        let before = try book.bytes()
        let again = try book.record(
            lines[0], lines[1], expecting: ["review/m": .new], at: "2025-01-01T09:00:00Z")
        #expect(again.allSatisfy(\.isDuplicate) && again.map(\.sequence) == [0, 1])
        #expect(try book.bytes() == before)
        let half = try book.record(
            lines[0], #"{"fact":"note.added","thing":"review/m","data":{"text":"new"}}"#)
        #expect(half.map(\.isDuplicate) == [true, false] && half.map(\.sequence) == [0, 3])
    }

    @Test func `what was recorded before its thing ended may be sent again after`() throws {
        let book = Book()
        let line = Lines.slipped.replacing("\"data\"", with: "\"id\":\"\(testID(1))\",\"data\"")
        try book.record(Lines.proposed, line)
        try book.record(
            #"{"fact":"thing.withdrawn","thing":"action/1","data":{"how":"cancelled"}}"#)
        #expect(try book.record(line).map(\.isDuplicate) == [true])
    }

    @Test(arguments: ["Other", "M\u{301}"])
    func `an id taken by other content is an error`(title: String) throws {
        let book = Book()
        let line = Lines.known.replacing("\"data\"", with: "\"id\":\"\(testID(1))\",\"data\"")
        try book.record(line)
        let before = try book.bytes()
        #expect(throws: LogError.duplicateIDWithOtherContent(id: testID(1), sequence: 0)) {
            try book.record(line.replacing("\"M\"", with: "\"\(title)\""))
        }
        #expect(try book.bytes() == before)
    }

    @Test func `an expected version that does not hold keeps the batch out`() throws {
        let book = Book()
        try book.record(Lines.proposed, expecting: ["action/1": .new])
        try book.record(Lines.slipped, expecting: ["action/1": .exactly(1)])
        let before = try book.bytes()
        for (expected, line) in [
            (ExpectedVersion.new, Lines.slipped), (.exactly(1), Lines.slipped),
        ] {
            #expect(throws: LogError.conflict(subject: "action/1", expected: expected, actual: 2)) {
                try book.record(line, expecting: ["action/1": expected])
            }
        }
        #expect(try book.bytes() == before)
    }

    @Test func `a dry run says the same and changes nothing`() throws {
        let book = Book()
        try book.record(Lines.known)
        let before = try book.bytes()
        let tried = try book.record(Lines.decided, Lines.proposed, dryRun: true)
        #expect(try book.bytes() == before)
        let done = try book.record(Lines.decided, Lines.proposed)
        #expect(tried.map(\.sequence) == done.map(\.sequence))
        #expect(tried.map(\.streamVersion) == done.map(\.streamVersion))
        #expect(throws: BatchProblem.self) { try book.record("{}", dryRun: true) }
        #expect(throws: LogError.self) {
            try book.record(Lines.slipped, expecting: ["action/1": .new], dryRun: true)
        }
    }

    @Test func `no paper has made known today what it says tomorrow`() throws {
        let line = Lines.proposed
            .replacing("\"data\"", with: "\"known\":\"2 March 2024\",\"data\"")
            .replacing("\"Audit\"", with: "\"Audit\",\"sources\":[{\"document\":\"001\"}]")
        #expect(
            try Book().refusal(line)
                == "1: \"known\": 2 March 2024 has not come yet, so no paper has made this "
                + "known by then. (R-01)"
        )
        let book = Book()
        try book.record(line, at: "2024-03-02T00:00:00Z")
        #expect(
            try book.ledger.history().facts.first?.at.known.description
                == "2024-03-02T00:00:00.000Z")
    }

    @Test func `recorded times never go back, though the clock may`() throws {
        let book = Book()
        try book.record(Lines.known, at: "2024-03-01T09:00:00Z")
        try book.record(Lines.decided, at: "2023-12-31T09:00:00Z")
        try book.record(Lines.proposed, at: "2024-03-01T09:00:00.001Z")
        #expect(
            try book.ledger.history().facts.map(\.at.recorded.description) == [
                "2024-03-01T09:00:00.000Z", "2024-03-01T09:00:00.000Z", "2024-03-01T09:00:00.001Z",
            ])
    }

    @Test func `who looked is kept where a text seems to name a person, and nowhere else`() throws {
        let line = Lines.proposed.replacing("Audit", with: "Ask Mr Smith")
        #expect(throws: BatchProblem.self) { try Book().record(line) }
        let book = Book()
        var drafts = try Batch.read(Array("\(line)\n\(Lines.known)".utf8))
        for at in drafts.indices {
            drafts[at].personalDataCheckedBy = try RoleTitle(reading: "Data Protection Officer")
            drafts[at].fill(
                by: try RoleTitle(reading: "Partnership Manager"), document: nil, madeKnown: nil)
        }
        let now = try #require(Instant(rfc3339: "2024-03-01T09:00:00Z"))
        _ = try book.ledger.record(drafts, now: now)
        #expect(
            try book.ledger.history().facts.map(\.at.circumstances.personalDataCheckedBy?.text)
                == ["Data Protection Officer", nil])
    }

    @Test func `new ids sort by the time they were made`() throws {
        let book = Book()
        let first = try book.record(Lines.known, Lines.decided, at: "2024-03-01T09:00:00Z")
        let second = try book.record(Lines.proposed, at: "2024-03-01T09:00:00.001Z")
        let ids = (first + second).map(\.id.text)
        #expect(ids == ids.sorted())
        #expect(
            ids.allSatisfy {
                $0.dropFirst(14).first == "7" && "89ab".contains($0.dropFirst(19).prefix(1))
            })
    }
}
