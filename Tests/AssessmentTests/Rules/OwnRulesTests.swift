import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

private func rule(_ name: String, _ governs: String, _ fields: String...) -> Entry {
    fields.reduce(
        fact(
            "rule/\(name)", "rule.adopted", "text=\(name)", "sort=governance", "governs=\(governs)")
    ) { $0.with($1) }
}

private func rules(
    _ entries: [Entry], for practice: Practice, of body: String? = nil, asAt: String
) throws -> [[String]] {
    let day = try #require(Day(iso: asAt))
    let body = try body.map { try ThingID(reading: $0) }
    return Picture(try Given(entries).history, at: Cut(asAt: day)).told { world in
        world.ownRules.rules(for: practice, of: body).map { String($0.id.name) }
    }.values
}

@Test func `a body's own rule stands in place of those that name no body`() throws {
    let all = [
        rule("common", "quorum", "effective=2019-06-01"),
        rule("own", "quorum", "body=group/x", "effective=2019-06-01"),
    ]
    #expect(try rules(all, for: .quorum, of: "group/x", asAt: "2020-01-01") == [["own"]])
    #expect(try rules(all, for: .quorum, of: "group/y", asAt: "2020-01-01") == [["common"]])
}

@Test func `what is open of rules for other practices leaves no doubt, and costs no question`()
    throws
{
    let others = (0..<40).map { rule("other-\($0)", "silence", "effective=June 2019") }
    let all = others + [rule("quorum", "quorum", "effective=2019-06-01")]
    let day = try #require(Day(iso: "2019-06-15"))
    let picture = Picture(try Given(all).history, at: Cut(asAt: day))
    var questions = 0
    let told = picture.told { world in
        questions += 1
        return world.ownRules.rules(for: .quorum).count
    }
    #expect(told.values == [1])
    #expect(questions == 1)
}

@Test func `a rule that says that a practice is not ours governs nothing`() throws {
    let none = rule("none", "one-year-on", "ours=no", "effective=2019-06-01")
    #expect(try rules([none], for: .oneYearOn, asAt: "2020-01-01") == [[]])
}
