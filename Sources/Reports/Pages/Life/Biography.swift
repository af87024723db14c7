import Assessment
public import Assurance
import Dates
public import Replay
public import Tables

/// A thing's life: every fact in order of effect, who recorded it, on what authority, and what it
/// changed.
public struct Biography: Sendable {
    private let id: ThingID

    public init(_ id: ThingID) { self.id = id }

    public func page(_ picture: Picture) -> Page {
        let standing = picture.history.standing(of: id, known: picture.cut)
        let name = picture.name(of: id)
        var page = Page(
            title: name == id.text ? "History of \(id)" : "History of \(name) (\(id))")
        if standing.isEmpty {
            page.lead = [Footer.notRecorded(id, picture.cut)]
        } else if let kind = ThingKinds.kind(id.kind) {
            let peers = PeersOnAction.facts(about: id, picture)
            let facts = PeersOnAction.merged(
                standing.filter { picture.cut.hasHappened($0.at) != .no }, with: peers)
            let table = table(kind, facts, picture)
            page.sections =
                ActionLife.sections(of: id, picture) + [.table(table)]
                + timeline(facts, table, picture)
            page.lead =
                ActionLife.lead(of: id, picture)
                + ResponseLife.lead(of: id, picture)
        }
        let corrected = corrections(picture)
        if !corrected.rows.isEmpty { page.sections.append(.table(corrected)) }
        Footer.finish(&page, picture)
        return page
    }

    /// The thing's life as a picture, of what is in the table.
    private func timeline(_ facts: [KnownFact], _ table: Table, _ picture: Picture) -> [Section] {
        let rows = facts.filter { picture.cut.hasHappened($0.at) != .no && !$0.isAboutTheRecord }
            .map { (words: Self.short($0), at: $0.at) }
        return Timeline.drawing(rows, title: "When it happened", table: table.title).map {
            [.drawing($0)]
        } ?? []
    }

    private func table<T: Thing>(
        _ kind: T.Type, _ facts: [KnownFact], _ picture: Picture
    ) -> Table {
        var table = Table(
            title: "What happened",
            columns: [
                Column(key: "number", title: "No.", alignment: .trailing),
                Column(key: "effective", title: "When"),
                Column(key: "fact", title: "What happened"),
                Column(key: "status", title: "Status after"),
                Column(key: "who", title: "Who acted"), Column(key: "why", title: "Why"),
                Column(key: "known", title: "Known since"), Column(key: "by", title: "Recorded by"),
                Column(key: "sources", title: "Sources"),
            ], rows: [])
        var folded = Folded<T>(id: id)
        var isUncertain = false
        for fact in facts {
            let isOwn = fact.at.subject == id
            if isOwn { folded.take(fact) }
            let happened = picture.cut.hasHappened(fact.at)
            isUncertain = isUncertain || happened == .cannotTell
            table.rows.append([
                isOwn ? .number(fact.at.streamVersion) : .empty, Self.when(fact.at, happened),
                .text(
                    Self.words(fact, picture.history, whoAndWhy: false)
                        + (isOwn ? "" : " [\(fact.at.subject)#\(fact.at.streamVersion)]")),
                Cell(folded.state.stage), Acting.whoCell(fact, picture), Acting.whyCell(fact),
                .text(fact.at.known.dayInEngland.written), Cell(fact.at.circumstances.by?.text),
                Cell(sources: fact.at),
            ])
        }
        if facts.contains(where: { $0.at.subject != id }) {
            table.notes.append(
                "A row without a number was said of it at the peer review that it names.")
        }
        table.whenEmpty = "Nothing known about \(id) had happened by \(picture.cut.asAt.written)."
        if isUncertain {
            table.notes.append(
                "A * marks what may have happened by then, as far as its date can tell.")
        }
        return table
    }

    private static func when(_ at: Occurrence, _ happened: Answer) -> Cell {
        let mark = happened == .cannotTell ? "*" : ""
        guard let date = at.effective else {
            return mark.isEmpty ? .notRecorded : .text("not recorded" + mark)
        }
        return mark.isEmpty ? Cell(date as FuzzyDate?) : .text(date.asWritten + mark)
    }

    /// What the fact says, in one line: what happened, its fields, and the remark made with it.
    ///
    /// Who acted and why are left out where they stand beside it.
    static func words(
        _ known: KnownFact, _ history: History, whoAndWhy: Bool = true
    ) -> String {
        let name = String(known.at.name.map { $0 == "-" || $0 == "." ? " " : $0 })
        let told = known.parts.filter { whoAndWhy || $0.role == nil }
        let said =
            known.fact == nil
            ? "unknown type: \(known.at.name)"
            : told.map { "\($0.label): \(shortened($0.text, history))" }.joined(separator: "; ")
        let remark = known.at.circumstances.remark.map { " [Remark: \($0)]" } ?? ""
        return (said.isEmpty ? name : "\(name) (\(said))") + remark
    }

    /// What happened, and the first thing said of it: `action slipped: March 2020`.
    private static func short(_ known: KnownFact) -> String {
        let name = String(known.at.name.map { $0 == "-" || $0 == "." ? " " : $0 })
        let first = known.parts.first { $0.role == nil }
        return "\(known.at.streamVersion). \(name)" + (first.map { ": \($0.text)" } ?? "")
    }

    /// A fact's id as `thing#n`, which a person can read; any other text as it is.
    private static func shortened(_ text: String, _ history: History) -> String {
        guard let id = try? EventID(reading: text), let named = history.fact(id) else {
            return text
        }
        return "\(named.at.subject)#\(named.at.streamVersion)"
    }

    /// The facts known by the cut that corrected or retracted others, with what they say.
    private func corrections(_ picture: Picture) -> Table {
        var table = Table(
            title: "What was found wrong",
            columns: [
                Column(key: "number", title: "No.", alignment: .trailing),
                Column(key: "known", title: "Known since"),
                Column(key: "what", title: "What was found"), Column(key: "fact", title: "Fact"),
            ], rows: [])
        for fact in picture.history.facts(of: id) where picture.cut.knows(fact.at) {
            let target: EventID
            switch fact.fact {
            case let correction as EventCorrected: target = correction.target
            case let retraction as EventRetracted: target = retraction.target
            default: continue
            }
            let named = picture.history.fact(target).map {
                "no. \($0.at.streamVersion), \($0.at.name)"
            }
            table.rows.append([
                .number(fact.at.streamVersion), .text(fact.at.known.dayInEngland.written),
                .text(Self.words(fact, picture.history)), Cell(named),
            ])
        }
        return table
    }
}
