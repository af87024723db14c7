import Assessment
import Assurance
import Dates
public import Replay
public import Tables

/// Who held each role on a day, who covered, and whether one holder has two independent roles.
public struct RolesReport: Report {
    public static let name = "roles"
    public static let question =
        "Who held each role, who covered for whom, and does one holder have two independent roles?"
    public static let parameters = [
        ReportParameter(
            "words", .words, "only roles of which any text, or any title, holds these words",
            example: "words=chair"),
        ReportParameter(
            "holder", .name(of: Role.self), "only roles that this holder has or had",
            example: "holder=chair-a"),
        ReportParameter(
            "independent", .yesNo, "only roles whose holder must be independent",
            example: "independent=yes"
        ),
    ]

    private let words: String?
    private let holder: NameAsked?
    private let independent: Bool?

    public init(_ arguments: ReportArguments) throws(ReportProblem) {
        words = arguments.text("words")
        holder = arguments.name("holder")
        independent = try arguments.yesNo("independent")
    }

    public func page(_ picture: Picture) -> Page {
        let known = picture.all(Role.self)
        let asked = known.filter { matches($0.possible, picture) }
        let names = Set(asked.map(\.possible.name))
        let shared = SharedHolder.all(known).filter {
            names.contains($0.one) || names.contains($0.other)
        }
        var page = Page(title: "Roles")
        page.lead =
            known.isEmpty
            ? [picture.absence(of: Role.self, called: "role")]
            : lead(asked, among: known, shared, picture)
        page.sections = [
            .table(Self.table(asked)), .table(Self.tenures(asked, picture)),
        ]
        if !shared.isEmpty { page.sections.append(.table(Self.table(shared))) }
        let rules = picture.all(GovernanceRule.self).filter { rule in
            rule.asked { $0.isInForce && $0.adopted?.value.sort == .independence } != .no
        }
        if asked.contains(where: { $0.possible.state.isIndependent }), !rules.isEmpty {
            page.sections.append(.table(Self.table(rules)))
        }
        page.sections += Remarks.sections(asked, picture)
        return page
    }

    private func matches(_ role: Folded<Role>, _ picture: Picture) -> Bool {
        (words.map { picture.holds($0, in: role.id) } ?? true)
            && (holder.map { holder in
                role.state.tenures.contains { $0.holder?.text == holder.words }
                    || role.state.departures.contains { $0.value.holder?.text == holder.words }
            } ?? true)
            && (independent.map { role.state.isIndependent == $0 } ?? true)
    }

    private func lead(
        _ asked: [Seen<Role>], among known: [Seen<Role>], _ shared: [SharedHolder],
        _ picture: Picture
    ) -> [String] {
        let independent = known.filter { $0.possible.state.isIndependent }
        var lines = ["\(Count.of(asked, "role")) on \(picture.cut.asAt.written)."]
        if words != nil || holder != nil { lines += asked.map(Self.sentence) }
        // Of roles that need not be independent nothing is asked.
        if asked.count < known.count, !asked.contains(where: \.possible.state.isIndependent) {
            return lines
        }
        let breaches = shared.filter { $0.isIndependent && $0.atOnce != .no }
        let filled = independent.filter { !$0.possible.state.tenures.isEmpty }
        let gap =
            "holders are recorded for \(filled.count) of \(independent.count) independent roles"
        if !breaches.isEmpty {
            let names = breaches.map {
                $0.holder + ($0.atOnce == .yes ? "" : " (cannot tell whether at the same time)")
            }
            lines.append("One holder in two independent roles: \(names.joined(separator: ", ")).")
        } else if filled.count > 1 {
            lines.append("Nobody is recorded in two independent roles at the same time; \(gap).")
        } else {
            lines.append("Cannot tell whether one holder has two independent roles: \(gap).")
        }
        return lines
    }

    /// Who acts in a role on the day, and how sure that is.
    private static func sentence(_ role: Seen<Role>) -> String {
        let holder = role.cell { Cell($0.state.tenure?.holder?.text) }.words
        let cover = role.cell { $0.state.cover.map { Cell($0.holder?.text) } ?? .list([]) }.words
        let at = role.possible.state.acting?.appointment.at
        let doubt = at.map {
            $0.circumstances.confidence == .certain
                ? "" : " (\($0.circumstances.confidence.rawValue))"
        }
        return "\(role.possible.name): holder: \(holder); cover: \(cover)\(doubt ?? "")."
    }

