import Assessment
import Assurance
import Dates
import Replay
import Tables

/// The organisations against the standards of one audit: self-rating and moderated rating side by
/// side in each cell.
struct StandardsGrid {
    private let name: String
    private let scale: RatingScale?
    private let standards: [(code: String, title: String)]
    private let organisations: [(id: ThingID, name: String)]
    private let answers: [Answered]

    private static let left = 220
    private static let rowHeight = 46

    /// An answer in every course of events that the dates allow.
    private struct Answered {
        let organisation: ThingID?
        let standard: String?
        let own: Told<String?>
        let moderated: Told<String?>
        let gap: Told<Int?>
        let stage: Told<Response.Stage?>
        /// Why there is no rating; nil where there is one.
        let absence: Told<Absence?>
    }

    /// The grid of one audit's responses, in the order of the standards and of the organisations.
    init(_ audit: ThingID, _ responses: [ThingID], _ picture: Picture) {
        let seen = picture.told { world in
            let audit = world.one(Audit.self, audit)
            let set = audit?.state.standards.flatMap { world.one(StandardSet.self, $0) }
            return Heading(name: audit?.name, set: set?.state)
        }.values.last
        name = seen?.name ?? audit.text
        scale = seen?.set?.scale
        let own = responses.compactMap { Self.answered($0, audit, picture) }
        var codes: [(code: String, title: String)] = []
        for (code, title) in (seen?.set?.everyStandard ?? []).map({ ($0.code, $0.title) })
            + own.compactMap({ $0.standard.map { ($0, $0) } })
        where !codes.contains(where: { $0.code == code || $0.title == code }) {
            codes.append((code, title))
        }
        standards = codes.filter { one in
            own.contains { $0.standard == one.code || $0.standard == one.title }
        }
        organisations = Set(own.compactMap(\.organisation)).sorted()
            .map { id in
                let names = picture.told { $0.name(of: id) }.values
                return (id: id, name: names.joined(separator: " or "))
            }.sorted { a, b in (a.name.lowercased(), a.id) < (b.name.lowercased(), b.id) }
        answers = own
    }

    private struct Heading: Equatable {
        let name: String?
        let set: StandardSet?
    }

    private static func answered(
        _ id: ThingID, _ audit: ThingID, _ picture: Picture
    ) -> Answered? {
        guard let seen = picture.seen(Response.self, id) else { return nil }
        let whose = seen.told { $0.state.request?.value }.values.compactMap { $0 }.last
        guard let whose, whose.audit == audit else { return nil }
        return Answered(
            organisation: whose.organisation, standard: whose.standard,
            own: seen.told(\.state.selfRating), moderated: seen.told(\.state.moderatedRating),
            gap: picture.told { Rating(of: id, in: $0)?.gap }, stage: seen.told(\.state.life.stage),
            absence: picture.told(Response.self, id) { response, world in
                absence(Rating(of: response, in: world))
            } ?? .same(nil))
    }

    /// The picture; nil where nobody was asked anything.
    func drawing(table: String? = nil) -> Drawing? {
        guard !standards.isEmpty, !organisations.isEmpty else { return nil }
        let cell = min(max(700 / standards.count, 56), 90)
        let head = 34
        let bottom = head + organisations.count * Self.rowHeight
        let key = self.key
        var drawing = Drawing(
            title: "Ratings of \(name), self and moderated", summary: summary,
            words: legend + words, table: table,
            width: max(Self.left + standards.count * cell + 10, 880),
            height: bottom + 50 + (key.count + 1) / 2 * 22)
        for (column, standard) in standards.enumerated() {
            drawing.write(
                heading(standard, column), Self.left + column * cell + cell / 2, head - 12, .middle,
                Lettering(size: 13, isBold: true))
        }
        for (row, organisation) in organisations.enumerated() {
            let y = head + row * Self.rowHeight
            let lettering = Lettering(size: 13)
            let lines = lettering.lines(of: organisation.name, width: Self.left - 16)
            for (number, line) in lines.enumerated() {
                drawing.write(line, 4, y + 18 + number * 16, .start, lettering)
            }
            for (column, standard) in standards.enumerated() {
                draw(
                    answer(organisation.id, standard), Self.left + column * cell, y, cell,
                    on: &drawing)
            }
        }
        draw(key, below: bottom + 30, on: &drawing)
        return drawing
    }

