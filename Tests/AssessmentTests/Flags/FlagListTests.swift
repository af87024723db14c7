import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

@Test func `every flag has its own code and name, in the order of the codes`() {
    let codes = FlagList.all.map { $0.code }
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
    #expect(Set(FlagList.all.map { $0.name }).count == codes.count)
}

@Test func `every flag says what it shows in a sentence`() {
    for flag in FlagList.all {
        #expect(flag.meaning.hasSuffix("."), "\(flag.code)")
        #expect(flag.name.allSatisfy { $0.isLowercase || $0 == "-" }, "\(flag.code)")
    }
}

@Test func `a flag is found by code or name, whatever the letters' size`() {
    #expect(FlagList.flag("f-01")?.code == "F-01")
    #expect(FlagList.flag("Inquorate-Meeting")?.code == "F-01")
    #expect(FlagList.flag("F-99") == nil)
}

@Test func `an empty history raises nothing`() throws {
    let day = try #require(Day(iso: "2024-04-01"))
    #expect(FlagList.raised(in: Picture(History(), at: Cut(asAt: day))).isEmpty)
}

@Test func `a thing that may not have begun raises nothing for certain`() throws {
    let given = try Given(
        fact(
            "action/1", "action.agreed", "title=Audit", "lead=Lead-EH", "plan=plan/2019",
            "due=2019-03-31", "effective=2020"))
    let breach = try #require(given.raises(NeglectedAction.self, asAt: "2020-06-01").first)
    #expect(!breach.isCertain)
    #expect(try given.raises(NeglectedAction.self, asAt: "2021-01-01").first?.isCertain == true)
}
