import Assessment
import Assurance
import Dates
import Replay
import Tables

/// What a difference says of ratings: each that moved, how many moved by organisation and by
/// standard, and what cannot be compared.
struct RatingTables {
    private let all: [RatingDifference]
    /// For each of them, what was rated in another edition, which cannot be compared with it.
    private let editions: [RatingDifference?]
    /// What moved, other than what another edition keeps from being compared.
    private let changed: [RatingDifference]
    private let between: Between
    private let isNarrowed: Bool

    init(_ between: Between, of things: [ThingID]) {
        self.between = between
        isNarrowed = !things.isEmpty
        let all = RatingDifference.all(between).filter { one in
            let ids =
                [one.place.organisation, one.place.set]
                + [one.before, one.after].compactMap { $0?.id }
            return things.isEmpty || ids.contains(where: things.contains)
        }
        let own = Dictionary(grouping: all, by: \.place.organisation)
        let editions = all.map { one in
            one.otherEdition(among: own[one.place.organisation] ?? [], between.after)
        }
        changed = zip(all, editions).filter { $0.isChanged && $1 == nil }.map(\.0)
        self.all = all
        self.editions = editions
    }

    private var picture: Picture { between.after }

    var sections: [Section] {
        guard !all.isEmpty else {
            return isNarrowed
                ? []
                : [
                    .paragraph(
                        "Ratings: not recorded. No rating of an organisation is known at either date."
                    )
                ]
        }
        return [.table(moderated), .table(own)]
            + [
                counted("Ratings by organisation", "organisation", "Organisation") {
                    picture.name(of: $0.place.organisation)
                },
                counted("Ratings by standard", "standard", "Standard", standard),
            ].filter { !$0.rows.isEmpty }.map(Section.table)
    }

    /// A sentence for the head of the page; nil where nothing was rated.
    var sentence: String? {
        guard !all.isEmpty else { return nil }
        let ways = changed.flatMap { [$0.own, $0.moderated] }
        let counts = [
            (ways.count { $0 == .up }, "up"), (ways.count { $0 == .down }, "down"),
            (ways.count { $0 == .new }, "new"), (ways.count { $0 == .gone }, "gone"),
            (ways.count { $0 == .cannotTell }, "cannot be told"),
        ]
        let said = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        let lost = incomparable.count
        return "Ratings, self and moderated each counted: "
            + (said.isEmpty ? "none moved" : said.joined(separator: ", "))
            + (lost == 0 ? "." : "; \(lost) cannot be compared.")
    }

    private func standard(_ one: RatingDifference) -> String {
        one.title == one.place.standard ? one.title : "\(one.place.standard) \(one.title)"
    }

    /// The moderated ratings that are other than before, with the gap to what the organisation says.
    private var moderated: Table {
        let rows = changed.filter { $0.moderated.isMove }
        return Table(
            "Moderated ratings that moved", of: rows,
            named + [
                Asked("before", "Before") { Self.cell($0.before?.moderated) },
                Asked("after", "After") { Self.cell($0.after?.moderated) },
                Asked("moved", "Went") { Self.cell($0.moderated) },
                Asked("gap_before", "Gap before", .trailing) { Self.gap($0.before) },
                Asked("gap_after", "Gap after", .trailing) { Self.gap($0.after) },
                Asked("why", "Why") {
                    Self.cell($0.after?.rationale)
                },
                response,
            ], whenEmpty: "No moderated rating that can be compared is other than before.")
    }

    /// What the organisations say of themselves, where it is other than before.
    private var own: Table {
        Table(
            "Self-ratings that moved", of: changed.filter { $0.own.isMove },
            named + [
                Asked("before", "Before") { Self.cell($0.before?.own) },
                Asked("after", "After") { Self.cell($0.after?.own) },
                Asked("moved", "Went") { Self.cell($0.own) },
                Asked("moderated", "Moderated now") { Self.cell($0.after?.moderated) },
                response,
            ], whenEmpty: "No self-rating that can be compared is other than before.")
    }

    private var named: [Asked<RatingDifference>] {
        [
            Asked("organisation", "Organisation") {
                .text(picture.name(of: $0.place.organisation))
            },
            Asked("standard", "Standard") { .text(standard($0)) },
        ]
    }

