import Assessment
import Assurance
import Dates
import Replay
import Tables

/// The things reached from one thing, and what is known to have become of them.
struct Trail {
    let start: ThingID
    /// In the order in which people count, without the start.
    let reached: [ThingID]
    /// Those of them that it leads to in every course of events.
    let sure: Set<ThingID>

    /// The kinds from which a trail goes on: what was found, asked for and promised.
    private static let passing: Set<Substring> = ["action", "finding", "recommendation"]
    /// The kinds that a trail passes by: they say where something stands, not what came of it.
    private static let settings: Set<Substring> = [
        "organisation", "role", "plan", "priority", "objective", "rule", "ledger",
    ]

    init(from start: ThingID, _ namings: Namings, _ picture: Picture) {
        self.start = start
        reached = Self.reached(from: start, namings, certain: false, picture).sorted()
        sure = Self.reached(from: start, namings, certain: true, picture)
    }

    private static func reached(
        from start: ThingID, _ namings: Namings, certain: Bool, _ picture: Picture
    ) -> Set<ThingID> {
        var reached: Set<ThingID> = []
        var open = [start]
        while let next = open.popLast() {
            for id in namings.beside(next, certain: certain)
            where id != start && !settings.contains(id.kind) {
                guard picture.isKnown(id), reached.insert(id).inserted else { continue }
                if passing.contains(id.kind) { open.append(id) }
            }
        }
        return reached
    }

    /// A table of the things of one kind that were reached.
    func things<T: Thing>(
        of kind: T.Type, _ title: String, _ picture: Picture, _ columns: [Asked<Folded<T>>]
    ) -> Table {
        let seen = reached.filter { $0.kind == T.kind }.compactMap { picture.seen(kind, $0) }
        let name = Asked<Folded<T>>("name", "Name") { .text($0.name) }
        return Table(title, things: seen, [name] + columns, whenEmpty: "None.")
    }

    /// The things reached of all kinds but some, each with the stage its life has come to.
    func others(than shown: [String], _ picture: Picture) -> Table {
        let rows = reached.filter { !shown.contains(String($0.kind)) }.compactMap { id in
            ThingKinds.kind(id.kind).flatMap { Self.row($0, id, picture) }
        }
        return Table(
            title: "Other things it leads to",
            columns: [
                Column(key: "thing", title: "Thing"), Column(key: "name", title: "Name"),
                Column(key: "status", title: "Status"),
            ], rows: rows)
    }

    private static func row<T: Thing>(_ kind: T.Type, _ id: ThingID, _ picture: Picture) -> [Cell]?
    {
        picture.seen(kind, id).map { seen in
            [
                seen.idCell, seen.cell { .text($0.name) },
                seen.cell { one in one.state.stage.map(Cell.text) ?? .notApplicable },
            ]
        }
    }

    /// What was done, planned, claimed or noted to be missing, of the thing itself and of what it
    /// passed through.
    func happenings(_ picture: Picture) -> Table {
        let things = [start] + reached.filter { Self.passing.contains($0.kind) }
        let rows = things.flatMap { id -> [(known: KnownFact, isCertain: Bool)] in
            let line = picture.past.lifeline(id)
            return zip(line.facts, line.bounds).compactMap { known, bounds in
                let hasHappened = bounds.isOnOrBefore(picture.day)
                return hasHappened != .no && Self.tells(known)
                    ? (known, hasHappened == .yes) : nil
            }
        }
        return Table(
            "What became of it", of: rows,
            [
                Asked("thing", "Thing") { .text($0.known.at.subject.text) },
                Asked("when", "When") { Cell($0.known.at.effective) },
                Asked("what", "What") { row in
                    .text(
                        Self.words(row.known, picture)
                            + (row.isCertain ? "" : " (may not have happened by then)"))
                },
                Asked("known", "Known since") { .text($0.known.at.known.dayInEngland.written) },
                Asked("confidence", "Confidence") { Cell(confidence: $0.known.at) },
                Asked("sources", "Sources") { Cell(sources: $0.known.at) },
            ], whenEmpty: "Not recorded: nothing is known to have become of it.")
    }

    /// Whether it tells what became of a thing, or what the papers do not say of it.
    private static func tells(_ known: KnownFact) -> Bool {
        (known.fact as? NoteAdded)?.about == .gap
            || known.isNews && known.fact.map { !type(of: $0).begins } == true
    }

    private static func words(_ known: KnownFact, _ picture: Picture) -> String {
        switch known.fact {
        case let progress as ProgressReported: progress.words
        case let note as NoteAdded: "Gap: \(note.text)"
        default: Biography.words(known, picture.history)
        }
    }
}
