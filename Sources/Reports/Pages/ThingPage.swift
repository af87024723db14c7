import Assessment
public import Assurance
import Dates
public import Replay
public import Tables

/// One thing as it was at the cut: what `show` prints.
public struct ThingPage: Sendable {
    private let id: ThingID

    public init(_ id: ThingID) { self.id = id }

    public func page(_ picture: Picture) -> Page {
        var answer = ThingKinds.kind(id.kind).map { page($0, picture) } ?? notRecorded(picture)
        Footer.finish(&answer, picture)
        return answer
    }

    private func notRecorded(_ picture: Picture) -> Page {
        Page(
            title: id.text,
            lead: [Footer.notRecorded(id, picture.cut)])
    }

    private func page<T: Thing>(_ kind: T.Type, _ picture: Picture) -> Page {
        guard let seen = picture.seen(kind, id) else { return notYet(picture) }
        var page = Page(title: picture.named(id))
        if !seen.isCertain {
            page.lead.append(
                "Cannot tell whether it had begun by \(picture.cut.asAt.written): the "
                    + "dates are not precise enough."
            )
        }
        page.sections = [.facts(Self.state(seen) + beside(picture))]
        page.sections += common(seen, picture)
        return page
    }

    private func notYet(_ picture: Picture) -> Page {
        guard picture.isKnown(id) else { return notRecorded(picture) }
        return Page(
            title: id.text,
            lead: ["Nothing known about \(id) had happened by \(picture.cut.asAt.written)."])
    }

    /// The lines of the state in every course of events: one value where all agree, each where they
    /// do not.
    static func state<T: Thing>(_ seen: Seen<T>) -> [(String, Cell)] {
        let courses = seen.told { Lines(all: lines($0)) }.values.map(\.all)
        var labels: [String] = []
        for line in courses.reversed().joined() where !labels.contains(line.label) {
            labels.append(line.label)
        }
        return labels.map { label in
            let met = courses.map { lines in
                lines.first { $0.label == label }?.value ?? .notRecorded
            }
            return (label, Cell(Told(met: met)))
        }
    }

    private struct Lines: Equatable, Sendable {
        let all: [Line]
    }

    private struct Line: Equatable, Sendable {
        let label: String
        let value: Cell
    }

    /// What a judgement adds to the state of a thing.
    private func beside(_ picture: Picture) -> [(String, Cell)] {
        guard id.kind == Meeting.kind else { return [] }
        let there = picture.told { world in
            world.one(Meeting.self, id).flatMap { meeting in
                meeting.state.wasHeld ? Attendance(of: meeting, in: world) : nil
            }.map { attendance -> [Cell] in
                let roll = attendance.isRecorded ? attendance.rolls(for: .quorum).last : nil
                return [
                    roll.map { .number($0.present.count) } ?? .notRecorded,
                    attendance.isQuorate.map(Cell.init) ?? .notApplicable,
                ]
            }
        }.values.compactMap { $0 }
        guard !there.isEmpty else { return [] }
        let cells = Cell.merged(there)
        return [("Members who count, present", cells[0]), ("Quorate", cells[1])]
    }

    private static func lines<T: Thing>(_ folded: Folded<T>) -> [Line] {
        var description = Description()
        folded.state.describe(&description)
        return description.lines.map { Line(label: $0.label, value: Cell($0.value)) }
    }

    /// What every thing may have: other names, progress, impact, notes, disagreements.
    ///
    /// What some courses of events lack says that it may not have happened by then.
    private func common<T: Thing>(_ seen: Seen<T>, _ picture: Picture) -> [Section] {
        let courses = seen.told(Self.lists).values
        guard let titles = courses.first?.map(\.title) else { return [] }
        return titles.indices.flatMap { at -> [Section] in
            let lists = courses.map { $0[at].items }
            var items: [String] = []
            for item in lists.reversed().joined() where !items.contains(item) {
                items.append(item)
            }
            let marked = items.map { item in
                lists.allSatisfy { $0.contains(item) }
                    ? item : "\(item) (may not have happened by then)"
            }
            return marked.isEmpty ? [] : [.heading(titles[at]), .list(marked)]
        }
    }

    private struct Lists: Equatable, Sendable {
        let title: String
        let items: [String]

        init(_ title: String, _ items: [String]) {
            self.title = title
            self.items = items
        }
    }

    private static func lists<T: Thing>(_ folded: Folded<T>) -> [Lists] {
        [
            Lists("Also known as", Array(folded.allNames.dropFirst())),
            Lists("Progress reported", folded.progress.map { dated($0.value.words, $0.at) }),
            Lists("Counted as done", folded.counts.map { dated($0.value.words, $0.at) }),
            Lists("Impact evidenced", folded.impacts.map { dated($0.value.measure, $0.at) }),
            Lists("Succeeded by", folded.successions.flatMap { $0.value.by.map(\.text) }),
            Lists("Notes", folded.notes.map(\.value.text.text)),
            Lists("Inconsistencies", folded.inconsistencies.map { statement($0.value) }),
            Lists(
                "Steps that the rules do not draw",
                folded.state.irregularSteps.map {
                    "from \($0.from) to \($0.to) (fact \($0.by))"
                }),
        ]
    }

    private static func dated(_ text: String, _ at: Occurrence) -> String {
        (at.effective.map { "\(DateInWords.written($0)): " } ?? "") + text
    }

    private static func statement(_ noted: InconsistencyNoted) -> String {
        noted.statements.isEmpty
            ? noted.title : "\(noted.title): " + noted.statements.joined(separator: " / ")
    }
}

extension ProgressReported {
    /// The report with its state and plan, in one line.
    var words: String {
        let when = planned.map { " for \(DateInWords.written($0))" } ?? ""
        let how = state.map { " (\($0.rawValue)\(when))" } ?? ""
        let shown = evidence.isEmpty ? "" : " Evidence: \(evidence.joined(separator: "; "))."
        return report + how + shown
    }
}

extension Cell {
    init(_ value: Description.Value) {
        switch value {
        case .text(let text): self = .text(text)
        case .date(let date): self.init(date as FuzzyDate?)
        case .list(let list): self = .list(list)
        case .notRecorded: self = .notRecorded
        }
    }
}
