import Assessment
import Assurance
import Dates
import Replay
import Tables

/// Which statutory partners are present, out of those that there are on the day.
struct Presence {
    let present: [Seen<Organisation>]
    let absent: [Seen<Organisation>]
    /// Words that name no organisation, or more than one.
    let unclear: [String]

    /// Reads names or ids, separated by commas: `merton-council, police`.
    init(_ typed: String, _ picture: Picture) {
        let known = picture.all(Organisation.self)
        let partners = known.filter { $0.asked { $0.isStatutory } != .no }
        var named: Set<ThingID> = []
        var unclear: [String] = []
        for part in typed.split(separator: ",") {
            let words = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let ids = [words, "organisation/\(words)"]
            let found =
                known.first { ids.contains($0.id.text) }.map { [$0] }
                ?? partners.filter { one in
                    one.possible.allNames.contains { Matching.holds($0, words) }
                }
            if found.count == 1 { named.insert(found[0].id) } else { unclear.append(words) }
        }
        self.unclear = unclear
        present = partners.filter { named.contains($0.id) }
        absent = partners.filter { !named.contains($0.id) }
    }

    /// Whether so many statutory partners are present; not to be told where one may not be
    /// statutory.
    func isQuorate(_ needs: Int) -> Answer {
        let sure = present.filter { $0.asked { $0.isStatutory } == .yes }
        if sure.count >= needs { return .yes }
        return present.count >= needs ? .cannotTell : .no
    }

    /// The letters due about those absent, with who writes them by the rule that asks for one.
    func letters(_ rule: Seen<GovernanceRule>) -> Cell {
        let writer = rule.possible.state.adopted?.value.responsible.map { "\($0), " } ?? ""
        return .list(absent.map { "due: \($0.possible.name) (\(writer)\(rule.id))" })
    }
}
