import Assessment
import Assurance
import Dates
import Replay
import Tables

/// What a difference says of everything but ratings and actions: the standards, all other things,
/// what was found wrong, and what cannot be placed.
struct OtherTables {
    private let between: Between
    private let lives: [Between.Life]
    /// Those of all other things than actions of which something lies between.
    private let others: [Between.Life]

    init(_ between: Between, _ lives: [Between.Life]) {
        self.between = between
        self.lives = lives
        others = lives.filter { life in
            life.id.kind != Action.kind && life.entered.contains { $0.sureness != .unplaced }
                && (Self.isThere(life.id, between.before) || Self.isThere(life.id, between.after))
        }
    }

    private var picture: Picture { between.after }

    /// One line for each other kind of thing: how many began, ended, or otherwise changed.
    var sentences: [String] {
        let byKind = Dictionary(grouping: others) { String($0.id.kind) }
        let said = ThingKinds.all.map({ $0.kind }).compactMap { kind -> String? in
            guard let own = byKind[kind] else { return nil }
            let new = own.count { isNew($0) }
            let unsure = own.count { life in life.entered.allSatisfy { $0.sureness != .yes } }
            let notes = [
                new == 0 ? nil : "\(new) new",
                unsure == 0 || between.isOfKnowledge
                    ? nil : unsure == own.count ? "perhaps" : "\(unsure) perhaps",
            ].compactMap { $0 }
            return "\(kind) \(own.count)"
                + (notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))")
        }
        let righted = lives.flatMap(\.righted).count
        let heading =
            between.isOfKnowledge ? "Other things learned of" : "Other things that changed"
        return (said.isEmpty ? [] : ["\(heading): \(said.joined(separator: ", "))."])
            + (righted == 0
                ? []
                : ["Found wrong, and put right: \(righted == 1 ? "1 fact" : "\(righted) facts")."])
    }

    /// Standards issued, added, reworded or withdrawn.
    var standards: [Section] {
        struct Row {
            let set: ThingID
            let standard: String?
            let change: String
            let why: [String]
            let at: Occurrence
            let sureness: Between.Sureness
        }
        let rows = lives.filter { $0.id.kind == StandardSet.kind }.flatMap { life in
            life.entered.filter { $0.sureness != .unplaced }.compactMap { entered -> Row? in
                switch entered.fact.fact {
                case let issued as StandardSetIssued:
                    let scale = issued.scale.map { "on the scale \($0.title)" }
                    let count =
                        issued.standards.isEmpty
                        ? nil : Count.of(issued.standards, "standard")
                    return Row(
                        set: life.id, standard: nil,
                        change: (["issued, edition \(issued.edition)"]
                            + [count, scale].compactMap { $0 })
                            .joined(separator: ", "), why: [], at: entered.fact.at,
                        sureness: entered.sureness)
                case let amended as StandardAmended:
                    return Row(
                        set: life.id, standard: amended.standard,
                        change: amended.change.rawValue,
                        why: amended.promptedBy.map(picture.named) + amended.promptedAlsoBy,
                        at: entered.fact.at, sureness: entered.sureness)
                default: return nil
                }
            }
        }
        guard !rows.isEmpty else { return [] }
        return [
            .table(
                Table(
                    "Standards issued, added, reworded or withdrawn", of: rows,
                    [
                        Asked("set", "Standard set") { .text($0.set.text) },
                        Asked("standard", "Standard") { $0.standard.map(Cell.text) ?? .empty },
                        Asked("change", "Change") { .text($0.change) },
                        Asked("prompted_by", "Prompted by") { Cell($0.why) },
                        Asked("when", "When") { between.whenCell($0.at, $0.sureness) },
                    ], sources: { $0.at }, whenEmpty: "None."))
        ]
    }

    var sections: [Section] {
        [things, found, unplaced].filter { !$0.rows.isEmpty }.map(Section.table)
    }

    private func isNew(_ life: Between.Life) -> Bool {
        !Self.isThere(life.id, between.before) && Self.isThere(life.id, between.after)
    }

    private static func isThere(_ id: ThingID, _ picture: Picture) -> Bool {
        ThingKinds.kind(id.kind).map { isThere($0, id, picture) } ?? false
    }

    private static func isThere<T: Thing>(_ kind: T.Type, _ id: ThingID, _ picture: Picture) -> Bool
    {
        picture.seen(kind, id) != nil
    }

    private static func status(_ id: ThingID, _ picture: Picture) -> Cell {
        ThingKinds.kind(id.kind).map { status($0, id, picture) } ?? .notApplicable
    }

    private static func status<T: Thing>(_ kind: T.Type, _ id: ThingID, _ picture: Picture) -> Cell
    {
        guard let seen = picture.seen(kind, id) else { return .text("not begun") }
        let stage = seen.cell { one in one.state.stage.map(Cell.text) ?? .notApplicable }
        return seen.isCertain ? stage : .cannotTell(["not begun", stage.words])
    }

    private var things: Table {
        Table(
            "Other things that began or changed", of: others,
            [
                Asked("thing", "Thing") { .text($0.id.text) },
                Asked("name", "Name") { .text(picture.called($0.id)) },
                Asked("before", "Status before") { Self.status($0.id, between.before) },
                Asked("after", "Status after") { Self.status($0.id, between.after) },
                Asked("facts", "What happened") { life in
                    .list(Self.counted(life.entered.filter { $0.sureness != .unplaced }.map(words)))
                },
            ], whenEmpty: "None.")
    }

    /// Each once, in their order, with how often it stands there.
    private static func counted(_ words: [String]) -> [String] {
        var counts: [String: Int] = [:]
        for one in words { counts[one, default: 0] += 1 }
        var seen: Set<String> = []
        return words.filter { seen.insert($0).inserted }.map { one in
            switch counts[one] {
            case nil, 1: one
            case 2: "\(one) (twice)"
            case let count?: "\(one) (\(count) times)"
            }
        }
    }

    private func words(_ entered: Between.Entered) -> String {
        let at = entered.fact.at
        let name = String(at.name.map { $0 == "-" || $0 == "." ? " " : $0 })
        let isDated = at.effective != nil || entered.sureness != .yes
        return name + (isDated ? ", \(between.whenCell(at, entered.sureness).words)" : "")
    }

    private var found: Table {
        struct Row {
            let id: ThingID
            let was: KnownFact
            let now: KnownFact?
        }
        let rows = lives.flatMap { life in
            life.righted.map { Row(id: life.id, was: $0.was, now: $0.now) }
        }
        func words(_ fact: KnownFact) -> String {
            let when = fact.at.effective.map { ", effective \(DateInWords.written($0))" } ?? ""
            return Biography.words(fact, between.after.history) + when
        }
        return Table(
            "Found wrong, and put right", of: rows,
            [
                Asked("thing", "Thing") { .text($0.id.text) },
                Asked("name", "Name") { .text(picture.called($0.id)) },
                Asked("before", "Taken to be") { .text(words($0.was)) },
                Asked("after", "Found to be") { row in
                    .text(row.now.map(words) ?? "never to have happened")
                },
            ], whenEmpty: "None.")
    }

    private var unplaced: Table {
        let rows = lives.flatMap(\.entered).filter { $0.sureness == .unplaced }
        return Table(
            "May have happened between, before or after: the dates cannot tell", of: rows,
            [
                Asked("thing", "Thing") { .text($0.fact.at.subject.text) },
                Asked("fact", "What happened") { .text(Biography.words($0.fact, picture.history)) },
                Asked("when", "When") { Cell($0.fact.at.effective) },
                Asked("known", "Known since") { .text($0.fact.at.known.dayInEngland.written) },
            ], whenEmpty: "None.")
    }
}
