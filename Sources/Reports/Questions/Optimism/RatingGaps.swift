import Assessment
import Assurance
import Dates
import Replay
import Tables

/// Gaps between own and moderated ratings, counted on the scale of each audit.
enum RatingGaps {
    /// An audit with the name of its scale.
    struct RatedAudit: Hashable {
        let id: ThingID?
        let name: String
        let scale: String
    }

    /// The audits of some answers, in their order, each once.
    static func audits(_ answers: [RatedAnswer]) -> [RatedAudit] {
        var audits: [RatedAudit] = []
        var seen: Set<RatedAudit> = []
        for one in answers {
            let audit = RatedAudit(
                id: one.audit, name: one.auditName, scale: one.scale?.title ?? "not recorded")
            if seen.insert(audit).inserted { audits.append(audit) }
        }
        return audits
    }

    /// How many were moderated down and up by how many steps: `5 moderated down (4 by 1 step, 1 by
    /// 2 steps), 1 up (by 1 step), 20 as they rated themselves`.
    static func words(_ answers: [RatedAnswer]) -> String {
        let gaps = answers.compactMap(\.sureGap)
        let same = gaps.count { $0 == 0 }
        return "\(side(gaps.filter { $0 > 0 }, "moderated down")), "
            + "\(side(gaps.filter { $0 < 0 }.map { -$0 }, "up")), "
            + "\(same) as they rated themselves"
    }

    private static func side(_ gaps: [Int], _ which: String) -> String {
        gaps.isEmpty ? "0 \(which)" : "\(gaps.count) \(which) (\(sizes(gaps)))"
    }

    /// `4 by 1 step, 1 by 2 steps`; where all are alike, `by 1 step`.
    private static func sizes(_ gaps: [Int]) -> String {
        guard let size = gaps.first, gaps.allSatisfy({ $0 == size }) else { return steps(gaps) }
        return "by \(size) \(size == 1 ? "step" : "steps")"
    }

    private static func steps(_ gaps: [Int]) -> String {
        Set(gaps).sorted().map { size in
            "\(gaps.count { $0 == size }) by \(size) \(size == 1 ? "step" : "steps")"
        }.joined(separator: ", ")
    }

    /// A row for each group of answers in each audit.
    static func table(
        _ title: String, _ answers: [RatedAnswer], by group: KeyPath<RatedAnswer, String>
    ) -> Table {
        let groups = Dictionary(grouping: answers) { $0[keyPath: group] }
        let rows = groups.keys.sorted().flatMap { name in
            audits(groups[name] ?? []).map { audit in
                (
                    name: name, audit: audit,
                    answers: (groups[name] ?? []).filter { $0.audit == audit.id }
                )
            }
        }
        return Table(
            title, of: rows,
            [
                Asked("name", group == \.organisationName ? "Organisation" : "Standard") {
                    .text($0.name)
                },
                Asked("audit", "Audit") { .text($0.audit.name) },
                Asked("scale", "Scale") { .text($0.audit.scale) },
                Asked("responses", "Responses", .trailing) { .number($0.answers.count) },
                Asked("compared", "With both ratings", .trailing) { row in
                    let sure = row.answers.count { $0.sureGap != nil }
                    let open = row.answers.count(where: \.isOpen)
                    return Cell(Told(met: [.number(sure), .number(sure + open)]))
                },
                Asked("down", "Moderated down") { row in
                    cell(row.answers) { $0 > 0 }
                },
                Asked("up", "Moderated up") { row in
                    cell(row.answers) { $0 < 0 }
                },
                Asked("same", "As they rated themselves", .trailing) { row in
                    row.answers.contains { $0.sureGap != nil }
                        ? .number(row.answers.count { $0.sureGap == 0 }) : .notApplicable
                },
                Asked("most", "Greatest gap in steps", .trailing) { row in
                    row.answers.compactMap(\.sureGap).max { $0.magnitude < $1.magnitude }
                        .map(Cell.number) ?? .notApplicable
                },
            ], whenEmpty: "No response that is known answers to this.")
    }

    /// `2 by 1 step, 1 by 2 steps`; not applicable where nothing can be compared.
    private static func cell(_ answers: [RatedAnswer], _ isAsked: (Int) -> Bool) -> Cell {
        let gaps = answers.compactMap(\.sureGap)
        guard !gaps.isEmpty else { return .notApplicable }
        let asked = gaps.filter(isAsked).map { Int($0.magnitude) }
        return asked.isEmpty ? .number(0) : .text(steps(asked))
    }

