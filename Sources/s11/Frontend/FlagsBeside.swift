import ArgumentParser
import Assessment
import Assurance
import Dates
import JSONLines
import Ledger
import Replay

/// The flags as they stand beside a snapshot: a line for each that is raised, by code and then by
/// thing.
enum FlagsBeside {
    static func remarks(_ picture: Picture) -> SnapshotRemarks {
        SnapshotRemarks(
            program: "s11 \(S11.configuration.version)",
            lines: FlagList.raised(in: picture).map(line))
    }

    private static func line(_ raised: Raised) -> JSONValue {
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
}
