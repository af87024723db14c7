import Assurance
import JSONLines

/// The first form: a line for every thing that is known, then one for every flag that is raised.
enum FormOne: SnapshotForm {
    static let version = 1

    static func lines(_ picture: Picture, _ madeWith: MadeWith) throws -> [JSONValue] {
        try picture.history.things.compactMap { try thing($0, picture, madeWith) }
    }

    /// What is known of one thing; nil where nothing is.
    private static func thing(
        _ id: ThingID, _ picture: Picture, _ madeWith: MadeWith
    ) throws -> JSONValue? {
        let known = picture.history.facts(of: id).count { picture.cut.knows($0.at) }
        guard known > 0 else { return nil }
        let said: [JSONMember]
        if let version = madeWith.kinds[String(id.kind)], let kind = ThingKinds.kind(id.kind) {
            said = try states(kind, version, id, picture)
        } else {
            said = [JSONMember(name: "begun", value: "unread")]
        }
        return .object(
            said + [
                JSONMember(name: "facts", value: .integer(Int64(known))),
                JSONMember(name: "thing", value: .string(id.text)),
            ])
    }

    /// Whether it had begun by the day, and its state by both folds: once where they agree.
    private static func states<T: Thing>(
        _ kind: T.Type, _ version: Int, _ id: ThingID, _ picture: Picture
    ) throws -> [JSONMember] {
        guard let seen = picture.seen(kind, id) else {
            return [JSONMember(name: "begun", value: "no")]
        }
        let possible = try StateAsJSON.state(seen.possible, version)
        guard let certain = try seen.certain.map({ try StateAsJSON.state($0, version) }) else {
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
