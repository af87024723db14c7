public import Assurance
import Dates
public import Replay

/// F-17: a review prompted a change to the Section 11 standards that the next edition lacks.
///
/// The next edition is the one that took the set's place.
public enum UnissuedAmendment: Flag {
    public static let code = "F-17"
    public static let name = "unissued-amendment"
    public static let meaning =
        "A change to the standards that a review prompted is not in the edition issued next."
    public static let sort = FlagSort.record
    public static let practices: [Practice] = []
    public static let kinds: [any Thing.Type] = [StandardSet.self]

    public static func breaches(of thing: ThingID, in world: World) -> [Breach] {
        guard let set = world.one(StandardSet.self, thing) else { return [] }
        return set.state.amendments
            .filter { !$0.value.promptedBy.isEmpty && $0.value.change != .withdrawn }
            .compactMap { breach($0, of: set, in: world) }
    }

    private static func breach(
        _ amendment: Cited<StandardAmended>, of set: Folded<StandardSet>, in world: World
    ) -> Breach? {
        let standard = amendment.value.standard
        guard let issue = set.state.issue else { return nil }
        let next = next(after: set, in: world)
        // Made to an edition that is out, it stands there, and waits for the next.
        if next == nil, issue.effective != nil { return nil }
        let edition = next ?? set
        guard let issued = edition.state.issue, !lists(standard, edition.state, issued) else {
            return nil
        }
        let prompts = amendment.value.promptedBy.map(world.named).joined(separator: ", ")
        let doubt =
            next == nil
            ? "when the edition was issued is not recorded"
            : edition.state.listsStandards ? nil : "the standards of that edition are not recorded"
        var breach = Breach(
            of: edition.id, part: "\(set.id) \(standard)",
            "\"\(standard)\", prompted by \(prompts), is not recorded in "
                + "\(edition.state.title ?? edition.id.text).",
            since: issued.effective?.bounds,
            evidence: [
                Evidence("\(standard): \(amendment.value.change.rawValue)", amendment.at),
                Evidence("issued", issued.at),
                .absence("\"\(standard)\" is not recorded among its standards"),
            ], doubt: doubt)
        breach.others = [set.id] + amendment.value.promptedBy
        return breach
    }

    /// Whether an edition has a standard of that name: as issued, or by a change of its own.
    private static func lists(
        _ name: String, _ set: StandardSet, _ issued: Cited<StandardSetIssued>
    ) -> Bool {
        let all = issued.value.standards.flatMap { [$0.code, $0.title] }
        return all.contains { Spelling.areSame($0, name) }
            || issued.effective != nil && set.standard(name) != nil
    }

    /// The edition that took its place.
    private static func next(
        after set: Folded<StandardSet>, in world: World
    ) -> Folded<StandardSet>? {
        set.successions.flatMap(\.value.by).lazy
            .compactMap { world.one(StandardSet.self, $0) }.first
    }
}
