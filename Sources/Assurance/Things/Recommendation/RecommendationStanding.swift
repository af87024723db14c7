extension Recommendation {
    /// Moves to the stage that the standing answers give together.
    ///
    /// One body's rejection among several does not end it, and a further body's answer does not
    /// undo what one that
    /// accepted has since done. A body that changes its answer without reconsidering takes a step
    /// that is not drawn.
    mutating func answered(isChange: Bool, _ at: Occurrence) {
        guard let next = stageAnswered, !isChange || next != life.stage else { return }
        guard next == .rejected || life.stage?.isBeingAnswered ?? true else { return }
        life.reach(
            next, from: isChange ? [] : [.made, .reconsidered, .accepted, .partlyAccepted], at)
    }

    /// The stage that the standing answers give; nil while some have rejected it and others have
    /// yet to answer.
    private var stageAnswered: Stage? {
        let standing = standingAnswers.map(\.value)
        if standing.allSatisfy({ $0.answer == .rejected }) {
            let isForAll = standing.contains { $0.answeredBy == nil }
            let isAll = standing.count >= made?.value.ofWhom.count ?? 0
            return isForAll || isAll ? .rejected : nil
        }
        return standing.allSatisfy { $0.answer == .accepted } ? .accepted : .partlyAccepted
    }
}