    /// The answers of which the two ratings lie apart, each with why and what shows it.
    static func answers(_ answers: [RatedAnswer], _ picture: Picture) -> Table {
        Table(
            "Answers rated higher or lower by moderation", of: answers,
            [
                Asked("thing", "Thing") { $0.response.idCell },
                Asked("answer", "Answer") { one in
                    .text("\(one.organisationName): \(one.standardName) (\(one.auditName))")
                },
                Asked("own", "Own rating") { one in
                    one.response.cell { Cell($0.state.submissions.map(\.value.said)) }
                },
                Asked("moderated", "Moderated rating") { one in
                    one.response.cell { Cell($0.state.moderations.map(\.value.said)) }
                },
                Asked("gap", "Steps above", .trailing) { $0.gapCell },
                Asked("contested", "Contested") { one in
                    one.response.cell { seen in
                        .yesNo(
                            seen.state.moderationAnswers.contains { $0.value.answer == .contested })
                    }
                },
                Asked("rationale", "Why") { one in
                    one.response.cell { Cell($0.state.moderations.last?.value.rationale) }
                },
                Asked("sources", "Sources") { one in
                    one.response.cell { Cell(provenance: $0.state.moderations.last?.at) }
                },
            ],
            whenEmpty: "No answer that is known was moderated so.")
    }

    /// The answers and the pairs of audits that cannot be compared, with the reason.
    static func incomparable(_ answers: [RatedAnswer]) -> Table {
        var rows = pairs(audits(answers.filter { $0.scale != nil }), answers).map {
            (what: $0.what, count: 0, why: $0.why)
        }
        let without = answers.filter { $0.sureGap == nil }
        var seen: Set<[String]> = []
        for one in without {
            guard let why = one.obstacleWords, seen.insert([one.auditName, why]).inserted else {
                continue
            }
            let same = without.filter { $0.auditName == one.auditName && $0.obstacleWords == why }
            let names = same.map { "\($0.organisationName): \($0.standardName)" }
            let shown = names.prefix(5).joined(separator: "; ")
            let rest = names.count > 5 ? "; and \(names.count - 5) more" : ""
            rows.append((what: "\(one.auditName): \(shown)\(rest)", count: same.count, why: why))
        }
        return Table(
            "What cannot be compared, and why", of: rows,
            [
                Asked("what", "What") { .text($0.what) },
                Asked("responses", "Responses", .trailing) {
                    $0.count == 0 ? .notApplicable : .number($0.count)
                },
                Asked("why", "Why") { .text($0.why) },
            ], whenEmpty: "Everything that was asked for can be compared.")
    }

    /// The audits of which the steps mean different things, or which ask about different standards.
    private static func pairs(
        _ audits: [RatedAudit], _ answers: [RatedAnswer]
    ) -> [(what: String, why: String)] {
        let own = Dictionary(grouping: answers, by: \.audit)
        return audits.enumerated().flatMap { place, one in
            audits[(place + 1)...].flatMap { other -> [(what: String, why: String)] in
                let (mine, theirs) = (own[one.id] ?? [], own[other.id] ?? [])
                guard let first = mine.first, let second = theirs.first else { return [] }
                var found: [(what: String, why: String)] = []
                if first.scale != second.scale {
                    found.append(
                        (
                            what: "The steps of \(one.name) with those of \(other.name)",
                            why: "one is rated on the scale \(one.scale), the other on "
                                + other.scale
                        ))
                }
                let alone = [(mine, theirs), (theirs, mine)].map(standards)
                if first.set != second.set, alone.contains(where: { !$0.isEmpty }) {
                    found.append(
                        (
                            what: "The standards of \(one.name) with those of \(other.name)",
                            why: "in the first alone: \(listed(alone[0])); in the second alone: "
                                + listed(alone[1])
                        ))
                }
                return found
            }
        }
    }

    /// The titles of standards answered in one audit and not in the other.
    private static func standards(_ mine: [RatedAnswer], not theirs: [RatedAnswer]) -> [String] {
        let other = Set(theirs.map { $0.standardName.lowercased() })
        return Set(mine.map(\.standardName)).filter { !other.contains($0.lowercased()) }.sorted()
    }

    private static func listed(_ names: [String]) -> String {
        names.isEmpty ? "none" : names.joined(separator: ", ")
    }
}
