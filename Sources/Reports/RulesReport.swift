import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// The rules that the partnership works by, and whether a meeting of given partners would be
/// quorate.
public struct RulesReport: Report {
    public static let name = "rules"
    public static let question =
        "By which rules does the partnership work, and what quorum does each body need?"
    public static let parameters = [
        ReportParameter("sort", .word, "only rules of a sort", example: "sort=independence"),
        ReportParameter(
            "body", .name(of: PartnershipGroup.self), "only rules that bind a body named so",
            example: "body=executive"),
        ReportParameter(
            "words", .words, "only rules whose text holds these words",
            example: "words=\"section 11\""),
        ReportParameter(
            "present", .names(of: Organisation.self),
            "whether a meeting with these organisations would be quorate",
            example: "present=police"),
        ReportParameter("quorum", .yesNo, "only rules of quorum", example: "quorum=yes"),
        ReportParameter("all", .yesNo, "also rules no longer in force", example: "all=yes"),
    ]

    private let sort: GovernanceRule.Sort?
    private let body: NameAsked?
    private let words: String?
    private let present: String?
    private let quorum: Bool?
    private let all: Bool

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        sort = try arguments.word("sort", GovernanceRule.Sort.self)
        body = arguments.name("body")
        words = arguments.text("words")
        present = arguments.text("present")
        quorum = try arguments.yesNo("quorum")
        all = try arguments.yesNo("all") ?? false
    }

    public func page(_ picture: Picture) -> Page {
        let known = picture.all(GovernanceRule.self)
        let inForce = known.filter { all || $0.asked { $0.isInForce } != .no }
        let quorums = QuorumRule.all(picture)
        let bound = present.map { _ in Set(quorums.map(\.body)) }
        let bodies = body?.bearers(in: picture)
        let asked = inForce.filter { rule in
            matches(rule, bodies, picture)
                && (bound.map { bound in
                    rule.asked { $0.body.map(bound.contains) ?? false } != .no
                } ?? true)
        }
        var page = Page(title: "Rules")
        page.lead =
            known.isEmpty
            ? [picture.absence(of: GovernanceRule.self, called: "rule")]
            : [summary(asked, picture)]
        if let present, !known.isEmpty {
            let there = Presence(present, picture)
            page.lead += Self.sentences(there, picture)
            page.sections.append(.table(Self.quorate(quorums, there, picture)))
        }
        page.sections.append(.table(Self.table(asked, picture)))
        page.sections += Remarks.sections(asked, picture)
        return page
    }

    private func summary(_ rules: [Seen<GovernanceRule>], _ picture: Picture) -> String {
        let sure = rules.filter { $0.asked { $0.isInForce } == .yes }
        let unsure = rules.filter { $0.asked { $0.isInForce } == .cannotTell }
        return "\(Count.of(sure, "rule")) in force on \(picture.cut.asAt.written)"
            + (unsure.isEmpty ? "." : "; of \(unsure.count) more the dates cannot tell.")
    }

    private func matches(
        _ rule: Seen<GovernanceRule>, _ bodies: Bearers?, _ picture: Picture
    ) -> Bool {
        let answers = rule.asked { state in
            (sort.map { state.adopted?.value.sort == $0 } ?? true)
                && (bodies.map { state.body.map($0.include) ?? false } ?? true)
                && (quorum.map { (state.quorum != nil) == $0 } ?? true)
        }
        return answers != .no && (words.map { picture.holds($0, in: rule.id) } ?? true)
    }

    private static func sentences(_ there: Presence, _ picture: Picture) -> [String] {
        let names = { (list: [Seen<Organisation>]) in
            list.isEmpty ? "none" : list.map(there.name).joined(separator: ", ")
        }
        var lines = [
            "Statutory partners present: \(names(there.present)); absent: \(names(there.absent))."
        ]
        if !there.unclear.isEmpty {
            lines.append(
                "Not one known organisation each: \(there.unclear.joined(separator: ", ")).")
        }
        return lines
    }

    private static func quorate(
        _ rules: [QuorumRule], _ there: Presence, _ picture: Picture
    ) -> Table {
        Table(
            "Quorum with those present", of: rules,
            [
                Asked("body", "Body") { .text(picture.named($0.body)) },
                Asked("needs", "Needs", .trailing) { .number($0.needs) },
                Asked("present", "Present", .trailing) { _ in there.count },
                Asked("quorate", "Quorate") { Cell(there.isQuorate($0.needs)) },
                Asked("absent", "Absent") { _ in .list(there.absent.map(there.name)) },
                Asked("rule", "Rule") { .text($0.rule.id.text) },
                Asked("letter", "Letter about the absence") {
                    $0.letter.map { letter in there.letters(letter) } ?? .notApplicable
                },
            ] + Asked.cited { $0.state.adopted?.at }.map { $0.asked(of: \.rule) },
            whenEmpty: Footer.none("rule of quorum", picture.cut))
    }

    private static func table(_ rules: [Seen<GovernanceRule>], _ picture: Picture) -> Table {
        Table(
            "Rules", things: rules,
            [
                Asked("rule", "Rule") { .text($0.name) },
                Asked("sort", "Sort") { Cell($0.state.adopted?.value.sort.rawValue) },
                Asked("body", "Binds") { Cell($0.state.body.map(picture.name)) },
                Asked("quorum", "Quorum", .trailing) { orEmpty($0.state.quorum.map(Cell.number)) },
                Asked("clock", "Time allowed") {
                    orEmpty($0.state.clock.map { .text("\($0.count) \($0.unit.rawValue)") })
                },
                Asked("month", "Month") { orEmpty($0.state.adopted?.value.month.map(Cell.text)) },
                Asked("items", "Items") { rule in
                    let items = rule.state.adopted?.value.items ?? []
                    return items.isEmpty ? .empty : .list(items)
                },
                Asked("responsible", "Responsible") { Cell($0.state.adopted?.value.responsible) },
                Asked("check", "How to check") { Cell($0.state.adopted?.value.wayToCheck) },
                Asked("since", "In force since") { Cell($0.state.adopted?.effective) },
                Asked("amended", "Last amended") { rule in
                    Cell(rule.state.amendments.last?.effective)
                },
                Asked("status", "Status") { Cell($0.state.stage) },
            ], sources: { $0.state.adopted?.at },
            whenEmpty: "No rule that is known answers to this.")
    }

    /// Most rules have no quorum, clock or month, which is no gap in the record.
    private static func orEmpty(_ cell: Cell?) -> Cell { cell ?? .empty }
}
