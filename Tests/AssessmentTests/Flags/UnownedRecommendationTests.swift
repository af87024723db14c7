import Assessment
import Assurance
import Replay
import Testing
import Trials

private let one = "recommendation/1"
private let made = fact(
    one, "recommendation.made", "source=review/child-x", "text=Review the protocol",
    "effective=2023-01-01")

@Test func `a recommendation without owner and date is flagged for each`() throws {
    #expect(try Given(made).flags(UnownedRecommendation.self) == ["\(one) date", "\(one) owner"])
    let owned = try Given(made.with("ofWhom=Executive"))
    let breach = try #require(owned.raises(UnownedRecommendation.self).first)
    #expect(breach.sentence == "It does not say by when something is required.")
    #expect(breach.since == days("2023-01-01", "2023-01-01"))
}

@Test func `a recommendation that says of whom and by when is not flagged`() throws {
    let given = try Given(made.with("ofWhom=Executive").with("due=2023-12-31"))
    #expect(try given.flags(UnownedRecommendation.self) == [])
}

@Test func `a recommendation that may not have been made cannot be told`() throws {
    let given = try Given(
        fact(
            one, "recommendation.made", "source=review/child-x", "text=Review",
            "ofWhom=Executive", "effective=2023"))
    #expect(try given.flags(UnownedRecommendation.self, asAt: "2023-06-01") == ["\(one) date?"])
}
