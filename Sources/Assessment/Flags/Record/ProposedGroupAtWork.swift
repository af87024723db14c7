public import Assurance
import Dates
public import Replay

/// F-30: a group is said to be still to come, and yet it met.
public enum ProposedGroupAtWork: Flag {
    public static let code = "F-30"
    public static let name = "proposed-group-at-work"
    public static let meaning =
        "A group that the record only proposes met, or is said to be at work."
    public static let sort = FlagSort.record
    public static let practices: [Practice] = []
    public static let kinds: [any Thing.Type] = [PartnershipGroup.self]

    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        guard let group = world.one(PartnershipGroup.self, thing),
            let proposed = group.state.life.reached(.proposed)
        else { return [] }
        return [met(group, proposed.at, in: world)].compactMap { $0 } + stated(group, in: world)
    }

    private static func met(
        _ group: Folded<PartnershipGroup>, _ proposed: Occurrence, in world: World
    ) -> Breach? {
        guard group.state.life.stage == .proposed else { return nil }
        let held = world.all(Meeting.self, naming: group.id)
            .filter { $0.state.wasHeld && $0.state.group == group.id }
        guard
            let first = held.compactMap(\.state.holding).min(by: {
                $0.at.bounds.isListed(before: $1.at.bounds)
            })
        else { return nil }
        return Breach(
            of: group.id, part: "met", "Only proposed by the record, and yet it met.",
            since: (first.value.on ?? first.effective)?.bounds,
            evidence: [
                Evidence("proposed", proposed), Evidence("met: \(first.value.title)", first.at),
                .absence("that it was established is not recorded"),
            ])
    }

    private static func stated(
        _ group: Folded<PartnershipGroup>, in world: World
    ) -> [Breach] {
        world.staleStatements(of: group.id).filter { $0.thing == group.id }.map { note in
            Breach(
                of: group.id, part: "\(note.noted.at.id)",
                "Papers do not agree whether it exists: \(note.noted.value.title).",
                since: note.since, evidence: [note.evidence])
        }
    }
}
