import Assurance
import Replay
import Testing
import Trials

/// What facts tell of their things.
@Suite struct TellingTests {
    private func told(_ kind: String, _ fields: String...) throws -> Telling {
        let given = try EveryKind().given
        let found = try #require(FactKinds.newest(kind))
        let entry = Entry(thing: found.type.example.thing, kind: kind, fields: fields)
        return try #require(try given.taking(entry).history.facts.last?.fact).tells
    }

    @Test func `progress that is only planned is still to come`() throws {
        #expect(try told("progress.reported", "text=A", "state=planned") == .announcement)
        #expect(try told("progress.reported", "text=A", "state=done") == .doing)
        #expect(try told("progress.reported", "text=A") == .doing)
    }

    @Test func `a paper on its way to a body has not been considered`() throws {
        let kind = "publication.considered"
        #expect(try told(kind, "body=A", "outcome=to-consider") == .announcement)
        #expect(try told(kind, "body=A", "outcome=noted") == .doing)
    }

    @Test func `neither a promise nor what is said of it or of the record is news`() throws {
        let silent = FactKinds.all.filter { kind in
            (try? EveryKind.fact(kind))?.tells.isNews == false
        }
        #expect(
            Set(silent.map(\.name)) == [
                "name.changed", "wording.changed", "note.added", "inconsistency.noted",
                "inconsistency.resolved", "event.corrected", "event.retracted",
                "action.proposed", "action.agreed", "response.action-agreed",
                "scrutiny.commitment-made", "england.rule-checked", "action.found-same",
            ])
    }

    @Test func `what names a date to come is a promise, an announcement or a move`() throws {
        for kind in FactKinds.all {
            let fact = try EveryKind.fact(kind)
            guard fact.announced != nil else { continue }
            #expect(
                fact.tells == .promise || fact.tells == .announcement || fact is ActionSlipped
                    || fact is ActionRestated,
                "\(kind.name)")
        }
    }
}