    private var response: Asked<RatingDifference> {
        Asked("response", "Response") { one in
            Cell((one.after ?? one.before)?.id.text)
        }
    }

    private static func cell(_ way: RatingDifference.Way) -> Cell {
        way == .cannotTell ? .cannotTell(["moved", "the same"]) : .text(way.rawValue)
    }

    private static func cell(_ rating: Told<String?>?) -> Cell {
        rating.map { Cell($0.map { Cell($0) }) } ?? .notRecorded
    }

    /// Steps of self above moderated; a rating moderated upwards is below 0.
    private static func gap(_ one: RatedResponse?) -> Cell {
        one.map { Cell($0.gap.map { Cell($0) }) } ?? .notRecorded
    }

    /// How many moderated ratings moved which way, for each organisation or each standard.
    private func counted(
        _ title: String, _ key: String, _ heading: String,
        _ name: @escaping (RatingDifference) -> String
    ) -> Table {
        let named = all.map { (name: name($0), rating: $0) }
        let ratings = Dictionary(grouping: named, by: \.name)
        var seen: Set<String> = []
        let groups = named.map(\.name).filter { seen.insert($0).inserted }.map { one in
            (name: one, ratings: (ratings[one] ?? []).map(\.rating))
        }.filter { $0.ratings.contains(where: \.isChanged) }
        func count(_ key: String, _ title: String, _ way: RatingDifference.Way)
            -> Asked<(name: String, ratings: [RatingDifference])>
        {
            Asked(key, title, .trailing) { group in
                .number(group.ratings.count { $0.moderated == way })
            }
        }
        var table = Table(
            title, of: groups,
            [
                Asked(key, heading) { .text($0.name) },
                count("up", "Moderated up", .up), count("down", "Moderated down", .down),
                Asked("same", "Rated again the same", .trailing) { group in
                    .number(group.ratings.count { $0.moderated == .same && $0.isModeratedAgain })
                },
                count("new", "New", .new),
                Asked("gap_wider", "Gap wider", .trailing) {
                    .number($0.ratings.count { Self.widened($0) == true })
                },
                Asked("gap_narrower", "Gap narrower", .trailing) {
                    .number($0.ratings.count { Self.widened($0) == false })
                },
            ], whenEmpty: "None.")
        table.notes = ["The gap is the steps between self and moderated, either way."]
        return table
    }

    /// Whether self and moderated lie further apart than before; nil where they do not move apart
    /// or together, or that cannot be told.
    private static func widened(_ one: RatingDifference) -> Bool? {
        guard let was = one.before?.gap.value ?? nil, let now = one.after?.gap.value ?? nil,
            abs(was) != abs(now), one.before?.scale == one.after?.scale
        else { return nil }
        return abs(now) > abs(was)
    }
}

// What cannot be compared.
extension RatingTables {
    struct Incomparable {
        let what: String
        let before: String
        let after: String
        let why: String
    }

    /// Ratings given at both dates, of which it cannot be said that they moved.
    var incomparable: [Incomparable] {
        zip(all, editions).compactMap { one, edition in
            func what() -> String {
                "\(picture.name(of: one.place.organisation)), \(standard(one))"
            }
            if let old = edition, let was = old.before, let now = one.after {
                let scales = [was.scale?.title, now.scale?.title].map { $0 ?? "no scale recorded" }
                return Incomparable(
                    what: what(), before: Self.words(was), after: Self.words(now),
                    why: "two editions of the standards: \(old.place.set) and \(one.place.set)"
                        + (was.scale == now.scale
                            ? "" : ", on two scales: \(scales[0]) and \(scales[1])"))
            }
            guard [one.own, one.moderated].contains(.cannotCompare), let was = one.before,
                let now = one.after
            else { return nil }
            return Incomparable(
                what: what(), before: Self.words(was), after: Self.words(now),
                why: "the scale of \(one.place.set) is not the same, or not recorded")
        }
    }

    private static func words(_ one: RatedResponse) -> String {
        "self \(cell(one.own).words), moderated \(cell(one.moderated).words)"
    }
}
