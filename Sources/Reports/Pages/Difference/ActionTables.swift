import Assessment
import Assurance
import Dates
import Replay
import Tables

/// What a difference says of actions: each change, and the open ones of which nothing was said.
struct ActionTables {
    /// A change, as each course of events in which it happened shows it; the fullest first.
    private struct Row {
        let courses: [ActionChange]
        let sureness: Between.Sureness

        var change: ActionChange { courses[0] }
        /// Whether it certainly lies between, and is of the one sort.
        var isSure: Bool { sureness == .yes && Set(courses.map(\.sort)).count == 1 }
    }

    private let rows: [Row]
    /// The actions open throughout of which nothing is recorded in between.
    let silent: [Seen<Action>]
    let openThroughout: Int
    private let reviewed: ReviewTable
    private let between: Between

    init(_ between: Between, _ lives: [Between.Life], of things: [ThingID]) {
        self.between = between
        let own = lives.filter { $0.id.kind == Action.kind }
        let all = own.flatMap { life -> [Row] in
            let courses = between.after.told {
                ActionChange.all($0.facts(of: life.id), of: life.id)
            }.values.reversed()
            return (courses.first ?? []).compactMap { change -> Row? in
                life.sureness(of: change.at).map { sureness in
                    let same = courses.compactMap { $0.first(where: change.isSame) }
                    return Row(courses: same, sureness: sureness)
                }
            }
        }.filter { $0.sureness != .unplaced }
        rows = ActionChange.Sort.allCases.flatMap { sort in all.filter { $0.change.sort == sort } }
        reviewed = ReviewTable(between, of: things)
        let changed = reviewed.actions.union(own.map(\.id))
        let open = between.after.all(Action.self).filter { action in
            (things.isEmpty || things.contains(action.id))
                && Self.isOpen(action.id, between.after) && Self.isOpen(action.id, between.before)
        }
        openThroughout = open.count
        silent = open.filter { !changed.contains($0.id) }
    }

    /// Whether an action certainly was open.
    private static func isOpen(_ action: ThingID, _ picture: Picture) -> Bool {
        picture.told { world in
            world.one(Action.self, action).map { Completion(of: $0, in: world).isOpen } ?? false
        }.value ?? false
    }

    /// The sentences for the head of the page: how many changes of each sort, and of how many
    /// actions there is nothing.
    var sentences: [String] {
        let counts = ActionChange.Sort.allCases.compactMap { sort -> String? in
            let (sure, perhaps) = count(sort)
            switch (sure, perhaps) {
            case (0, 0): return nil
            case (_, 0): return sort.counted(sure)
            case (0, _): return "\(perhaps) perhaps \(sort.noun(perhaps))"
            default: return "\(sort.counted(sure)), \(perhaps) more perhaps"
            }
        }
        let what = between.isOfKnowledge ? "Learned of actions: " : "Actions: "
        let said = what + (counts.isEmpty ? "no change" : counts.joined(separator: "; ")) + "."
        return [said] + [reviewed.sentence].compactMap { $0 }
            + (openThroughout == 0 ? [] : [silence])
    }

    /// How many changes of a sort lie between for certain, and how many more may.
    ///
    /// What was learned in between was learned then, whenever it happened.
    func count(_ sort: ActionChange.Sort) -> (sure: Int, perhaps: Int) {
        let own = rows.filter { $0.change.sort == sort }
        let perhaps = between.isOfKnowledge ? 0 : own.count { !$0.isSure }
        return (own.count - perhaps, perhaps)
    }

    private var silence: String {
        let verb = between.isOfKnowledge ? "was learned" : "is recorded in between"
        let all =
            "\(openThroughout == 1 ? "1 action" : "\(openThroughout) actions") open throughout"
        switch silent.count {
        case 0: return "Something \(verb) of each of the \(all)."
        case openThroughout:
            return "Nothing \(verb) of \(openThroughout == 1 ? "the" : "any of the") \(all)."
        default: return "Nothing \(verb) of \(silent.count) of the \(all)."
        }
    }

    var sections: [Section] {
        let tables = [new, moved, altered, rated, advanced, said, reviewed.table].filter {
            !$0.rows.isEmpty
        }
        return (tables + (silent.isEmpty ? [] : [quiet])).map(Section.table)
    }

    private var new: Table {
        table("New actions", [.new, .agreed]) { change in
            func first(_ cell: (Action.Terms?) -> Cell) -> Cell {
                between.after.told(Action.self, change.action) { one, _ in
                    cell(one.state.original?.value)
                }.map { Cell($0) } ?? .notRecorded
            }
            return [
                ("lead", "Lead", first { Cell($0?.lead?.text) }),
                ("due", "First due", first { Cell($0?.due) }),
                ("carried_from", "Carried on from", carriedFrom(change.action)),
            ]
        }
    }

