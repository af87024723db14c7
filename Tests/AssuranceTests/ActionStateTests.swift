import Assurance
import Dates
import Replay
import Testing
import Trials

private let agreed = fact(
    "action/1", "action.agreed", "title=Train schools", "lead=Lead-QA", "source=finding/1",
    "due=March 2024")
private let legend = fact(
    "rule/colours", "rule.adopted", "text=Legend", "sort=governance", "governs=colours",
    "colours.1.colour=Complete", "colours.1.means=done", "colours.2.colour=delayed",
    "colours.2.means=off-target",
    "colours.3.colour=purple", "colours.3.means=outside-our-power")

/// States by another legend than BRAG, and what else other areas say of their actions.
@Suite struct ActionStateTests {
    @Test(arguments: ["delayed", "Delayed", "purple", "complete"])
    func `a state of the partnership's own legend is a rating`(state: String) throws {
        let given = try Given(agreed, legend).when("action/1", "action.rated", "rating=\(state)")
        let rating = try given.then(Action.self).rating?.value.rating
        #expect(rating?.rawValue == state)
    }

    @Test func `a state that no legend names is refused, with those that are known`() throws {
        let refusal = #expect(throws: Refusal.self) {
            try Given(agreed, legend).when("action/1", "action.rated", "rating=gren")
        }
        #expect(refusal?.rule == "R-07")
        #expect(refusal?.sentence.contains("red, unrated, Complete, delayed, purple") == true)
    }

    @Test func `a colour of BRAG needs no legend, in letters of any size`() throws {
        let state = try Given(agreed).when("action/1", "action.rated", "rating=Amber")
            .then(Action.self)
        #expect(state.rating?.value.rating == .amber)
    }

    @Test func `an update that is awaited tells nothing, and moves nothing`() throws {
        let given = try Given(agreed).when(
            "action/1", "progress.reported", "text=Waiting for Norfolk", "state=update-pending")
        #expect(given.history.facts.last?.isNews == false)
        #expect(try given.then(Action.self).stage == "open")
    }

    @Test func `a completion that is disputed stays claimed, with the dispute beside it`() throws {
        let state = try Given(agreed)
            .when("action/1", "action.completion-claimed", "claimedBy=Lead-QA")
            .when("action/1", "action.completion-disputed", "disputedBy=a councillor")
            .then(Action.self)
        #expect(state.stage == "completion claimed")
        #expect(state.disputes.map(\.value.disputedBy) == ["a councillor"])
    }

    @Test func `more time that is only asked for moves no date`() throws {
        let asked = try Given(agreed).when(
            "action/1", "action.extension-asked", "to=June 2024", "reason=Staff left")
        #expect(try asked.then(Action.self).due?.value.asWritten == "March 2024")
        #expect(try asked.then(Action.self).slips.isEmpty)
        let refused = try asked.when("action/1", "action.extension-refused", "refusedBy=Executive")
        #expect(try refused.then(Action.self).due?.value.asWritten == "March 2024")
    }

    @Test func `an action found to be another ends, and is reopened if that was wrong`() throws {
        let twin = fact(
            "action/2", "action.agreed", "title=Train all schools", "lead=Lead-QA",
            "source=finding/1")
        let same = try Given(agreed, twin).when("action/2", "action.found-same", "as=action/1")
        #expect(try same.then(Action.self).isEnded)
        #expect(try same.then(Action.self).sameAs?.value.other.text == "action/1")
        let back = try same.when("action/2", "thing.reopened", "reason=They differ")
        #expect(try back.then(Action.self).sameAs == nil)
    }

    @Test(arguments: ["action/1", "finding/1", "action/3"])
    func `an action is found the same as another that is counted`(other: String) throws {
        let third = fact(
            "action/3", "action.agreed", "title=Train schools again", "lead=Lead-QA",
            "source=finding/1")
        let given = try Given(agreed, third).knowing("finding/1", "action/4")
            .taking(fact("action/3", "action.found-same", "as=action/4"))
        #expect(throws: Refusal.self) {
            try given.when("action/1", "action.found-same", "as=\(other)")
        }
    }

    @Test func `a date may wait for something, and an action may be owned by others`() throws {
        let state = try Given(
            fact(
                "action/5", "action.agreed", "title=Report", "lead=not stated", "source=finding/1",
                "condition=three months after publication", "ownedBy=Norfolk")
        ).then(Action.self)
        #expect(state.due == nil)
        #expect(state.terms?.value.condition == "three months after publication")
        #expect(state.terms?.value.ownedBy == "Norfolk")
    }

    @Test func `a bare count has no more done than there are`() throws {
        #expect(throws: Refusal.self) {
            try Given(agreed).when("action/1", "progress.counted", "done=19", "of=18")
        }
        let folded = try Given(agreed).when(
            "action/1", "progress.counted", "done=8", "of=18", "what=targets"
        ).folded(Action.self)
        #expect(folded.counts.map(\.value.words) == ["8 of 18 targets"])
    }

    @Test func `a promise before a council's committee needs no theme`() throws {
        let given = try Given().when(
            "scrutiny/osc", "scrutiny.committee-began", "title=Overview of the partnership")
        let state = try given.when(
            "scrutiny/osc", "scrutiny.commitment-made", "body=Council",
            "text=Bring the plan back", "due=February 2017"
        ).then(ScrutinyExercise.self)
        #expect(state.stage == "committed")
        #expect(state.irregularSteps.isEmpty)
        #expect(state.choice == nil)
    }
}
