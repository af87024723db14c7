import Assurance
import EventLog
import JSONLines
import Replay
import Testing

@testable import Ledger

private let digest = "X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0"

@Test
func `a text that stands in the log as a digest reads as withheld, and is written as it stands`()
    throws
{
    let book = Book()
    try book.record(Lines.proposed)
    try book.write(
        "s11.note.added.v1", about: "action/1", ["by": "Role", "text": ["_sd": .string(digest)]],
        id: testID(1))
    let known = try #require(try book.ledger.history().facts.last)
    let note = try #require(known.fact as? NoteAdded)
    #expect(note.text.text == "withheld")
    let written = try FieldsToJSON.data(note, known.at.circumstances)
    #expect(written["text"]?["_sd"]?.text == digest)
}

@Test func `a field that is not marked cannot stand as a digest`() throws {
    let book = Book()
    try book.record(Lines.proposed)
    try book.write(
        "s11.action.slipped.v1", about: "action/1",
        ["by": "Role", "reason": ["_sd": .string(digest)]], id: testID(1))
    #expect(try book.ledger.history().facts.last?.fact == nil)
}

@Test func `nobody hands in a digest in place of words`() throws {
    let line =
        #"{"fact":"note.added","thing":"action/1","data":{"text":{"_sd":"\#(digest)"}}}"#
    #expect(try Book().refusal(Lines.proposed, line)?.contains("text in quotes") == true)
}
