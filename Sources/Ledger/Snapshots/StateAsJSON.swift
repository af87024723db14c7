import Assurance
import Dates
import JSONLines
import Replay

/// A thing's state as a snapshot says it: its name, its stage, its description, and what any thing
/// may have.
enum StateAsJSON {
    /// The state of one fold.
    static func state<T: Thing>(_ folded: Folded<T>) throws -> JSONValue {
        var description = Description()
        folded.state.describe(&description)
        var members = [
            JSONMember(name: "name", value: .string(folded.name)),
            JSONMember(name: "ended", value: .bool(folded.state.isEnded)),
            JSONMember(
                name: "described",
                value: .array(
                    description.lines.map { [.string($0.label), JSONValue($0.value)] })),
        ]
        if let stage = folded.state.stage {
            members.append(JSONMember(name: "stage", value: .string(stage)))
        }
        for (name, said) in try common(folded) where !said.isEmpty {
            members.append(JSONMember(name: name, value: .array(said)))
        }
        return .object(members)
    }

    /// What every thing may have, each with the fact that says it; in full, as the log has it.
    private static func common<T: Thing>(_ folded: Folded<T>) throws -> [(String, [JSONValue])] {
        [
            ("names", try folded.names.map(said)), ("notes", try folded.notes.map(said)),
            ("progress", try folded.progress.map(said)),
            ("impact", try folded.impacts.map(said)),
            ("wordings", try folded.wordings.map(said)),
            ("inconsistencies", try folded.inconsistencies.map(said)),
            ("resolutions", try folded.resolutions.map(said)),
            ("closings", try folded.closings.map(said)),
            ("reopenings", try folded.reopenings.map(said)),
            ("successions", try folded.successions.map(said)),
            ("withdrawals", try folded.withdrawals.map(said)),
            (
                "irregular",
                folded.state.irregularSteps.map { step in
                    [
                        "fact": .string(step.by.text), "from": .string(step.from),
                        "to": .string(step.to),
                    ]
                }
            ),
        ]
    }

    private static func said<F: AnyFact>(_ cited: Cited<F>) throws -> JSONValue {
        [
            "fact": .string(cited.at.id.text),
            "says": try FieldsToJSON.data(cited.value, cited.at.circumstances),
        ]
    }
}

extension JSONValue {
    fileprivate init(_ value: Description.Value) {
        switch value {
        case .text(let text): self = .string(text)
        case .date(let date):
            self = FieldsToJSON.date(date)
        case .list(let list): self = .array(list.map { .string($0) })
        case .notRecorded: self = .null
        }
    }
}
