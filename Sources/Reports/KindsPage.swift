import Assessment
public import Assurance
import Dates
import Replay
public import Tables

/// The vocabulary: every kind of fact, or one with all its fields.
public enum KindsPage {
    public static func all(words: String? = nil) -> Page {
        let kinds = FactKinds.all.filter { kind in
            words.map { Matching.holds("\(kind.name) \(kind.meaning)", $0) } ?? true
        }
        return Page(
            title: "Kinds of fact",
            sections: [
                .table(
                    Table(
                        title: "Kinds of fact",
                        columns: [
                            Column(key: "fact", title: "Fact"),
                            Column(key: "about", title: "About"),
                            Column(key: "begins", title: "May begin"),
                            Column(key: "meaning", title: "What happened"),
                        ],
                        rows: kinds.map { kind in
                            [
                                .text(kind.name), .text(kind.thing?.kind ?? "any thing"),
                                .yesNo(kind.begins), .text(kind.meaning),
                            ]
                        }, whenEmpty: "No kind of fact has these words."))
            ],
            footer: ["\(kinds.count) kinds of fact. s11 kinds KIND shows the fields of one."])
    }

    public static func one(_ kind: FactKind) -> Page {
        Page(
            title: kind.name, lead: [kind.meaning],
            sections: [
                .table(fields("Fields", kind.fields, whenEmpty: "It has no fields of its own.")),
                .table(
                    fields(
                        "Fields of every fact", FieldDescriber.fields(of: Circumstances.self),
                        whenEmpty: "None.")),
            ] + (kind.type is WordingChanged.Type ? [.table(wordings())] : [])
                + [.heading("Example"), .paragraph(example(kind))])
    }

    private static func fields(_ title: String, _ fields: [FieldInfo], whenEmpty: String) -> Table {
        Table(
            title: title,
            columns: [
                Column(key: "field", title: "Field"), Column(key: "takes", title: "Takes"),
                Column(key: "required", title: "Required"),
                Column(key: "meaning", title: "Meaning"),
            ],
            rows: fields.map { field in
                [
                    .text(field.name), .text(field.kind.words), .yesNo(field.isRequired),
                    .text(field.meaning),
                ]
            }, whenEmpty: whenEmpty)
    }

    /// The example that the fact gives, as a line to type.
    private static func example(_ kind: FactKind) -> String {
        let example = kind.type.example
        return (["s11 record", kind.name, example.thing] + example.fields.map(quoted))
            .joined(separator: " ")
    }

    /// A field as it is typed, its value in quotation marks where it needs them.
    private static func quoted(_ field: String) -> String {
        let parts = field.split(separator: "=", maxSplits: 1)
        let isPlain = field.allSatisfy { $0.isLetter || $0.isNumber || "=./-_:".contains($0) }
        return parts.count == 2 && !isPlain ? "\(parts[0])=\"\(parts[1])\"" : field
    }

    /// What of each thing can be reworded.
    private static func wordings() -> Table {
        Table(
            title: "Parts that can be reworded",
            columns: [
                Column(key: "thing", title: "Thing"), Column(key: "parts", title: "Parts"),
            ],
            rows: ThingKinds.all.map { kind in
                let parts = parts(kind)
                return [.text(kind.kind), parts.isEmpty ? .text("none") : .list(parts)]
            }, whenEmpty: "None.")
    }

    private static func parts<T: Thing>(_ kind: T.Type) -> [String] {
        T.Wording.allCases.map(\.rawValue)
    }
}

extension FieldInfo.Kind {
    /// What the field takes, in words.
    var words: String {
        switch self {
        case .text(.words): "words"
        case .text(.restricted): "words, or withheld"
        case .text(.oneOf(let words)): "one of: " + words.joined(separator: ", ")
        case .text(.form(let name, _)): name
        case .whole: "whole number"
        case .yesNo: "yes or no"
        case .date: "date"
        case .group(let fields): "parts: " + fields.map(\.name).joined(separator: ", ")
        case .list(let element): "list of " + element.words
        }
    }
}
