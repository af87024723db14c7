import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

private let agreed = fact(
    "action/1", "action.agreed", "title=Train schools", "lead=Lead-QA", "source=finding/1",
    "due=March 2024", "effective=1 January 2024")
private let asked = fact(
    "action/1", "action.extension-asked", "to=June 2024", "effective=1 February 2024")

@Suite struct ExtensionRequestTests {
    private func outcomes(_ entries: Entry...) throws -> [ExtensionRequest.Outcome] {
        let given = try Given([agreed] + entries)
        let day = try #require(Day(iso: "2024-12-31"))
        let action = try ThingID(reading: "action/1")
        return try #require(
            Picture(given.history, at: Cut(asAt: day)).told { world in
                world.one(Action.self, action).map {
                    ExtensionRequest.all(of: $0, in: world).map(\.outcome)
                } ?? []
            }.value)
    }

    @Test func `a request is granted where the date was moved after it`() throws {
        let moved = fact(
            "action/1", "action.slipped", "to=June 2024", "effective=10 February 2024")
        #expect(try outcomes(asked, moved) == [.granted])
    }

    @Test func `a move before it grants nothing`() throws {
        let moved = fact("action/1", "action.slipped", "to=May 2024", "effective=10 January 2024")
        #expect(try outcomes(moved, asked) == [.unanswered])
    }

    @Test func `a request is refused where that is recorded`() throws {
        let refused = fact("action/1", "action.extension-refused", "effective=9 February 2024")
        #expect(try outcomes(asked, refused) == [.refused])
    }
}
