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
        #expect(try RoleTitle(reading: title).text == title)
    }

    @Test(arguments: [
        "Jordan Smith", "Jordan Alex Smith", "Mr Smith", "Mrs. Patel", "Dr Okafor", "Cllr Brown",
        "Mary O'Neill", "Mary O’Neill", "Anne-Marie Jones", "Ian McDonald", "Smith, Jordan",
        "Chair: Mr Jones", "j.smith@example.org", "Zoë Núñez",
    ])
    func `a person is not`(name: String) {
        let problem = #expect(throws: FieldProblem.self) { try RoleTitle(reading: name) }
        #expect(problem?.rule == "R-12")
        #expect(
            problem?.sentence.hasSuffix(
                "Write the role's title: the log cannot forget a person's name.") == true)
    }

    @Test(arguments: [
        ("told by Mr Smith on Monday", "\"Mr Smith\""), ("see Dr. O’Brien.", "\"Dr. O’Brien.\""),
        ("write to a.b@example.org now", "the address \"a.b@example.org\""),
    ])
    func `a free text with a person in it is warned of`(text: String, sign: String) {
        #expect(PersonalNames.found(inText: text) == sign)
    }

    @Test(arguments: [
        "the Miss Saigon rule", "Dr of what", "at 5 pm @ the hall", "Baseline audit",
        "Promote and Protect Young People", "a user@localhost",
    ])
    func `other free text is not, or the net is known to catch it`(text: String) {
        let isKnownCatch = text == "the Miss Saigon rule"
        #expect((PersonalNames.found(inText: text) != nil) == isKnownCatch)
    }
}
