import Assessment
public import Assurance
import Dates
import Replay
public import Tables

/// The vocabulary: every kind of fact, or one with all its fields.
public enum KindsPage {
    /// Every kind of fact, or those about a kind of thing or with some words in what is said of them.
    public static func all(words: String? = nil) -> Page {
        let kinds = words.map(asked) ?? FactKinds.all
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
            footer: ["\(Count.of(kinds, "kind")) of fact. s11 kinds KIND shows the fields of one."])
    }

    /// The kinds that somebody asks for by a kind of thing, or by words.
    public static func asked(_ words: String) -> [FactKind] {
        if ThingKinds.kind(words) != nil {
            return FactKinds.all.filter { $0.thing == nil || $0.thing?.kind == words }
        }
        return FactKinds.all.filter { kind in
            let called = kind.type.alsoSaid.joined(separator: " ")
            return Matching.holds("\(kind.name) \(kind.meaning) \(called)", words)
        }
    }

    /// The rules under which something is refused, by their codes.
    public static func refusals() -> Page {
        Page(
            title: "Why something is refused",
            sections: [
                .table(
                    Table(
                        title: "Rules",
                        columns: [
                            Column(key: "rule", title: "Rule"),
                            Column(key: "asks", title: "What it asks"),
                            Column(key: "way", title: "The way on"),
                        ],
                        rows: RefusalRules.all.map {
                            [.text($0.code), .text($0.asks), .text($0.way)]
                        },
                        whenEmpty: "None."))
            ],
            footer: [
                "What breaks a rule of the law or of the partnership is recorded, and shown by s11 flags."
            ])
    }

    public static func one(_ kind: FactKind) -> Page {
        Page(
            title: kind.name, lead: [kind.meaning],
            sections: [
                .table(
                    fields(
                        "Fields", kind.fields, kind.needs, whenEmpty: "It has no fields of its own."
                    )),
                .table(
                    fields(
                        "Fields of every fact", FieldDescriber.fields(of: Circumstances.self),
                        whenEmpty: "None.")),
            ] + (kind.type is WordingChanged.Type ? [.table(wordings())] : [])
                + [.heading("Example"), .paragraph(example(kind))])
    }

    /// The fields as they are typed, a part of a part by the whole of its name.
    private static func fields(
        _ title: String, _ fields: [FieldInfo], _ needs: [FieldNeed] = [], whenEmpty: String
    ) -> Table {
        Table(
            title: title,
            columns: [
                Column(key: "field", title: "Field"), Column(key: "takes", title: "Takes"),
                Column(key: "required", title: "Required"),
                Column(key: "meaning", title: "Meaning"),
            ],
            rows: fields.flatMap { rows($0, needs) }, whenEmpty: whenEmpty)
    }

    private static func rows(
        _ field: FieldInfo, _ needs: [FieldNeed], in whole: String = ""
    ) -> [[Cell]] {
        let name = whole + field.name
        let need = needs.first { $0.fields.contains(field.name) }
        let required: Cell =
            switch need {
            case let need? where need.fields.count > 1:
                .text("one of: " + need.fields.joined(separator: ", "))
            default: .yesNo(field.isRequired || need != nil)
            }
        switch field.kind {
        case .group(let parts):
            return parts.flatMap { part in
                rows(part.required(with: field), [], in: name + ".")
            }
        case .list(.group(let parts)):
            return parts.flatMap { part in
                rows(part.required(with: field), [], in: name + ".1.")
            }
        default: return [[.text(name), .text(field.kind.words), required, .text(field.meaning)]]
        }
    }

    /// The example that the fact gives, as a line to type.
    static func example(_ kind: FactKind) -> String {
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

extension FieldInfo {
    /// A part of a field, with what the whole means; required only where the whole is.
    fileprivate func required(with whole: FieldInfo) -> FieldInfo {
        FieldInfo(
            name: name, kind: kind, meaning: "\(meaning) (of \(whole.meaning))",
            isRequired: isRequired && whole.isRequired)
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
        case .whole(let numbers):
            "whole number from \(numbers.lowerBound) to \(numbers.upperBound)"
        case .yesNo: "yes or no"
        case .date: "date"
        case .group(let fields): "parts: " + fields.map(\.name).joined(separator: ", ")
        case .list(let element): "list of " + element.words
        }
    }
}
