import Assurance
import Dates
import Replay

/// F-07: one person held two roles at once, of which each must be independent of the other.
public enum SharedIndependence: SceneFlag {
    public static let code = "F-07"
    public static let name = "shared-independence"
    public static let rule =
        "The Independent Person and the Independent Scrutineer cannot be the same person; nor can "
        + "the holders of any two roles recorded as independent."
    public static let source = "Safeguarding arrangements 7.10 (RULE-07)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        let roles = scene.all(Role.self).filter { $0.state.isIndependent || $0.office != nil }
        return roles.indices.flatMap { one in
            roles[(one + 1)...].compactMap { both(roles[one], $0, on: scene.day) }
        }
    }

    /// The first time for which one holder had both roles, certainly if it can be.
    ///
    /// Two titles of one office are no two roles, unless both are recorded as independent.
    private static func both(
        _ one: Folded<Role>, _ other: Folded<Role>, on day: Day
    ) -> Breach? {
        let areRecorded = one.state.isIndependent && other.state.isIndependent
        guard areRecorded || one.office != other.office else { return nil }
        let pairs = one.state.tenures.flatMap { mine in
            other.state.tenures.map {
                Pair(
                    mine: mine, theirs: $0, mineEnds: one.end(of: mine, by: day),
                    theirsEnds: other.end(of: $0, by: day))
            }
        }
        guard
            let pair = pairs.first(where: { $0.isShared == .yes })
                ?? pairs.first(where: { $0.isShared == .cannotTell })
        else { return nil }
        let doubt = pair.doubt(one.name, other.name)
        let holder =
            pair.mine.named?.text ?? pair.theirs.named?.text ?? "Somebody not named"
        return Breach(
            of: one.id, part: other.id.text,
            "\(holder) was both \(one.name) and \(other.name) at once.", since: pair.since,
            evidence: [
                pair.evidence(pair.mine, as: one.name), pair.evidence(pair.theirs, as: other.name),
            ], doubt: doubt)
    }

    private struct Pair {
        let mine: Role.Tenure
        let theirs: Role.Tenure
        let mineEnds: DateBounds
        let theirsEnds: DateBounds

        /// Whether both were one person's at one time.
        var isShared: Answer { isSamePerson.and(overlaps) }

        private var isSamePerson: Answer {
            guard let a = mine.named, let b = theirs.named else { return .cannotTell }
            return Answer(a == b)
        }

        /// Whether the two times shared a day; one without an end runs on.
        private var overlaps: Answer {
            mineEnds.precedes(theirs.start).not.and(theirsEnds.precedes(mine.start).not)
        }

        func doubt(_ one: String, _ other: String) -> String? {
            if mine.named == nil { return "the holder of \(one) is not recorded" }
            if theirs.named == nil { return "the holder of \(other) is not recorded" }
            return isShared == .yes ? nil : "the dates do not tell whether the two times overlapped"
        }

        /// From the later of the two beginnings.
        var since: DateBounds {
            DateBounds(
                earliest: [mine.start.earliest, theirs.start.earliest].compactMap { $0 }.max(),
                latest: [mine.start.latest, theirs.start.latest].compactMap { $0 }.max())
        }

        func evidence(_ tenure: Role.Tenure, as role: String) -> Evidence {
            let until = tenure.finish.map { ", until \($0)" } ?? ", no end is recorded"
            return Evidence(
                "\(role): \(tenure.holder?.text ?? "not stated")\(until)", tenure.appointment.at)
        }
    }
}

extension Role.Tenure {
    /// The holder's handle, where the record has one.
    fileprivate var named: RoleTitle? { holder.flatMap { $0.isNotStated ? nil : $0 } }
}

extension Folded where T == Role {
    /// When a time in the role ended: with the role, which its successor took over on the day; and
    /// without a recorded end it still ran on the day.
    fileprivate func end(of tenure: Role.Tenure, by day: Day) -> DateBounds {
        if let finish = tenure.finish { return finish }
        guard state.isEnded, let ending else { return DateBounds(day) }
        return ending.bounds.advanced(by: -1)
    }

    /// Which of the two offices that cannot be one person's it is by its title.
    fileprivate var office: String? {
        ["independent person", "independent scrutineer"].first { office in
            allNames.contains { $0.lowercased() == office }
        }
    }
}
