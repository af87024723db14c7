public import Assurance
import Dates
public import Replay

/// F-15: an answer to a Section 11 audit did not come in time, or rests on no evidence.
public enum UnsoundAnswer: Flag {
    public static let code = "F-15"
    public static let name = "unsound-answer"
    public static let meaning =
        "An answer to a Section 11 audit did not come in time, or rests on no evidence."
    public static let sort = FlagSort.record
    public static let practices: [Practice] = [.auditReturn]
    public static let kinds: [any Thing.Type] = [Response.self, Audit.self]

    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        if let response = world.one(Response.self, thing) {
            return [unevidenced(response, world)].compactMap { $0 }
        }
        guard let audit = world.one(Audit.self, thing), audit.state.life.stage != .cancelled else {
            return []
        }
        return AuditReturn.all(of: audit, in: world).compactMap { unreturned($0, world) }
            + [uncounted(audit, world)].compactMap { $0 }
    }

    private static func unevidenced(_ response: Folded<Response>, _ world: World) -> Breach? {
        let rating = Rating(of: response, in: world)
        guard rating.isAwaited, !rating.isNotApplicable, response.state.lacksEvidence,
            let own = response.state.submissions.last
        else { return nil }
        return Breach(
            of: response.id, part: "evidence",
            "Rated itself \(own.value.said), and no evidence is attached.",
            since: world.when(own.at),
            evidence: [
                Evidence("rated itself \(own.value.said)", own.at),
                .absence("no evidence is recorded"),
            ])
    }

    /// What an organisation did not return, or returned late, all its standards together.
    private static func unreturned(_ one: AuditReturn, _ world: World) -> Breach? {
        let isNoted = one.notReturned != nil && one.returned == nil
        guard one.isMissed != .no || isNoted else { return nil }
        let task = "Return of \(world.name(of: one.organisation)) (\(one.standards))"
        let noted = one.notReturned.map { Evidence("recorded as not returned", $0) }
        let isByNote = one.isByNote || one.isMissed == .no
        return Breach(
            of: one.audit,
            part: [one.organisation.text, one.part].compactMap { $0 }.joined(separator: " "),
            "\(task)\(words(one))",
            since: isByNote ? one.notReturned.map(world.when) : one.due?.advanced(by: 1),
            evidence: [Evidence("asked", one.asked), noted].compactMap { $0 }
                + [
                    one.answer.map { Evidence("returned", $0) } ?? .absence("no return is recorded")
                ],
            doubt: one.isMissed == .yes || isNoted
                ? nil
                : one.returned == nil
                    ? world.endOfRecord : "the dates do not tell whether it was in time")
    }

    private static func words(_ one: AuditReturn) -> String {
        let last = one.stated.map { " by \($0)" } ?? ""
        guard let returned = one.returned else {
            return one.stated == nil || one.isMissed == .no
                ? ": not returned." : "\(last): not recorded as done."
        }
        if one.isByNote { return ": returned only after it was recorded as not returned." }
        let late = one.due.map { returned.daysLate(against: $0).description } ?? ""
        return "\(last): done \(late)."
    }

    /// Fewer returns counted than asked for, where organisations were only counted.
    private static func uncounted(_ audit: Folded<Audit>, _ world: World) -> Breach? {
        guard audit.state.sort == .section11, let count = audit.state.returnCounts.last else {
            return nil
        }
        let asked = audit.state.asked
        if let asked, count.value.returned >= asked { return nil }
        let of = asked.map { "of \($0) asked" } ?? "and how many were asked is not recorded"
        return Breach(
            of: audit.id, part: "returns", "\(count.value.returned) answered, \(of).",
            since: world.when(count.at),
            evidence: [Evidence("\(count.value.returned) returns counted", count.at)]
                + (asked == nil ? [.absence("the number asked is not recorded")] : []),
            doubt: asked == nil ? "how many were asked is not recorded" : nil)
    }
}
