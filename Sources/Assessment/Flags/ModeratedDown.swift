import Assurance
import Dates
import Replay

/// F-15: a Section 11 rating was moderated down by two steps or more, rests on no evidence, or was
/// never returned.
///
/// Of an audit that was cancelled, and on a request that was withdrawn, nothing is awaited.
public enum ModeratedDown: SceneFlag {
    public static let code = "F-15"
    public static let name = "moderated-down"
    public static let rule =
        "Every organisation asked answers a Section 11 audit, with evidence for its rating, and "
        + "rates itself within one step of what moderation finds."
    public static let source = "Section 11 audits (S11-02, S11-15)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        breaches(whole: scene)
    }

    static func breaches(whole scene: Scene) -> [Breach] {
        let all = scene.all(Audit.self)
        let audits = all.filter { $0.state.life.stage != .cancelled }
        let cancelled = Set(all.map(\.id)).subtracting(audits.map(\.id))
        let sets = scene.all(StandardSet.self)
        var scales: [ThingID: RatingScale] = [:]
        for audit in audits {
            scales[audit.id] = sets.first { $0.id == audit.state.standards }?.state.scale
        }
        let responses = scene.all(Response.self).filter { response in
            response.state.life.stage != .withdrawn
                && response.state.audit.map { !cancelled.contains($0) } ?? true
        }.flatMap { response in
            [
                lowered(response, response.state.audit.flatMap { scales[$0] }),
                unevidenced(response),
            ].compactMap { $0 }
        }
        return responses + audits.compactMap(uncounted)
    }

    private static func lowered(_ response: Folded<Response>, _ scale: RatingScale?) -> Breach? {
        guard let moderated = response.state.moderations.last,
            let own = response.state.submission(judgedBy: moderated)
        else { return nil }
        let gap = scale.flatMap(response.state.gap)
        if let gap, gap < 2 { return nil }
        let steps = gap.map { "\($0) steps" } ?? "an unknown number of steps"
        let ratings = "from \(own.value.rating) to \(moderated.value.rating)"
        return Breach(
            of: response.id, part: "gap", "Moderated down by \(steps), \(ratings).",
            since: moderated.at.bounds,
            evidence: [
                Evidence("rated itself \(own.value.rating)", own.at),
                Evidence("moderated to \(moderated.value.rating)", moderated.at),
            ], doubt: gap == nil ? "the scale of the ratings is not recorded" : nil)
    }

    private static func unevidenced(_ response: Folded<Response>) -> Breach? {
        guard response.state.lacksEvidence, let own = response.state.submissions.last else {
            return nil
        }
        return Breach(
            of: response.id, part: "evidence",
            "Rated itself \(own.value.rating), and no evidence is attached.", since: own.at.bounds,
            evidence: [
                Evidence("rated itself \(own.value.rating)", own.at),
                .absence("no evidence is recorded"),
            ])
    }

    /// Fewer returns counted than asked for, where organisations were only counted.
    private static func uncounted(_ audit: Folded<Audit>) -> Breach? {
        guard audit.state.sort == .section11, let count = audit.state.counts.last else {
            return nil
        }
        let asked = audit.state.asked
        if let asked, count.value.returned >= asked { return nil }
        let of = asked.map { "of \($0) asked" } ?? "and how many were asked is not recorded"
        return Breach(
            of: audit.id, part: "returns", "\(count.value.returned) answered, \(of).",
            since: count.at.bounds,
            evidence: [Evidence("\(count.value.returned) returns counted", count.at)]
                + (asked == nil ? [.absence("the number asked is not recorded")] : []),
            doubt: asked == nil ? "how many were asked is not recorded" : nil)
    }
}
