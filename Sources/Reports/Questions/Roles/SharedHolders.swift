import Assessment
import Assurance
import Dates
import Replay
import Tables

/// Two roles, and whether one person had both at the same time, as a page tells it.
struct SharedHolders {
    let one: ThingID
    let other: ThingID
    let names: [String]
    /// Whose handle both have; that the papers state nobody is nobody's.
    let holder: String?
    /// The names of those of which no holder is recorded.
    let unfilled: [String]
    /// Whether a rule keeps the two apart.
    let isKeptApart: Bool
    let atOnce: Answer

    /// Whether one handle had both, or a rule asks and nobody can tell.
    var isWorthShowing: Bool { holder != nil || isKeptApart && atOnce != .no }

    /// The pairs that a rule keeps apart, and those that one handle had.
    static func all(_ picture: Picture) -> [SharedHolders] {
        let handles = handles(picture)
        let apart = kept(apart: picture)
        // Of two that one handle had in turn, the handle is told though nothing is amiss.
        return apart.map { pair in
            pair.atOnce == .no
                ? handles.first { $0.isSame(as: pair) }?.keptApart ?? pair : pair
        } + handles.filter { one in !apart.contains { $0.isSame(as: one) } }
    }

    private func isSame(as other: SharedHolders) -> Bool {
        one == other.one && self.other == other.other
    }

    private var keptApart: SharedHolders {
        SharedHolders(
            one: one, other: other, names: names, holder: holder, unfilled: unfilled,
            isKeptApart: true, atOnce: atOnce)
    }

    /// The pairs that a rule of the partnership keeps apart.
    static func kept(apart picture: Picture) -> [SharedHolders] {
        picture.past.things(of: Role.kind).flatMap { role in
            let courses = picture.told { world in
                Independence.pairs(of: role, in: world).map { pair in
                    Pair(
                        other: pair.other.id, names: [pair.one.name, pair.other.name],
                        holder: pair.shared.flatMap { one, other in
                            let isOne = one.isOfSamePerson(as: other) == .yes
                            return isOne ? one.holder?.text : nil
                        },
                        unfilled: [pair.one, pair.other]
                            .filter { $0.state.tenures.isEmpty }.map(\.name),
                        atOnce: pair.isShared)
                }
            }.values
            return merged(role, courses, isKeptApart: true)
        }
    }

    /// The pairs of roles that one handle had or covered, each time.
    private static func handles(_ picture: Picture) -> [SharedHolders] {
        var roles: [String: Set<ThingID>] = [:]
        for id in picture.past.things(of: Role.kind) {
            for known in picture.past.lifeline(id).facts {
                guard let holder = (known.fact as? RoleAppointed)?.holder, !holder.isNotStated
                else { continue }
                roles[holder.text, default: []].insert(id)
            }
        }
        return roles.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
            .flatMap { holder, ids in
                let ids = ids.sorted()
                return ids.indices.flatMap { at in
                    ids[(at + 1)...].flatMap { other in
                        merged(
                            ids[at],
                            picture.told { pair(holder, ids[at], other, in: $0) }.values,
                            isKeptApart: false)
                    }
                }
            }
    }

    private static func pair(
        _ holder: String, _ one: ThingID, _ other: ThingID, in world: World
    ) -> [Pair] {
        guard let one = world.one(Role.self, one), let other = world.one(Role.self, other) else {
            return []
        }
        let times = [one, other].map { role in
            TimeInRole.all(role, in: world).filter { $0.holder?.text == holder }
        }
        guard !times[0].isEmpty, !times[1].isEmpty else { return [] }
        let atOnce = times[0].flatMap { mine in times[1].map { mine.overlaps($0) } }
            .reduce(Answer.no) { $0.or($1) }
        return [
            Pair(
                other: other.id, names: [one.name, other.name], holder: holder, unfilled: [],
                atOnce: atOnce)
        ]
    }

    /// A pair in one course of events.
    private struct Pair: Equatable {
        let other: ThingID
        let names: [String]
        let holder: String?
        let unfilled: [String]
        let atOnce: Answer
    }

    /// One pair for each that any course has; it cannot be told where they differ.
    private static func merged(
        _ one: ThingID, _ courses: [[Pair]], isKeptApart: Bool
    ) -> [SharedHolders] {
        var others: [ThingID] = []
        for pair in courses.reversed().joined() where !others.contains(pair.other) {
            others.append(pair.other)
        }
        return others.compactMap { other in
            let met = courses.map { course in course.first { $0.other == other } }
            let answers = Set(met.map { $0?.atOnce ?? .no })
            guard let pair = met.compactMap({ $0 }).last else { return nil }
            return SharedHolders(
                one: one, other: other, names: pair.names,
                holder: met.lazy.compactMap { $0?.holder }.first, unfilled: pair.unfilled,
                isKeptApart: isKeptApart,
                atOnce: answers.count == 1 ? pair.atOnce : .cannotTell)
        }
    }

    /// Whether one holder has two roles that a rule keeps apart, in a sentence.
    static func sentence(_ pairs: [SharedHolders]) -> String {
        let shared = pairs.filter { $0.atOnce == .yes }
        let open = pairs.filter { $0.atOnce == .cannotTell }
        let words = shared.map { "\($0.holder ?? "somebody not named") (\($0.words))" }
        let unsure =
            open.isEmpty
            ? ""
            : "Cannot tell whether one holder has two roles that a rule keeps apart: "
                + "\(open.map(\.words).joined(separator: "; "))."
        if !shared.isEmpty {
            return "One holder in two roles that a rule keeps apart: "
                + words.joined(separator: "; ") + "." + (unsure.isEmpty ? "" : " " + unsure)
        }
        guard unsure.isEmpty else { return unsure }
        let unfilled = Set(pairs.flatMap(\.unfilled)).sorted()
        return "Nobody is recorded in two roles that a rule keeps apart"
            + (unfilled.isEmpty
                ? "." : "; no holder is recorded of \(unfilled.joined(separator: ", ")).")
    }

    private var words: String { names.joined(separator: " and ") }

    static func table(_ shared: [SharedHolders]) -> Table {
        Table(
            "One holder in more than one role", of: shared,
            [
                Asked("holder", "Holder") { .text($0.holder ?? RoleTitle.notStated) },
                Asked("roles", "Roles") { .list($0.names) },
                Asked("independent", "Kept apart by a rule") { .yesNo($0.isKeptApart) },
                Asked("at_once", "At the same time") { Cell($0.atOnce) },
            ], whenEmpty: "None.")
    }
}
