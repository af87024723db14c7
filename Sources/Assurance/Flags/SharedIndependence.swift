import Dates

/// F-07: one person held two roles at once, of which each must be independent of the other.
public enum SharedIndependence: Flag {
    public static let code = "F-07"
    public static let name = "shared-independence"
    public static let rule =
        "The Independent Person and the Independent Scrutineer cannot be the same person; nor can "
        + "the holders of any two roles recorded as independent."
    public static let source = "Safeguarding arrangements 7.10 (RULE-07)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        let roles = scene.all(Role.self).filter(\.state.isIndependent)
        return roles.indices.flatMap { one in
            roles[(one + 1)...].compactMap { both(roles[one], $0, on: scene.day) }
        }
    }

    /// The first time for which one holder had both roles, certainly if it can be.
    private static func both(
        _ one: Folded<Role>, _ other: Folded<Role>, on day: Day
    ) -> Breach? {
        let pairs = one.state.tenures.flatMap { mine in
            other.state.tenures.map { Pair(mine: mine, theirs: $0, day: day) }
        }
        guard
            let pair = pairs.first(where: { $0.isShared == .yes })
                ?? pairs.first(where: { $0.isShared == .cannotTell })
        else { return nil }
        let doubt = pair.doubt(one.name, other.name)
        let holder = pair.mine.holder?.text ?? pair.theirs.holder?.text ?? "Somebody not named"
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
        let day: Day

        /// Whether both were one person's at one time.
        var isShared: Answer { isSamePerson.and(overlaps) }

        private var isSamePerson: Answer {
            guard let a = mine.holder, let b = theirs.holder else { return .cannotTell }
            return Answer(a == b)
        }

        /// Whether the two times shared a day; one without an end runs on.
        private var overlaps: Answer {
            mine.end(by: day).precedes(theirs.start).not
                .and(theirs.end(by: day).precedes(mine.start).not)
        }

        func doubt(_ one: String, _ other: String) -> String? {
            if mine.holder == nil { return "the holder of \(one) is not recorded" }
            if theirs.holder == nil { return "the holder of \(other) is not recorded" }
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
    /// When it ended; without a recorded end it still ran on the day.
    fileprivate func end(by day: Day) -> DateBounds { finish ?? DateBounds(day) }
}
