import Assessment
import Assurance
import Dates
import JSONLines
import Replay

/// The first form: a line for every thing that is known, then one for every flag that is raised.
enum FormOne: SnapshotForm {
    static let version = 1

    static func lines(_ picture: Picture, _ madeWith: MadeWith) throws -> [JSONValue] {
        try picture.history.things.compactMap { try thing($0, picture, madeWith) }
            + flags(picture, madeWith)
    }

    /// What the flags show, by code and then by thing.
    private static func flags(_ picture: Picture, _ madeWith: MadeWith) -> [JSONValue] {
        let asked = madeWith.flags.sorted { $0.key < $1.key }
            .compactMap { FlagList.flag($0.key, version: $0.value) }
        return FlagList.raised(asked, in: picture).map { raised in
            let breach = raised.breach
            var members = [
                JSONMember(name: "flag", value: .string(raised.flag.code)),
                JSONMember(name: "breach", value: .string(raised.flag.name)),
                JSONMember(name: "thing", value: .string(breach.thing.text)),
                JSONMember(name: "says", value: .string(breach.sentence)),
                JSONMember(name: "evidence", value: .array(breach.evidence.map(evidence))),
            ]
            if !breach.part.isEmpty {
                members.append(JSONMember(name: "part", value: .string(breach.part)))
            }
            if let since = breach.since {
                members.append(JSONMember(name: "since", value: bounds(since)))
            }
            if let doubt = breach.doubt {
                members.append(JSONMember(name: "doubt", value: .string(doubt)))
            }
            return .object(members)
        }
    }

    private static func evidence(_ one: Evidence) -> JSONValue {
        guard let at = one.at else { return ["words": .string(one.words)] }
        return ["fact": .string(at.id.text), "words": .string(one.words)]
    }

    private static func bounds(_ days: DateBounds) -> JSONValue {
        [
            "earliest": days.earliest.map { .string("\($0)") } ?? .null,
            "latest": days.latest.map { .string("\($0)") } ?? .null,
        ]
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