    /// What a new action carries on, with the first date of all.
    private func carriedFrom(_ action: ThingID) -> Cell {
        between.after.told(Action.self, action) { one, world in
            let before = Forerunner.all(of: one, in: world)
            return before.isEmpty
                ? Cell.notApplicable
                : .list(
                    before.map { one in
                        one.action.text + (one.firstDue.map { ", first due \($0)" } ?? "")
                    })
        }.map { Cell($0) } ?? .notRecorded
    }

    private var moved: Table {
        table("Due dates that moved", [.slipped, .broughtForward, .redated]) { change in
            [
                ("change", "Change", .text(change.sort.rawValue)),
                ("before", "Due before", Cell(change.before)),
                ("after", "Due after", Cell(change.after)),
                ("days", "Days moved", Cell(change.moved)),
                ("who", "Agreed by", Cell(change.who)), ("why", "Why", Cell(change.why)),
            ]
        }
    }

    private var altered: Table {
        table("Reworded, or passed to others", [.reworded, .transferred]) { change in
            [
                ("part", "What changed", .text(change.part)),
                ("before", "Before", Cell(change.before)),
                ("after", "After", Cell(change.after)), ("why", "Why", Cell(change.why)),
            ]
        }
    }

    private var rated: Table {
        table("Ratings of actions", [.rated]) { change in
            [
                ("before", "BRAG before", Cell(change.before)),
                ("after", "BRAG after", Cell(change.after)), ("why", "Comment", Cell(change.why)),
            ]
        }
    }

    private var advanced: Table {
        table(
            "Claimed, verified, closed, reopened, dropped",
            [.claimed, .verified, .closed, .reopened, .carriedForward, .superseded, .dropped]
        ) { change in
            [
                ("change", "Change", .text(change.sort.rawValue)),
                ("before", "Status before", Cell(change.before)),
                ("after", "After", Cell(change.after)), ("who", "Who", Cell(change.who)),
                ("why", "Why", Cell(change.why)),
            ]
        }
    }

    private var said: Table {
        table("Progress and impact reported", [.impact, .progress]) { change in
            [
                ("change", "Sort", .text(change.sort.rawValue)),
                ("part", "Of", .text(change.part)),
                ("before", "Before", change.sort == .progress ? .empty : Cell(change.before)),
                ("after", "After, or what is said", Cell(change.after)),
            ]
        }
    }

    /// A table of changes of some sorts: which action, what changed, when and on what authority.
    private func table(
        _ title: String, _ sorts: [ActionChange.Sort],
        _ columns: @escaping (ActionChange) -> [(key: String, title: String, cell: Cell)]
    ) -> Table {
        let own = rows.filter { sorts.contains($0.change.sort) }
        guard let first = own.first else { return Table(title: title, columns: []) }
        let asked = columns(first.change).indices.map { at in
            let heading = columns(first.change)[at]
            return Asked<Row>(heading.key, heading.title) { row in
                Cell(each: row.courses.reversed()) { columns($0)[at].cell }
            }
        }
        return Table(
            title, of: own,
            [
                Asked("thing", "Action") { .text($0.change.action.text) },
                Asked("title", "Which is") { .text(between.after.name(of: $0.change.action)) },
            ] + asked + [
                Asked("when", "When") { between.whenCell($0.change.at, $0.sureness) },
                Asked("known", "Known since") { .text($0.change.at.known.dayInEngland.written) },
                Asked("sources", "Sources") { Cell(sources: $0.change.at) },
            ], whenEmpty: "None.")
    }

    private var quiet: Table {
        Table(
            "Open throughout, and nothing recorded", things: silent, in: between.after,
            [
                Asked("title", "Action") { .text($0.name) },
                Asked("lead", "Lead") { Cell($0.state.terms?.value.lead?.text) },
                Asked("due", "Due") { Cell($0.state.due?.value) },
                Asked("overdue", "Overdue") { one in
                    one.lateness.isWhollyOverdue.map { Cell($0) } ?? .notApplicable
                },
                Asked("last", "Last known of") { one in
                    let last = LastNews(of: one.id, in: one.world)?.fact.at ?? one.thing.last
                    return Cell(last?.known.dayInEngland.written)
                },
            ], whenEmpty: "None.")
    }
}

extension ActionChange.Sort {
    /// So many of the sort: `3 slipped`, `4 reports of progress`.
    fileprivate func counted(_ count: Int) -> String { "\(count) \(noun(count))" }

    fileprivate func noun(_ count: Int) -> String {
        switch self {
        case .progress: count == 1 ? "report of progress" : "reports of progress"
        default: rawValue
        }
    }
}
