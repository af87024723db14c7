import Assurance
import Testing

struct StageWordsTests {
    /// A kind of life with a stage of two words.
    private enum Stage: String, LifeStage {
        case inProgress = "in-progress"
    }

    @Test func `a stage is described in plain words, not as it is stored`() {
        var description = Description()
        description.say("Status", Stage.inProgress)
        #expect(description.lines.first?.value == .text("in progress"))
        #expect(Stage.inProgress.words == "in progress")
    }
}
