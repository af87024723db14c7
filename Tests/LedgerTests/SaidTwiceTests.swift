import Assurance
import Dates
import Replay
import Testing

@testable import Ledger

/// Word for word the same is not recorded twice unawares.
///
/// Rule R-16.
@Suite struct SaidTwiceTests {
    private static let note =
        #"{"fact":"note.added","thing":"review/m","data":{"text":"seen","effective":"2024-01-31"}}"#

    @Test func `the same fact again is refused, and the one there already is named`() throws {
        let book = Book()
        try book.record(Lines.known, Self.note)
        #expect(
            try book.refusal(Self.note)
                == "1: The same is recorded about review/m already, word for word: review/m#2. "
                + "If it did happen twice, say --again. (R-16)")
        #expect(
            try book.refusal(Lines.known)
                == "1: The same is recorded about review/m already, word for word: review/m#1. (R-16)"
        )
    }

    @Test func `the same fact twice in one batch is refused`() throws {
        #expect(
            try Book().refusal([Lines.known, Self.note, Self.note].joined(separator: "\n"))?
                .hasSuffix("(R-16)") == true)
    }

    @Test func `it is recorded where somebody says that it happened again`() throws {
        let book = Book()
        try book.record(Lines.known, Self.note)
        var draft = try #require(try Batch.read(Array(Self.note.utf8)).first)
        draft.fill(by: try RoleTitle(reading: "Partnership Manager"), document: nil, madeKnown: nil)
        draft.isAgain = true
        _ = try book.ledger.record([draft], now: .init(milliseconds: 1_900_000_000_000))
        #expect(try book.ledger.history().facts(of: draft.thing).count == 3)
    }

    @Test func `another date, another paper or another word is another fact`() throws {
        for other in [
            Self.note.replacing("2024-01-31", with: "2024-02-01"),
            Self.note.replacing("seen", with: "seen again"),
            Self.note.replacing(#""text""#, with: #""sources":[{"document":"002"}],"text""#),
        ] {
            let book = Book()
            try book.record(Lines.known, Self.note)
            #expect(throws: Never.self, "\(other)") { try book.record(other) }
        }
    }

    @Test func `what was retracted may be said again`() throws {
        let book = Book()
        try book.record(Lines.known, Self.note)
        try book.record(
            #"{"fact":"event.retracted","thing":"review/m","#
                + #""data":{"target":"review/m#2","reason":"wrong review"}}"#)
        #expect(throws: Never.self) { try book.record(Self.note) }
    }
}
