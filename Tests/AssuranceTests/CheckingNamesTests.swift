import Assurance
import Replay
import Testing
import Trials

/// Roles are taken and persons are not.
///
/// Rule R-12.
struct CheckingNamesTests {
    @Test(arguments: [
        "Independent Scrutineer", "Young Scrutineer", "Independent Chair", "Chief Executive",
        "Chief Executive of the council", "ICB Designated Nurse", "Executive", "Administrator",
        "Business Manager", "Director of Children, Schools and Families", "Named GP",
        "Lead-EH", "Lead-CS with Participation Manager", "Lead-Places; Lead-CS", "Lead-EH Lead-CS",
        "Lambeth (lead borough)", "MSCP", "MSCP Training", "PP Manager", "Police", "Safer Merton",
        "Training", "Rapid review panel", "not stated", "caseworker-a", "interim-chair-a",
        "Effective Safeguarding & Support (ESS)", "Early Help and Neglect Sub-Group",
        "Head of Service", "Detective Superintendent", "Cabinet Member", "LADO",
        "Borough Commander",
        "Designated Doctor", "Public Health Consultant", "MASH Team", "QA", "NHS Trust",
    ])
    func `a role is taken`(title: String) throws {
        #expect(PersonalData().found(in: title) == nil)
    }

    @Test(arguments: [
        "Jordan Smith", "Jordan Alex Smith", "Mr Smith", "Mrs. Patel", "Dr Okafor", "Cllr Brown",
        "Mary O'Neill", "Mary O’Neill", "Anne-Marie Jones", "Ian McDonald",
        "Chair: Mr Jones", "j.smith@example.org", "Zoë Núñez",
    ])
    func `a person is not`(name: String) {
        expectRefused(under: "R-12", saying: "Write a role instead") {
            try Given(agreed).when("action/1", "action.transferred", "lead=\(name)")
        }
    }

    @Test func `a person is not told of in any text, date or name of a thing`() {
        for said in ["remark=Told by Karen Holt", "effective=as written: ask Karen Holt"] {
            expectRefused(under: "R-12", saying: "Karen Holt") {
                try Given(agreed).when("action/1", "note.added", "text=Seen", said)
            }
        }
        expectRefused(under: "R-12", saying: "\"thing\"") {
            try Given().when("action/karen-holt", "action.agreed", "title=A", "source=plan/1")
        }
    }

    @Test func `where a role has looked, the text is taken, and the role is no person`() throws {
        let said = "personalDataCheckedBy=Data Protection Officer"
        let given = try Given(agreed).when("action/1", "note.added", "text=See Karen Holt", said)
        #expect(
            given.history.facts.last?.at.circumstances.personalDataCheckedBy?.text
                == "Data Protection Officer")
        expectRefused(under: "R-12", saying: "personalDataCheckedBy") {
            try Given(agreed).when(
                "action/1", "note.added", "text=See Karen Holt",
                "personalDataCheckedBy=Karen Holt")
        }
    }

    @Test func `a title that the ledger holds already is a role of its own`() throws {
        let looked = "personalDataCheckedBy=Data Protection Officer"
        let given = try Given(agreed)
            .when("action/1", "action.transferred", "lead=Ruth Ellis", looked)
        _ = try given.when("action/1", "note.added", "text=Ruth Ellis leads")
    }

    private let agreed = fact("action/1", "action.agreed", "title=A", "source=plan/1")
}
