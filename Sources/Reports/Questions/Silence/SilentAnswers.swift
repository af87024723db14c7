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
    static func returns(_ thing: ThingID, _ world: World) -> [SilentMatter] {
        guard let audit = world.one(Audit.self, thing) else { return [] }
        return AuditReturn.all(of: audit, in: world).compactMap { one in
            let owed = one.responses.compactMap { world.one(Response.self, $0) }.filter {
                $0.state.life.stage == .requested || $0.state.life.stage == .notReturned
            }
            guard let first = owed.first else { return nil }
            let since = one.stated.map { SilentLives.passed($0, world) }
            if case .some(.none) = since { return nil }
            let names = owed.compactMap(\.state.standard).joined(separator: ", ")
            return SilentMatter(
                first, world, key: one.part ?? "", whose: [world.name(of: one.organisation)],
                missing: owed.count == 1
                    ? "its return on the standard \(names)"
                    : "its return on \(owed.count) standards: \(names)",
                called: audit.name, due: one.stated, since: since ?? nil)
        }
    }

    /// An accepted rating below what gives assurance, without an action agreed.
    static func rating(_ thing: ThingID, _ world: World) -> [SilentMatter] {
        guard let response = world.one(Response.self, thing),
            let scale = Rating(of: response, in: world).scale,
            // An answer in the archive asks no less: a rating may be found lower later.
            response.state.assurance(on: scale) == .actionRequired, response.state.actions.isEmpty,
            response.state.life.stage != .withdrawn, answers(to: thing, world) == 0
        else { return [] }
        let state = response.state
        let organisation = state.organisation.map { world.name(of: $0) } ?? "not recorded"
        let set = state.audit.flatMap { world.one(Audit.self, $0) }?.state.standards
            .flatMap { world.one(StandardSet.self, $0) }
        let standard = state.standard ?? "not recorded"
        return [
            SilentMatter(
                response, world, whose: [organisation],
                missing: "an action: rated \(state.moderatedRating ?? "not recorded") on "
                    + scale.title,
                called: "\(organisation): \(set?.state.heading(of: standard) ?? standard)",
                since: state.moderationAnswers.last.map { world.heard($0.at) })
        ]
    }

    /// A finding that asks for improvement and that no action or recommendation names.
    static func finding(_ thing: ThingID, _ world: World) -> [SilentMatter] {
        guard let finding = world.one(Finding.self, thing), finding.state.asksForImprovement,
            answers(to: thing, world) == 0
        else { return [] }
        let state = finding.state
        let whole = state.source.map { answers(to: $0, world) } ?? 0
        let rest = whole == 0 ? "" : "; \(whole) answer \(state.source?.text ?? "") as a whole"
        return [
            SilentMatter(
                finding, world,
                whose: [
                    state.record?.value.organisation.map { world.name(of: $0) },
                    state.source.map { world.name(of: $0) },
                ], missing: "an action that names it" + rest,
                since: state.record.map { world.heard($0.at) })
        ]
    }

    /// A recommendation that nobody answered, or that was accepted and became no action.
    static func recommendation(_ thing: ThingID, _ world: World) -> [SilentMatter] {
        guard let one = world.one(Recommendation.self, thing), isAwaiting(one.state),
            answers(to: thing, world) == 0
        else { return [] }
        return [
            SilentMatter(
                one, world, whose: one.state.made?.value.ofWhom ?? [],
                missing: one.state.answers.isEmpty ? "an answer" : "an action", due: one.state.due)
        ]
    }

    private static func isAwaiting(_ recommendation: Recommendation) -> Bool {
        switch recommendation.life.stage {
        case .made, .accepted, .partlyAccepted, .reconsidered: recommendation.actions.isEmpty
        default: false
        }
    }

    /// How many actions and recommendations name a thing as what they answer.
    private static func answers(to thing: ThingID, _ world: World) -> Int {
        world.all(Action.self, naming: thing).count {
            $0.state.terms?.value.source.contains(thing) ?? false
        } + world.all(Recommendation.self, naming: thing).count { $0.state.source == thing }
    }

    /// An audit whose follow-up a year on was due and is not recorded as held.
    static func followUp(_ thing: ThingID, _ world: World) -> [SilentMatter] {
        guard let audit = world.one(Audit.self, thing), audit.state.followUpHeld == nil,
            !audit.state.isEnded, let due = audit.state.followUpDue,
            let since = SilentLives.passed(due, world),
            !world.all(PeerReview.self, naming: thing).contains(where: {
                $0.state.audit == thing && $0.state.isYearOn
                    && $0.state.life.reached(.held) != nil
            })
        else { return [] }
        return [
            SilentMatter(
                audit, world, whose: [audit.state.plan?.value.chair?.text],
                missing: "that the follow-up was held", due: due, since: since)
        ]
    }
}
