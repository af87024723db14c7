import Assessment
import Assurance
import Dates
import Replay
import Tables

/// The organisations against the standards of one audit: self-rating and moderated rating side by
/// side in each cell.
struct StandardsGrid {
    private let audit: Seen<Audit>
    private let scale: RatingScale?
    private let standards: [(code: String, title: String)]
    private let organisations: [(id: ThingID, name: String)]
    private let responses: [Seen<Response>]

    private static let left = 220
    private static let rowHeight = 46

    /// The grid of one audit's responses, in the order of the standards and of the organisations.
    init(_ audit: Seen<Audit>, _ responses: [Seen<Response>], _ picture: Picture) {
        self.audit = audit
        let own = responses.filter { $0.possible.state.audit == audit.id }
        let set = audit.possible.state.standards.flatMap { picture.seen(StandardSet.self, $0) }
        let listed = set?.possible.state.everyStandard.map { ($0.code, $0.title) } ?? []
        var codes: [(code: String, title: String)] = []
        for (code, title) in listed
            + own.compactMap({ $0.possible.state.standard.map { ($0, $0) } })
        where !codes.contains(where: { $0.code == code || $0.title == code }) {
            codes.append((code, title))
        }
        standards = codes.filter { one in
            own.contains {
                $0.possible.state.standard == one.code || $0.possible.state.standard == one.title
            }
        }
        organisations = Set(own.compactMap(\.possible.state.organisation)).sorted()
            .map { (id: $0, name: picture.name(of: $0)) }.sorted { a, b in
                (a.name.lowercased(), a.id) < (b.name.lowercased(), b.id)
            }
        scale = set?.possible.state.scale
        self.responses = own
    }

    /// The picture; nil where nobody was asked anything.
    func drawing(table: String? = nil) -> Drawing? {
        guard !standards.isEmpty, !organisations.isEmpty else { return nil }
        let cell = min(max(700 / standards.count, 56), 90)
        let head = 34
        let bottom = head + organisations.count * Self.rowHeight
        let key = self.key
        var drawing = Drawing(
            title: "Ratings of \(audit.possible.name), self and moderated", summary: summary,
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
                    response(organisation.id, standard), Self.left + column * cell, y, cell,
                    on: &drawing)
            }
        }
        draw(key, below: bottom + 30, on: &drawing)
        return drawing
    }

    private func response(_ organisation: ThingID, _ standard: (code: String, title: String))
        -> Seen<Response>?
    {
        responses.last {
            let state = $0.possible.state
            return state.organisation == organisation
                && (state.standard == standard.code || state.standard == standard.title)
        }
    }

    /// Self on the left, moderated on the right, and below them how far apart they are.
    private func draw(
        _ response: Seen<Response>?, _ x: Int, _ y: Int, _ width: Int, on drawing: inout Drawing
    ) {
        let height = Self.rowHeight - 6
        guard let response else {
            drawing.write("–", x + width / 2, y + 24, .middle)
            return
        }
        let bold = Lettering(size: 14, isBold: true)
        if response.possible.state.submissions.isEmpty {
            drawing.draw(
                .box(x: x + 2, y: y, width: width - 4, height: height),
                Ink(.paper, .plain, .dashed))
            drawing.write(
                Self.absence(response.possible.state).rawValue, x + width / 2, y + 25, .middle,
                bold)
            return
        }
        let half = (width - 4) / 2
        let ratings = [
            response.told(\.state.selfRating), response.told(\.state.moderatedRating),
        ]
        for (number, rating) in ratings.enumerated() {
            let left = x + 2 + number * half
            drawing.draw(.box(x: left, y: y, width: half, height: height), ink(rating))
            drawing.write(letters(rating), left + half / 2, y + 18, .middle, bold)
        }
        let gap = gapWords(response)
        if !gap.isEmpty {
            drawing.write(gap, x + 2 + half, y + 35, .middle, Lettering(size: 12, isBold: true))
        }
    }

    /// Why there is no rating: the letters that stand for it.
    private enum Absence: String, CaseIterable {
        case notReturned = "NR"
        case withdrawn = "W"
        case unanswered = "…"

        var words: String {
            switch self {
            case .notReturned: "not returned"
            case .withdrawn: "no longer asked for"
            case .unanswered: "without a recorded answer"
            }
        }
    }

    private static func absence(_ state: Response) -> Absence {
        state.life.stage == .withdrawn
            ? .withdrawn : state.life.reached(.notReturned) != nil ? .notReturned : .unanswered
    }

    /// `▼2`: moderated two steps lower; `C`: contested.
    private func gapWords(_ response: Seen<Response>) -> String {
        let state = response.possible.state
        let gap = scale.flatMap { state.gap(on: $0) } ?? 0
        let arrow = gap > 0 ? "▼\(gap)" : gap < 0 ? "▲\(-gap)" : ""
        return arrow + (state.life.stage == .contested ? " C" : "")
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
        let states = responses.map(\.possible.state)
        let gaps = scale.map { scale in states.compactMap { $0.gap(on: scale) } } ?? []
        let silent = states.filter(\.submissions.isEmpty).map(Self.absence)
        let absent = Absence.allCases.compactMap { one -> String? in
            let count = silent.count { $0 == one }
            return count == 0 ? nil : "\(count) \(one.words)"
        }
        return "\(Count.of(organisations, "organisation")) on \(Count.of(standards, "standard")): "
            + "\(gaps.count { $0 > 0 }) moderated lower than the organisation rated itself, "
            + "\(gaps.count { $0 < 0 }) higher, \(gaps.count { $0 == 0 }) the same; "
            + (absent.isEmpty ? "all returned." : "\(absent.joined(separator: ", ")).")
    }

    private var words: [String] {
        organisations.map { organisation in
            let cells = standards.compactMap { standard -> String? in
                guard let seen = response(organisation.id, standard) else { return nil }
                let told = { (rating: Told<String?>) -> String in
                    rating.values.count == 1
                        ? rating.values[0] ?? "not recorded"
                        : "cannot tell: either "
                            + rating.values.map { $0 ?? "none" }.joined(separator: " or ")
                }
                guard !seen.possible.state.submissions.isEmpty else {
                    return "\(standard.code) \(seen.possible.state.stage ?? "not recorded")"
                }
                return "\(standard.code) self \(told(seen.told(\.state.selfRating))), "
                    + "moderated \(told(seen.told(\.state.moderatedRating)))"
            }
            return "\(organisation.name): \(cells.joined(separator: "; "))."
        }
    }
}
