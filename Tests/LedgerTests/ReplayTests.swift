import Assessment
import Assurance
import Dates
import EventLog
import JSONLines
import Replay
import Testing

@testable import Ledger

/// A replay takes every line it can and loses none that it cannot read.
struct ReplayTests {
    @Test(arguments: [
        "s11.weather.changed.v1", "s11.action.agreed.v9", "s11.action.agreed.v01",
        "s11.action.agreed",
        "org.example.note", "s11..v1", "s11.v1", "action.agreed.v1", "action.agreed",
    ])
    func `a fact of an unknown type is kept and counted`(type: String) throws {
        let book = Book()
        try book.record(Lines.proposed)
        try book.write(
            type, about: "action/1", ["title": "strange", "effective": 7], id: testID(1))
        try book.record(Lines.slipped)
        let history = try book.ledger.history()
        #expect(history.facts.count == 3)
        #expect(history.facts[1].fact == nil && history.facts[1].at.streamVersion == 2)
        let action = try #require(try book.state(Action.self, "action/1"))
        #expect(action.factCount == 3 && action.state.title == "Audit")
        #expect(action.state.due?.value.asWritten == "March 2024")
    }

    @Test func `the circumstances of an unknown type are read`() throws {
        let book = Book()
        let data: JSONValue = [
            "by": "Administrator", "effective": ["asWritten": "in May", "edtf": "2020-05"],
            "new": [1],
        ]
        try book.write("s11.action.praised.v1", about: "action/1", data, id: testID(1))
        let at = try #require(try book.ledger.history().facts.first).at
        #expect(at.name == "action.praised" && at.version == 1)
        #expect(at.circumstances.by?.text == "Administrator")
        #expect(at.effective?.asWritten == "in May")
    }

    @Test func `a known type that cannot be read is kept without its fields`() throws {
        let book = Book()
        try book.record(Lines.proposed)
        for (number, data)
            in ([["to": "soon"], ["to": ["asWritten": "x", "edtf": "x"]], ["reason": 7]]
            as [JSONValue]).enumerated()
        {
            try book.write("s11.action.slipped.v1", about: "action/1", data, id: testID(number))
        }
        let history = try book.ledger.history()
        #expect(history.facts.map { $0.fact == nil } == [false, true, true, true])
        #expect(history.facts.dropFirst().allSatisfy { $0.at.name == "action.slipped" })
    }

    @Test func `a field from a later version is left alone`() throws {
        let book = Book()
        try book.write(
            "s11.action.proposed.v1", about: "action/1", ["title": "Audit", "colour": "blue"],
            id: testID(1))
        #expect(try book.state(Action.self, "action/1")?.state.title == "Audit")
    }

    @Test func `what was accepted once as a role is not judged again`() throws {
        let book = Book()
        try book.write(
            "s11.action.proposed.v1", about: "action/1",
            ["title": "Audit", "lead": "Jordan Smith", "by": "Ashley Jones"], id: testID(1))
        let action = try #require(try book.state(Action.self, "action/1"))
        #expect(action.state.terms?.value.lead?.text == "Jordan Smith")
        #expect(action.first?.circumstances.by?.text == "Ashley Jones")
    }

    @Test func `a thing of an unknown kind is kept`() throws {
        let book = Book()
        try book.write("s11.note.added.v1", about: "weather/1", ["text": "rain"], id: testID(1))
        let history = try book.ledger.history()
        #expect(history.things.map(\.text) == ["weather/1"])
        #expect(history.facts.first?.fact is NoteAdded)
    }

    @Test func `an unknown fact can be retracted but not corrected`() throws {
        let book = Book()
        try book.record(Lines.proposed)
        try book.write("s11.action.praised.v1", about: "action/1", [:], id: testID(1))
        #expect(
            try book.refusal(
                Lines.corrected("action/1", 2, "title", "x")
            )
                == "1: \"right\": this program does not know action.praised, so cannot "
                + "correct it. (R-01)"
        )
        try book.record(
            #"{"fact":"event.retracted","thing":"action/1","data":{"target":"action/1#2","reason":"a slip"}}"#
        )
        #expect(try book.state(Action.self, "action/1")?.factCount == 1)
    }

    @Test(arguments: [
        ("nonsense", "action/1"), ("00000000-0000-7000-8000-000000000001", "Action 1"),
    ])
    func `a line that is no line of a ledger is named`(id: String, thing: String) throws {
        let book = Book()
        try book.record(Lines.known)
        try book.write("s11.action.proposed.v1", about: thing, [:], id: id)
        #expect(
            throws: LineProblem(
                line: 1, sentence: "its id, subject or recordedtime is not of the ledger's form.")
        ) { try book.ledger.history() }
        #expect(try book.ledger.history(upTo: 1).facts.count == 1)
    }
}