    private func answer(
        _ organisation: ThingID, _ standard: (code: String, title: String)
    ) -> Answered? {
        answers.last {
            $0.organisation == organisation
                && ($0.standard == standard.code || $0.standard == standard.title)
        }
    }

    /// Self on the left, moderated on the right, and below them how far apart they are.
    private func draw(
        _ answer: Answered?, _ x: Int, _ y: Int, _ width: Int, on drawing: inout Drawing
    ) {
        let height = Self.rowHeight - 6
        guard let answer else {
            drawing.write("–", x + width / 2, y + 24, .middle)
            return
        }
        let bold = Lettering(size: 14, isBold: true)
        if answer.absence.values.allSatisfy({ $0 != nil }) {
            drawing.draw(
                .box(x: x + 2, y: y, width: width - 4, height: height),
                Ink(.paper, .plain, .dashed))
            let letters = answer.absence.value.map { $0?.rawValue ?? "" } ?? "?"
            drawing.write(letters, x + width / 2, y + 25, .middle, bold)
            return
        }
        let half = (width - 4) / 2
        for (number, rating) in [answer.own, answer.moderated].enumerated() {
            let left = x + 2 + number * half
            drawing.draw(.box(x: left, y: y, width: half, height: height), ink(rating))
            drawing.write(letters(rating), left + half / 2, y + 18, .middle, bold)
        }
        let gap = gapWords(answer)
        if !gap.isEmpty {
            drawing.write(gap, x + 2 + half, y + 35, .middle, Lettering(size: 12, isBold: true))
        }
    }

    /// Why there is no rating: the letters that stand for it.
    private enum Absence: String, CaseIterable {
        case notReturned = "NR"
        case withdrawn = "W"
        case unanswered = "…"
        case notApplicable = "NA"
        case withoutRating = "WR"

        var words: String {
            switch self {
            case .notReturned: "not returned"
            case .withdrawn: "no longer asked for"
            case .unanswered: "without a recorded answer"
            case .notApplicable: "to which the standard does not apply"
            case .withoutRating: "answered without a rating"
            }
        }
    }

    private static func absence(_ rating: Rating) -> Absence? {
        let state = rating.response.state
        if rating.isNotApplicable { return .notApplicable }
        guard state.submissions.isEmpty else {
            return rating.own == nil && rating.moderated == nil ? .withoutRating : nil
        }
        return state.life.stage == .withdrawn
            ? .withdrawn : state.life.reached(.notReturned) != nil ? .notReturned : .unanswered
    }

    /// `▼2`: moderated two steps lower; `C`: contested; `?`: the dates cannot tell.
    private func gapWords(_ answer: Answered) -> String {
        let gap = answer.gap.value.map { $0 ?? 0 }
        let arrow = gap.map { $0 > 0 ? "▼\($0)" : $0 < 0 ? "▲\(-$0)" : "" } ?? "?"
        return arrow + (answer.stage.value == .contested ? " C" : "")
    }

    /// The rating itself where it is short, else its first letter where that tells it from the
    /// others, else its place on the scale from 1, the worst.
    private func letters(_ rating: Told<String?>) -> String {
        guard let rating = rating.value else { return "?" }
        guard let rating else { return "–" }
        return short(rating)
    }

    private func short(_ rating: String) -> String {
        if rating.count <= 2 { return rating }
        let letters = (scale?.values ?? []).map { $0.prefix(1).uppercased() }
        let letter = rating.prefix(1).uppercased()
        if letters.count(where: { $0 == letter }) == 1, letter.allSatisfy(\.isLetter) {
            return letter
        }
        return scale?.place(of: rating).map { "\($0 + 1)" } ?? String(rating.prefix(2)) + "…"
    }

    /// By what the rating means on its own scale: assured, below that, the lowest.
    private func ink(_ rating: Told<String?>) -> Ink {
        guard let rating = rating.value ?? nil, let scale else { return Ink(.paper) }
        switch scale.assures(rating) {
        case true?: return Ink(.green)
        case false?:
            return scale.place(of: rating) == 0 ? Ink(.red, .stripes) : Ink(.amber, .dots)
        case nil: return Ink(.grey)
        }
    }
}

