public import Assurance
import Dates
public import Replay

/// F-17: a review prompted a change to the Section 11 standards that the next edition lacks.
///
/// The next edition is the one that took the set's place, or else the first issued after the change
/// under the same title, years and numbers apart.
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
        let next = next(after: amendment, of: set, in: world)
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
        return all.contains { $0.lowercased() == name.lowercased() }
            || issued.effective != nil && set.standard(name) != nil
    }

    private static func next(
        after amendment: Cited<StandardAmended>, of set: Folded<StandardSet>, in world: World
    ) -> Folded<StandardSet>? {
        let successors = set.successions.flatMap(\.value.by)
            .compactMap { world.one(StandardSet.self, $0) }
        if let named = successors.first { return named }
        let made = world.when(amendment.at)
        return world.past.editions(like: set).compactMap { world.one(StandardSet.self, $0) }
            .filter { other in
                other.id != set.id
                    && other.state.issue.map { made.precedes(world.when($0.at)) == .yes } ?? false
            }.min { a, b in
                guard let a = a.state.issue, let b = b.state.issue else { return false }
                return a.at.bounds.isListed(before: b.at.bounds)
            }
    }
}

extension Past {
    /// The standard sets under the same title as one, years and numbers apart.
    fileprivate func editions(like set: Folded<StandardSet>) -> [ThingID] {
        once(Editions.init).all[Editions.family(set.state.title ?? set.id.text)] ?? []
    }
}

private struct Editions {
    var all: [[Substring]: [ThingID]] = [:]

    init(_ past: Past) {
        for id in past.things(of: StandardSet.kind) {
            let titles = past.lifeline(id).facts.compactMap { known -> String? in
                switch known.fact {
                case let issued as StandardSetIssued: issued.title
                case let worded as WordingChanged where worded.part(of: StandardSet.self) == .title:
                    worded.to
                default: nil
                }
            }
            let families = Set(titles.map(Self.family))
            for family in families { all[family, default: []].append(id) }
        }
    }

    /// The title without its years and numbers.
    static func family(_ title: String) -> [Substring] {
        title.lowercased().split { !$0.isLetter }
    }
}