    private static func table(_ roles: [Seen<Role>]) -> Table {
        Table(
            "Roles", of: roles,
            [
                Asked("thing", "Thing") { $0.idCell },
                Asked("role", "Role") { $0.cell { .text($0.name) } },
                Asked("holder", "Holder") { $0.cell { Cell($0.state.tenure?.holder?.text) } },
                Asked("since", "Since") {
                    $0.cell { Cell($0.state.tenure?.appointment.effective) }
                },
                Asked("covered_by", "Covered by") { role in
                    role.cell { $0.state.cover.map { Cell($0.holder?.text) } ?? .list([]) }
                },
                Asked("cover_since", "Cover since") { role in
                    role.cell {
                        $0.state.cover.map { Cell($0.appointment.effective) } ?? .notApplicable
                    }
                },
                Asked("status", "Status") { $0.cell { Cell($0.state.standing) } },
                Asked("independent", "Independent") { .yesNo($0.possible.state.isIndependent) },
                Asked("serves", "Serves") {
                    let terms = $0.possible.state.establishment?.value
                    return Cell((terms?.group ?? terms?.organisation)?.text)
                },
                Asked("doubts", "Doubts") { role in
                    role.possible.doubts.isEmpty ? .empty : .list(role.possible.doubts)
                },
            ],
            sources: {
                $0.possible.state.acting?.appointment.at ?? $0.possible.state.establishment?.at
            }, whenEmpty: "No role that is known answers to this.")
    }

    /// Everyone known to have held or covered a role by the day.
    private static func tenures(_ roles: [Seen<Role>], _ picture: Picture) -> Table {
        let rows = roles.flatMap { role in
            role.possible.state.tenures.map { (role: role.possible.name, time: $0) }
        }
        return Table(
            "Who held and covered them", of: rows,
            [
                Asked("role", "Role") { .text($0.role) },
                Asked("holder", "Holder") {
                    picture.said($0.time.holder?.text ?? "not stated", $0.time.appointment.at)
                },
                Asked("cover", "Cover") { .yesNo($0.time.isCover) },
                Asked("from", "From") { Cell($0.time.appointment.effective) },
                Asked("to", "To") {
                    Cell($0.time.end?.effective ?? $0.time.appointment.value.until)
                },
                Asked("reason", "Why") { Cell($0.time.appointment.value.reason) },
                Asked("remark", "Remark") {
                    $0.time.appointment.at.circumstances.remark.map(Cell.text) ?? .empty
                },
            ], sources: { $0.time.appointment.at },
            whenEmpty: "Not recorded: no holder of these roles is known.")
    }

    private static func table(_ shared: [SharedHolder]) -> Table {
        Table(
            "One holder in more than one role", of: shared,
            [
                Asked("holder", "Holder") { .text($0.holder) },
                Asked("roles", "Roles") { .list([$0.one, $0.other]) },
                Asked("independent", "Both independent") { .yesNo($0.isIndependent) },
                Asked("at_once", "At the same time") { Cell($0.atOnce) },
            ], whenEmpty: "None.")
    }

    private static func table(_ rules: [Seen<GovernanceRule>]) -> Table {
        Table(
            "What independence demands", things: rules,
            [
                Asked("rule", "Rule") { .text($0.name) }
            ], sources: { $0.state.adopted?.at }, whenEmpty: "None.")
    }
}

extension Role {
    /// The time of whoever acts on the day: who covers, else who holds it.
    var acting: Tenure? { cover ?? tenure }

    /// How far it is filled: that no holder is recorded does not make a role vacant.
    var standing: String? {
        if isPlanned { return "planned, not yet filled" }
        return life.stage == .vacant && departures.isEmpty ? nil : stage
    }
}

extension Folded where T == Role {
    /// Why who acts in the role may be doubted: remarks on an appointment, and statements that do
    /// not agree.
    var doubts: [String] {
        let open = inconsistencies.filter { noted in
            !resolutions.contains { $0.value.noted == noted.at.id }
        }
        let at = state.acting?.appointment.at
        let remark = at?.circumstances.confidence == .certain ? nil : at?.circumstances.remark
        return [remark].compactMap { $0 } + open.map(\.value.title)
    }
}
