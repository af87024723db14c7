extension Folded where T == Response {
    /// The scale of the standards that it answers: the audit's own, or a version of them.
    func scale(_ known: some Knowledge) -> RatingScale? {
        (state.variant ?? state.audit.flatMap { known.state(Audit.self, $0) }?.state.standards)
            .flatMap { known.state(StandardSet.self, $0) }?.state.scale
    }

    /// Rule R-08: a rating is a step of the scale of the audit's standard set.
    func checkRating(_ rating: String, _ known: some Knowledge) throws(Refusal) {
        guard let scale = scale(known) else { throw .noScale(id) }
        try scale.checkStep(rating)
    }
}
