import Assessment
import Assurance
import Dates
import Replay
import Tables

/// Answers that were asked for and are not recorded: to an audit, a low rating, a finding, a
/// recommendation.
enum SilentAnswers {
    /// Returns to an audit not made, wholly or in part, once the day they were due is past; without
    /// such a day, from when they were asked for.
    ///
    /// What an organisation owes to one audit by one day is one return, on however many standards.
    static func returns(_ picture: Picture, _ heard: LastHeard) -> [Silence] {
        let owed = RatedAnswer.all(picture).filter { one in
            guard one.response.asked(isAwaited) != .no else { return false }
            return one.response.possible.state.due.map {
                SilentLives.passed($0, picture) != nil
            } ?? true
        }
        var returns: [[RatedAnswer]] = []
        var places: [Return: Int] = [:]
        for one in owed {
            let state = one.response.possible.state
            let key = Return(
                audit: one.audit, organisation: state.organisation, due: state.due,
                isSure: one.response.asked(isAwaited) == .yes)
            if let at = places[key] {
                returns[at].append(one)
            } else {
                places[key] = returns.count
                returns.append([one])
            }
        }
        return returns.compactMap { silence($0, picture, heard) }
    }

    /// What makes responses one return.
    private struct Return: Hashable {
        let audit: ThingID?
        let organisation: ThingID?
        let due: FuzzyDate?
        let isSure: Bool
    }

    private static func silence(
        _ owed: [RatedAnswer], _ picture: Picture, _ heard: LastHeard
    ) -> Silence? {
        guard let first = owed.first else { return nil }
        let due = first.response.possible.state.due
        let names = owed.compactMap(\.response.possible.state.standard).joined(separator: ", ")
        return Silence(
            first.response, isOpen: isAwaited, whose: [first.organisationName],
            missing: owed.count == 1
                ? "its return on the standard \(names)"
                : "its return on \(owed.count) standards: \(names)",
            called: first.auditName, due: due,
            since: due.flatMap { SilentLives.passed($0, picture) },
            last: heard.last(of: first.response.id))
    }

    private static func isAwaited(_ response: Response) -> Bool {
        response.life.stage == .requested || response.life.stage == .notReturned
    }

    /// Accepted ratings below what gives assurance, without an action agreed.
    static func ratings(_ picture: Picture, _ heard: LastHeard) -> [Silence] {
        let answered = sources(picture)
        return RatedAnswer.all(picture).compactMap { one in
            guard let scale = one.scale, asksForAction(one.response.possible.state, scale),
                answered[one.response.id] == nil
            else { return nil }
            let state = one.response.possible.state
            let accepted = state.moderationAnswers.last
            return Silence(
                one.response, isOpen: { asksForAction($0, scale) },
                whose: [one.organisationName],
                missing: "an action: rated \(state.moderatedRating ?? "not recorded") on "
                    + scale.title,
                called: "\(one.organisationName): \(one.standardName)",
                since: accepted?.at.heard,
                last: heard.last(of: one.response.id))
        }
    }

    private static func asksForAction(_ response: Response, _ scale: RatingScale) -> Bool {
        // An answer in the archive asks no less: a rating may be found lower later.
        response.assurance(on: scale) == .actionRequired && response.actions.isEmpty
            && response.life.stage != .withdrawn
    }

    /// Findings that ask for improvement and that no action or recommendation names.
    static func findings(_ picture: Picture, _ heard: LastHeard) -> [Silence] {
        let answered = sources(picture)
        return picture.all(Finding.self).compactMap { one in
            let state = one.possible.state
            guard one.asked(\.asksForImprovement) != .no, answered[one.id] == nil else {
                return nil
            }
            let whole = state.source.flatMap { answered[$0] } ?? 0
            let rest =
                whole == 0 ? "" : "; \(whole) answer \(state.source?.text ?? "") as a whole"
            return Silence(
                one, isOpen: \.asksForImprovement,
                whose: [
                    state.record?.value.organisation.map { picture.name(of: $0) },
                    state.source.map { picture.name(of: $0) },
                ], missing: "an action that names it" + rest, since: state.record?.at.heard,
                last: heard.last(of: one.id))
        }
    }

    /// How many actions and recommendations name each thing as what they answer.
    private static func sources(_ picture: Picture) -> [ThingID: Int] {
        let named =
            picture.all(Action.self).flatMap { $0.possible.state.terms?.value.source ?? [] }
            + picture.all(Recommendation.self).compactMap { $0.possible.state.source }
        return named.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// Recommendations that nobody answered, and those accepted that became no action.
    static func recommendations(_ picture: Picture, _ heard: LastHeard) -> [Silence] {
        let answered = sources(picture)
        return picture.all(Recommendation.self).compactMap { one in
            let state = one.possible.state
            guard one.asked(isAwaiting) != .no, answered[one.id] == nil else { return nil }
            return Silence(
                one, isOpen: isAwaiting, whose: state.made?.value.ofWhom ?? [],
                missing: state.answers.isEmpty ? "an answer" : "an action", due: state.due,
                last: heard.last(of: one.id))
        }
    }

    private static func isAwaiting(_ recommendation: Recommendation) -> Bool {
        switch recommendation.life.stage {
        case .made, .accepted, .partlyAccepted, .reconsidered: recommendation.actions.isEmpty
        default: false
        }
    }

    /// Audits whose follow-up a year on was due and is not recorded as held.
    static func followUps(_ picture: Picture, _ heard: LastHeard) -> [Silence] {
        let held = picture.all(PeerReview.self).map(\.possible.state).filter {
            $0.life.reached(.held) != nil
        }.compactMap(\.audit)
        return picture.all(Audit.self).compactMap { one in
            let state = one.possible.state
            guard one.asked(isAwaited) != .no, !held.contains(one.id), let due = state.followUpDue,
                let since = SilentLives.passed(due, picture)
            else { return nil }
            return Silence(
                one, isOpen: isAwaited, whose: [state.plan?.value.chair?.text],
                missing: "that the follow-up was held", due: due, since: since,
                last: heard.last(of: one.id))
        }
    }

    private static func isAwaited(_ audit: Audit) -> Bool {
        audit.followUpHeld == nil && !audit.isEnded
    }
}
