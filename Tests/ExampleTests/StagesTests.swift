import Assurance
import Dates
import Replay
import Testing

/// Every state of every state machine is reached by something in Example Borough, at some time.
@Suite struct StagesTests {
    @Test func `every stage of every thing is reached`() throws {
        let history = try Example.history()
        reaches(Action.self, Action.Stage.self, history, notYet: [.sameAsAnother])
        reaches(Review.self, Review.Stage.self, history)
        reaches(Organisation.self, Standing.self, history)
        reaches(Role.self, Role.Stage.self, history)
        reaches(PartnershipGroup.self, PartnershipGroup.Stage.self, history)
        reaches(GovernanceRule.self, Standing.self, history)
        reaches(StandardSet.self, Standing.self, history)
        reaches(Audit.self, Audit.Stage.self, history)
        reaches(Response.self, Response.Stage.self, history)
        reaches(PeerReview.self, PeerReview.Stage.self, history)
        reaches(Finding.self, Standing.self, history)
        reaches(Recommendation.self, Recommendation.Stage.self, history)
        reaches(Plan.self, Plan.Stage.self, history)
        reaches(Priority.self, Priority.Stage.self, history)
        reaches(Objective.self, Standing.self, history)
        reaches(
            ScrutinyExercise.self, ScrutinyExercise.Stage.self, history,
            notYet: [.beforeCommittee])
        reaches(Inspection.self, Inspection.Stage.self, history)
        reaches(Guidance.self, Guidance.Stage.self, history)
        reaches(Meeting.self, Meeting.Stage.self, history)
        reaches(Decision.self, Decision.Stage.self, history)
        reaches(Dispute.self, Dispute.Stage.self, history)
        reaches(InformationRequest.self, InformationRequest.Stage.self, history)
        reaches(Risk.self, Risk.Stage.self, history)
        reaches(Challenge.self, Challenge.Stage.self, history)
        reaches(Training.self, Training.Stage.self, history)
        reaches(Publication.self, Publication.Stage.self, history)
        reaches(SnapshotRecord.self, SnapshotRecord.Stage.self, history)
    }

    @Test func `claims of progress come to every end`() throws {
        let history = try Example.history()
        let claims = states(PeerReview.self, history).flatMap(\.claims)
        let reached = Set(claims.flatMap { $0.life.steps.map(\.value) })
        #expect(reached == Set(PeerReview.ClaimStage.allCases))
    }

    /// `notYet` are the stages that nothing in the borough has come to so far: those and no others.
    private func reaches<T: Thing, Stage: LifeStage>(
        _ kind: T.Type, _ stages: Stage.Type, _ history: History, notYet: [Stage] = []
    ) {
        let reached = Set(states(kind, history).compactMap(\.stage))
        let missing = Stage.allCases.map(\.words).filter { !reached.contains($0) }
        #expect(
            missing == notYet.map(\.words),
            "no \(T.kind) ever is: \(missing.joined(separator: ", "))")
    }

    /// Every state that a thing of a kind was ever in, as its facts took effect one by one.
    private func states<T: Thing>(_ kind: T.Type, _ history: History) -> [T] {
        let everything = Cut(asAt: .last)
        return history.things(of: T.kind).flatMap { id -> [T] in
            var folded = Folded<T>(id: id)
            return history.standing(of: id, known: everything).map { fact in
                folded.take(fact)
                return folded.state
            }
        }
    }
}
