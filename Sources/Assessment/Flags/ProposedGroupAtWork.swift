import Assurance
import Dates
import Replay

/// F-30: a group is said to be still to come, and yet it met.
public enum ProposedGroupAtWork: SceneFlag {
    public static let code = "F-30"
    public static let name = "proposed-group-at-work"
    public static let rule = "A group is either planned or at work, and not both."
    public static let source = "Annual report 2022-23 on the Strategic Safeguarding Group (INC-53)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        let meetings = scene.all(Meeting.self).filter(\.state.wasHeld)
        return scene.all(PartnershipGroup.self).flatMap { group in
            [met(group, meetings)].compactMap { $0 } + stated(group, scene)
        }
    }

    private static func met(
        _ group: Folded<PartnershipGroup>, _ meetings: [Folded<Meeting>]
    ) -> Breach? {
        let held = meetings.filter { $0.state.group == group.id }
        let proposed = group.state.life.reached(.proposed)
        guard let proposed, group.state.life.stage == .proposed,
            let first = held.compactMap(\.state.holding).min(by: {
                $0.at.bounds.isListed(before: $1.at.bounds)
            })
        else { return nil }
        return Breach(
            of: group.id, part: "met", "Only proposed by the record, and yet it met.",
            since: (first.value.on ?? first.effective)?.bounds,
            evidence: [
                Evidence("proposed", proposed.at), Evidence("met: \(first.value.title)", first.at),
                .absence("that it was established is not recorded"),
            ])
    }

    private static func stated(_ group: Folded<PartnershipGroup>, _ scene: Scene) -> [Breach] {
        guard group.state.life.reached(.proposed) != nil else { return [] }
        return scene.staleStatements().filter { $0.at.subject == group.id }.map { note in
            Breach(
                of: group.id, part: "\(note.at.id)",
                "Papers do not agree whether it exists: \(note.value.title).",
                since: note.at.effective?.bounds ?? DateBounds(note.at.known.dayInEngland),
                evidence: [note.evidence])
        }
    }
}
