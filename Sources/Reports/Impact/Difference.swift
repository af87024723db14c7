import Assessment
import Assurance
import Dates
import Replay
import Tables

/// Evidence that something made a difference, of a thing of any kind.
struct Difference {
    let thing: ThingID
    let name: String
    let shown: Cited<ImpactEvidenced>

    /// Every one, thing by thing.
    static func all(_ picture: Picture) -> [Difference] {
        picture.history.things(with: ImpactEvidenced.self).flatMap { id in
            ThingKinds.kind(id.kind).map { of($0, id, picture) } ?? []
        }
    }

    private static func of<T: Thing>(
        _ kind: T.Type, _ id: ThingID, _ picture: Picture
    ) -> [Difference] {
        guard let seen = picture.seen(kind, id) else { return [] }
        return seen.possible.impacts.map {
            Difference(thing: id, name: seen.possible.name, shown: $0)
        }
    }

    /// The change between two exact numbers: `-5`; nil where either is none.
    var change: Quantity? {
        guard let before = number(shown.value.before), let after = number(shown.value.after),
            let from = before.scaled(by: 4), let to = after.scaled(by: 4)
        else { return nil }
        let (change, overflow) = to.subtractingReportingOverflow(from)
        return overflow ? nil : Self.quantity(tenThousandths: change)
    }

    /// The change between two counts of the same number of things: `39 of 100`.
    private var changeInParts: String? {
        guard let before = Self.parts(shown.value.before),
            let after = Self.parts(shown.value.after),
            before.whole == after.whole
        else { return nil }
        return "\(after.part - before.part) of \(after.whole)"
    }

    /// A count out of so many, where it is written so: `31 of 100`.
    private static func parts(_ text: String?) -> (part: Int, whole: Int)? {
        let words = (text ?? "").split(separator: " ")
        guard words.count == 3, words[1] == "of", let part = Int(words[0]),
            let whole = Int(words[2]), (0...1_000_000_000).contains(part)
        else { return nil }
        return (part, whole)
    }

    /// Whether both are percentages, so that their change is in percentage points.
    private var isPercentage: Bool {
        [shown.value.before, shown.value.after].allSatisfy { $0?.hasSuffix("%") ?? false }
    }

    private func number(_ text: String?) -> Quantity? {
        text.flatMap { try? Quantity(reading: isPercentage ? String($0.dropLast()) : $0) }
    }

    private var changeCell: Cell {
        guard shown.value.isMeasured else { return .notApplicable }
        if let changeInParts { return .text(changeInParts) }
        guard let change else { return .text("not exact") }
        return isPercentage
            ? .text("\(change.text) percentage points") : .decimal(change.text)
    }

    /// A number of ten-thousandths as a plain decimal, without zeros at its end.
    private static func quantity(tenThousandths: Int) -> Quantity? {
        let digits = String(tenThousandths.magnitude % 10_000)
        var fraction = String(repeating: "0", count: 4 - digits.count) + digits
        while fraction.hasSuffix("0") { fraction.removeLast() }
        let whole = "\(tenThousandths < 0 ? "-" : "")\(tenThousandths.magnitude / 10_000)"
        return try? Quantity(reading: fraction.isEmpty ? whole : "\(whole).\(fraction)")
    }

    /// What was measured, before and after, and what shows it.
    static func table(_ title: String, _ rows: [Difference], _ picture: Picture) -> Table {
        Table(
            title, of: rows,
            [
                Asked("thing", "Thing") { .text($0.thing.text) },
                Asked("name", "Which is") { .text($0.name) },
                Asked("measure", "Measure") { picture.said($0.shown.value.measure, $0.shown.at) },
                Asked("before", "Before") { Cell(figure: $0.shown.value.before) },
                Asked("after", "After") { Cell(figure: $0.shown.value.after) },
                Asked("change", "Change", .trailing) { $0.changeCell },
                Asked("evidence", "What shows it") { Cell($0.shown.value.evidence) },
                Asked("when", "When") { Cell($0.shown.effective) },
                Asked("sources", "Sources") { Cell(provenance: $0.shown.at) },
            ], whenEmpty: "None.")
    }

    /// What children said, in the themes in which it may be told.
    static func voices(_ rows: [Difference], _ picture: Picture) -> Table {
        Table(
            "Whose voice: what children said",
            of: rows.filter { $0.shown.value.voiceOfChild != nil },
            [
                Asked("thing", "Thing") { .text($0.thing.text) },
                Asked("name", "Which is") { .text($0.name) },
                Asked("said", "What children said") { one in
                    picture.said(one.shown.value.voiceOfChild ?? "", one.shown.at)
                },
                Asked("by", "Recorded by") { Cell($0.shown.at.circumstances.by?.text) },
                Asked("when", "When") { Cell($0.shown.effective) },
                Asked("sources", "Sources") { Cell(provenance: $0.shown.at) },
            ], whenEmpty: "None.")
    }
}
