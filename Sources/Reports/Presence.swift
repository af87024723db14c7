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
    /// How many of those present are partners, in each course of events.
    private let counts: [Int]
    /// Those that are partners in every course of events.
    private let sure: Set<ThingID>

    /// Reads names or ids, separated by commas: `organisation/icb, police`.
    init(_ typed: String, _ picture: Picture) {
        let known = picture.all(Organisation.self)
        let courses = picture.told { $0.members(.statutory) }.values
        let partners = known.filter { one in courses.contains { $0.contains(one.id) } }
        var named: Set<ThingID> = []
        var unclear: [String] = []
        for part in typed.split(separator: ",") {
            let words = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let ids = [words, "organisation/\(words)"]
            let found =
                known.first { ids.contains($0.id.text) }.map { [$0] }
                ?? partners.filter { one in
                    one.told(\.allNames).values.joined().contains { Matching.holds($0, words) }
                }
            if found.count == 1 { named.insert(found[0].id) } else { unclear.append(words) }
        }
        self.unclear = unclear
        present = partners.filter { named.contains($0.id) }
        absent = partners.filter { !named.contains($0.id) }
        sure = Set(courses.dropFirst().reduce(courses[0]) { all, one in all.filter(one.contains) })
        counts = courses.map { $0.count(where: named.contains) }
    }

    /// How many of those present are partners.
    var count: Cell { Cell(each: counts) { .number($0) } }

    /// A partner's name, marked where it may not be one on the day.
    func name(_ one: Seen<Organisation>) -> String {
        let name = one.told(\.name).values.last ?? one.id.text
        return sure.contains(one.id) ? name : "\(name) (may not be a partner then)"
    }

    /// Whether so many statutory partners are present, in whichever course of events.
    func isQuorate(_ needs: Int) -> Answer {
        let answers = Set(counts.map { Answer($0 >= needs) })
        return answers.count == 1 ? answers.first ?? .cannotTell : .cannotTell
    }

    /// The letters due about those absent, with who writes them by the rule that asks for one.
    func letters(_ rule: Seen<GovernanceRule>) -> Cell {
        let writer =
            rule.told { $0.state.adopted?.value.responsible }.values.last
            .flatMap { $0 }.map { "\($0), " } ?? ""
        return .list(
            absent.map { one in
                let name = one.told(\.name).values.last ?? one.id.text
                return "due: \(name) (\(writer)\(rule.id))"
            })
    }
}
