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
        page.sections = [.facts(Self.state(seen))]
        page.sections += common(seen.possible)
        return page
    }

    private func notYet(_ picture: Picture) -> Page {
        guard picture.isKnown(id) else { return notRecorded(picture) }
        return Page(
            title: id.text,
            lead: ["Nothing known about \(id) had happened by \(picture.cut.asAt.written)."])
    }

    /// The lines of the state by both folds: one value where they agree, both where they do not.
    static func state<T: Thing>(_ seen: Seen<T>) -> [(String, Cell)] {
        let possible = lines(seen.possible)
        guard let certain = seen.certain else { return possible }
        let sure = lines(certain)
        var lines = possible.map { line in
            let before = sure.first { $0.0 == line.0 }?.1 ?? .notRecorded
            return (line.0, before == line.1 ? line.1 : Cell.cannotTell(before.words, line.1.words))
        }
        for line in sure where !possible.contains(where: { $0.0 == line.0 }) {
            lines.append((line.0, .cannotTell(line.1.words, Cell.notRecorded.words)))
        }
        return lines
    }

    private static func lines<T: Thing>(_ folded: Folded<T>) -> [(String, Cell)] {
        var description = Description()
        folded.state.describe(&description)
        return description.lines.map { ($0.label, Cell($0.value)) }
    }

    /// What every thing may have: other names, progress, impact, notes, disagreements.
    private func common<T: Thing>(_ folded: Folded<T>) -> [Section] {
        let lists: [(String, [String])] = [
            ("Also known as", Array(folded.allNames.dropFirst())),
            ("Progress reported", folded.progress.map { Self.dated($0.value.words, $0.at) }),
            ("Impact evidenced", folded.impacts.map { Self.dated($0.value.measure, $0.at) }),
            ("Succeeded by", folded.successions.flatMap { $0.value.by.map(\.text) }),
            ("Notes", folded.notes.map(\.value.text.text)),
            ("Inconsistencies", folded.inconsistencies.map { Self.statement($0.value) }),
            (
                "Steps that the rules do not draw",
                folded.state.irregularSteps.map { "from \($0.from) to \($0.to) (fact \($0.by))" }
            ),
        ]
        return lists.filter { !$0.1.isEmpty }.flatMap { [.heading($0.0), .list($0.1)] }
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
        let when =
            planned.map(DateInWords.written).map { ($0.hasPrefix("for ") ? " " : " for ") + $0 }
            ?? ""
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
