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

    /// The things of which a difference is shown, whenever that was.
    static func things(_ picture: Picture) -> [ThingID] {
        picture.history.things(with: ImpactEvidenced.self)
    }

    /// What is shown of a thing in one course of events.
    private static func shown(of id: ThingID, in world: World) -> [Difference] {
        ThingKinds.kind(id.kind).map { shown($0, id, world) } ?? []
    }

    private static func shown<T: Thing>(
        _ kind: T.Type, _ id: ThingID, _ world: World
    ) -> [Difference] {
        world.one(kind, id).map { one in
            one.impacts.map { Difference(thing: id, name: one.name, shown: $0) }
        } ?? []
    }

    /// A row for everything shown of some things; one that may not have been shown yet says so.
    private static func table(
        _ title: String, _ things: [ThingID], _ picture: Picture, _ columns: [Asked<Difference>],
        where isAsked: (Difference) -> Bool = { _ in true }
    ) -> Table {
        Table(
            title, eachOf: things, in: picture, columns, doubt: "may not be so", whenEmpty: "None."
        ) { thing, world in
            shown(of: thing, in: world).filter(isAsked).map { (part: $0.shown.at.id, row: $0) }
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
    static func table(_ title: String, _ things: [ThingID], _ picture: Picture) -> Table {
        table(
            title, things, picture,
            [
                Asked("thing", "Thing") { .text($0.thing.text) },
                Asked("name", "Which is") { .text($0.name) },
                Asked("measure", "Measure") { .text($0.shown.value.measure) },
                Asked("before", "Before") { Cell(figure: $0.shown.value.before) },
                Asked("after", "After") { Cell(figure: $0.shown.value.after) },
                Asked("change", "Change", .trailing) { $0.changeCell },
                Asked("evidence", "What shows it") { Cell($0.shown.value.evidence) },
                Asked("when", "When") { Cell($0.shown.effective) },
                Asked("sources", "Sources") { Cell(provenance: $0.shown.at) },
            ])
    }

    /// What children said, in the themes in which it may be told.
    static func voices(_ things: [ThingID], _ picture: Picture) -> Table {
        table(
            "Whose voice: what children said", things, picture,
            [
                Asked("thing", "Thing") { .text($0.thing.text) },
                Asked("name", "Which is") { .text($0.name) },
                Asked("said", "What children said") { .text($0.shown.value.voiceOfChild ?? "") },
                Asked("by", "Recorded by") { Cell($0.shown.at.circumstances.by?.text) },
                Asked("when", "When") { Cell($0.shown.effective) },
                Asked("sources", "Sources") { Cell(provenance: $0.shown.at) },
            ], where: { $0.shown.value.voiceOfChild != nil })
    }
}
