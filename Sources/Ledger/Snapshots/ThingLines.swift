import Assurance
import JSONLines
import Replay

/// How a snapshot says a picture: a line for every thing of which anything is known.
enum ThingLines {
    /// The lines, each ending in LF, and how many there are.
    static func of(_ picture: Picture) throws -> (bytes: [UInt8], count: Int) {
        var all: (bytes: [UInt8], count: Int) = ([], 0)
        let things = picture.history.things
        // Some at a time, so that the lines do not stand in memory twice.
        for first in stride(from: 0, to: things.count, by: 4_096) {
            let some = Array(things[first..<min(first + 4_096, things.count)])
            let lines = picture.each(some) { picture, id in
                Result { try line(id, picture).map(Snapshot.line) }
            }
            for line in lines {
                guard let line = try line.get() else { continue }
                all.bytes += line
                all.count += 1
            }
        }
        return all
    }

    /// What is known of one thing; nil where nothing is.
    private static func line(_ id: ThingID, _ picture: Picture) throws -> JSONValue? {
        let known = picture.history.facts(of: id).count { picture.cut.knows($0.at) }
        guard known > 0 else { return nil }
        let said =
            try ThingKinds.kind(id.kind).map { try states($0, id, picture) }
            ?? [JSONMember(name: "begun", value: "unread")]
        return .object(
            said + [
                JSONMember(name: "facts", value: .integer(Int64(known))),
                JSONMember(name: "thing", value: .string(id.text)),
            ])
    }

    /// Whether it had begun by the day, and its state by both folds: once where they agree.
    private static func states<T: Thing>(
        _ kind: T.Type, _ id: ThingID, _ picture: Picture
    ) throws -> [JSONMember] {
        guard let seen = picture.seen(kind, id) else {
            return [JSONMember(name: "begun", value: "no")]
        }
        let possible = try StateAsJSON.state(seen.possible)
        guard let certain = try seen.certain.map(StateAsJSON.state) else {
            return [
                JSONMember(name: "begun", value: "cannot tell"),
                JSONMember(name: "possible", value: possible),
            ]
        }
        let states =
            certain == possible
            ? [JSONMember(name: "state", value: certain)]
            : [
                JSONMember(name: "certain", value: certain),
                JSONMember(name: "possible", value: possible),
            ]
        return [JSONMember(name: "begun", value: "yes")] + states
    }
}
