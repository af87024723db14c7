import Assessment
import Assurance
import JSONLines
import Replay

/// What a snapshot was made with: the versions of what described things and raised flags.
///
/// A snapshot is rebuilt with these and with nothing that came later, so a new flag or a new kind
/// of thing alters no snapshot that was taken before it.
public struct MadeWith: Equatable, Sendable {
    /// The kinds of thing that were described, each with the version of its description.
    public var kinds: [String: Int]
    /// The flags that were looked for, by code.
    public var flags: [String: Int]
    /// What of the log the program could not read: types of fact that it did not know, as they
    /// stand in the log; of types that it knew, the ids of single facts.
    public var unread: Set<String>

    /// What this program makes snapshots with, of a history.
    init(newestFor history: History) {
        kinds = Dictionary(
            uniqueKeysWithValues: ThingKinds.all.map { ($0.kind, $0.descriptionVersion) })
        flags = Dictionary(uniqueKeysWithValues: FlagList.all.map { ($0.code, $0.version) })
        unread = Set(
            history.facts.filter { $0.fact == nil }.map {
                $0.at.kind == nil ? $0.at.type : $0.at.id.text
            })
    }

    /// The same history as it was read when the snapshot was taken.
    func history(_ facts: some Sequence<KnownFact>) -> History {
        History(
            facts.lazy.map { fact in
                let isUnread = unread.contains(fact.at.type) || unread.contains(fact.at.id.text)
                return isUnread ? KnownFact(at: fact.at, fact: nil) : fact
            })
    }

    /// What this program cannot make any more, or not yet; nil where it can make all of it.
    var stranger: String? {
        for (kind, version) in kinds.sorted(by: { $0.key < $1.key }) {
            guard let known = ThingKinds.kind(kind), 1...known.descriptionVersion ~= version else {
                return "version \(version) of the description of \"\(kind)\""
            }
        }
        for (code, version) in flags.sorted(by: { $0.key < $1.key }) {
            guard FlagList.flag(code, version: version) == nil else { continue }
            return "version \(version) of the flag \(code)"
        }
        return nil
    }
}

extension MadeWith {
    var json: JSONValue {
        .object([
            JSONMember(name: "flags", value: JSONValue(versions: flags)),
            JSONMember(name: "kinds", value: JSONValue(versions: kinds)),
            JSONMember(name: "unread", value: .array(unread.sorted().map { .string($0) })),
        ])
    }

    init?(_ json: JSONValue?) {
        guard let kinds = json?["kinds"]?.versions, let flags = json?["flags"]?.versions,
            let unread = json?["unread"]?.elements
        else { return nil }
        self.kinds = kinds
        self.flags = flags
        self.unread = Set(unread.compactMap(\.text))
    }
}

extension JSONValue {
    /// Names and their versions as one object.
    init(versions: [String: Int]) {
        self = .object(
            versions.map { JSONMember(name: $0.key, value: .integer(Int64($0.value))) })
    }

    /// The names and versions of an object; nil where it holds anything else.
    var versions: [String: Int]? {
        guard let members else { return nil }
        var versions: [String: Int] = [:]
        for member in members {
            guard let number = member.value.integer.flatMap({ Int(exactly: $0) }) else {
                return nil
            }
            versions[member.name] = number
        }
        return versions
    }
}

extension Occurrence {
    /// The type as it stands in the log: `s11.action.agreed.v1`.
    fileprivate var type: String { version > 0 ? "s11.\(name).v\(version)" : name }

    fileprivate var kind: FactKind? { FactKinds.kind(name, version: version) }
}
