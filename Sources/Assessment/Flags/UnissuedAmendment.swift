import Assurance
import Dates
import Replay

/// F-17: a review prompted a change to the Section 11 standards that the next edition lacks.
///
/// The next edition is the one that took the set's place, or else the first issued after the change
/// under the same title, years and numbers apart.
public enum UnissuedAmendment: SceneFlag {
    public static let code = "F-17"
    public static let name = "unissued-amendment"
    public static let rule =
        "A change to the standards that a review prompted stands in the edition issued next."
    public static let source = "Annual report 2022-23, response to reviews (S11-09 to S11-12)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        let sets = scene.all(StandardSet.self)
        return sets.flatMap { set in
            set.state.amendments.filter { !$0.value.promptedBy.isEmpty }
                .filter { $0.value.change != .withdrawn }
                .compactMap { breach($0, of: set, among: sets, scene) }
        }
    }

    private static func breach(
        _ amendment: Cited<StandardAmended>, of set: Folded<StandardSet>,
        among sets: [Folded<StandardSet>], _ scene: Scene
    ) -> Breach? {
        let standard = amendment.value.standard
        guard let issue = set.state.issue else { return nil }
        let next = next(after: amendment, of: set, among: sets)
        // Made to an edition that is out, it stands there, and waits for the next.
        if next == nil, issue.effective != nil { return nil }
        let edition = next ?? set
        guard let issued = edition.state.issue, !lists(standard, edition.state, issued) else {
            return nil
        }
        let prompts = amendment.value.promptedBy.map(scene.named).joined(separator: ", ")
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
        after amendment: Cited<StandardAmended>, of set: Folded<StandardSet>,
        among sets: [Folded<StandardSet>]
    ) -> Folded<StandardSet>? {
        let successors = set.successions.flatMap(\.value.by)
        if let named = sets.first(where: { successors.contains($0.id) }) { return named }
        return sets.filter { other in
            guard other.id != set.id, let issue = other.state.issue else { return false }
            return family(other) == family(set)
                && amendment.at.bounds.precedes(issue.at.bounds) == .yes
        }.min { a, b in
            guard let a = a.state.issue, let b = b.state.issue else { return false }
            return a.at.bounds.isListed(before: b.at.bounds)
        }
    }

    /// The title without its years and numbers.
    private static func family(_ set: Folded<StandardSet>) -> [Substring] {
        (set.state.title ?? set.id.text).lowercased().split { !$0.isLetter }.map { $0 }
    }
}