// What the grid says in words.
extension StandardsGrid {
    /// A code where it is short enough to stand over a column, else the column's number.
    private func heading(_ standard: (code: String, title: String), _ column: Int) -> String {
        standards.allSatisfy { $0.code.count <= 6 } ? standard.code : "\(column + 1)"
    }

    private var legend: [String] {
        let columns = standards.enumerated().compactMap { number, standard in
            let heading = heading(standard, number)
            return heading == standard.title ? nil : "\(heading) is \(standard.title)"
        }
        return columns.isEmpty ? [] : ["Columns: " + columns.joined(separator: "; ") + "."]
    }

    private var key: [(ink: Ink, letters: String, words: String)] {
        let steps = (scale?.steps ?? []).map { step in
            (
                ink: ink(.same(step.value)), letters: short(step.value),
                words: step.value == short(step.value)
                    ? step.meaning ?? "as rated" : step.value
            )
        }
        return steps + [
            (Ink(.paper, .plain, .none), "▼1", "moderated so many steps lower (▲ higher)"),
            (
                Ink(.paper, .plain, .dashed), "NR",
                "not returned (W no longer asked for, … no answer recorded)"
            ),
            (Ink(.paper), "–", "not recorded (? dates cannot tell)"),
            (Ink(.paper, .plain, .none), "C", "contested; left is self, right is moderated"),
        ]
    }

    private func draw(
        _ key: [(ink: Ink, letters: String, words: String)], below y: Int,
        on drawing: inout Drawing
    ) {
        for (number, one) in key.enumerated() {
            let x = 4 + number % 2 * 440
            let top = y + number / 2 * 22
            drawing.draw(.box(x: x, y: top - 12, width: 30, height: 18), one.ink)
            drawing.write(
                one.letters, x + 15, top + 2, .middle, Lettering(size: 12, isBold: true))
            let line = Lettering(size: 12).lines(of: one.words, width: 390, atMost: 1).first ?? ""
            drawing.write(line, x + 38, top + 2, .start, Lettering(size: 12))
        }
    }

    private var summary: String {
        let gaps = answers.compactMap { $0.gap.value ?? nil }
        let silent = answers.compactMap { $0.absence.value ?? nil }
        let absent = Absence.allCases.compactMap { one -> String? in
            let count = silent.count { $0 == one }
            return count == 0 ? nil : "\(count) \(one.words)"
        }
        let open = answers.count { $0.gap.value == nil || $0.absence.value == nil }
        return "\(Count.of(organisations, "organisation")) on \(Count.of(standards, "standard")): "
            + "\(gaps.count { $0 > 0 }) moderated lower than the organisation rated itself, "
            + "\(gaps.count { $0 < 0 }) higher, \(gaps.count { $0 == 0 }) the same; "
            + (open == 0 ? "" : "of \(open) the dates cannot tell; ")
            + (absent.isEmpty ? "all returned." : "\(absent.joined(separator: ", ")).")
    }

    private var words: [String] {
        organisations.map { organisation in
            let cells = standards.compactMap { standard -> String? in
                answer(organisation.id, standard).map { said($0, standard.code) }
            }
            return "\(organisation.name): \(cells.joined(separator: "; "))."
        }
    }

    private func said(_ answer: Answered, _ code: String) -> String {
        guard answer.absence.values.contains(nil) else {
            // Where its stage says less than why it has no rating.
            switch answer.absence.value {
            case .some(.some(.notApplicable)): return "\(code) does not apply"
            case .some(.some(.withoutRating)): return "\(code) answered without a rating"
            default: return "\(code) \(Self.told(answer.stage.map { $0?.words }))"
            }
        }
        return "\(code) self \(Self.told(answer.own)), moderated \(Self.told(answer.moderated))"
    }

    private static func told(_ values: Told<String?>) -> String {
        values.values.count == 1
            ? values.values[0] ?? "not recorded"
            : "cannot tell: either "
                + values.values.map { $0 ?? "none" }.joined(separator: " or ")
    }
}
