import Assurance
import Dates
import Testing
import Trials

/// The plain sentences of facts: there, short, and without a term of the field.
@Suite struct PlainSentencesTests {
    private func problems(_ fact: any AnyFact) -> [String] {
        let said = fact.plainly.map { $0.words { $0.text } }
        if said.isEmpty { return ["says nothing"] }
        return said.flatMap(PlainLanguage.problems)
    }

    @Test(arguments: FactKinds.all.map(\.name))
    func `every fact has plain sentences, its example's and one with nothing filled`(
        name: String
    ) throws {
        let kind = try #require(FactKinds.newest(name))
        #expect(problems(try EveryKind.fact(kind)) == [])
        let bare = EveryKind.empty(kind).plainly.first.map { $0.words { $0.text } }
        #expect(PlainLanguage.problems(bare ?? "") == [])
    }

    @Test(arguments: ThingKinds.all.map { $0.kind })
    func `every thing has a plain name of its own`(kind: String) throws {
        let own = try #require(ThingKinds.kind(kind))
        #expect(PlainLanguage.problems(own.plainName) == [])
        #expect(ThingKinds.all.count { $0.plainName == own.plainName } == 1)
    }

    @Test func `what is missing, too long or a term of the field is found`() {
        #expect(PlainLanguage.problems("") == ["says nothing"])
        #expect(PlainLanguage.problems("...") == ["says nothing"])
        let long = Array(repeating: "word", count: 26).joined(separator: " ")
        #expect(PlainLanguage.problems("Short. \(long).").count == 1)
        #expect(PlainLanguage.problems("The rating was moderated.").count == 1)
        #expect(PlainLanguage.problems("The date was moved.") == [])
    }

    @Test func `things are named where a sentence is shown, dates as a person says them`() throws {
        var fact = ThingSuperseded()
        fact.by = [try ThingID(reading: "objective/2.1")]
        #expect(fact.plainly[1].words { _ in "See it early." } == "It is: “See it early”.")
        var slip = ActionSlipped()
        slip.to = try FuzzyDate(typed: "2024-06-30")
        #expect(slip.plainly[0].words { $0.text } == "The date was moved to 30 June 2024.")
    }
}
