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
            "words", .words, "only roles with a title, old or new, that holds these words",
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
        let found = Found<Role>(picture) { role, world in Answer(matches(role, world)) }
        let asked = found.dated
        let ids = Set(asked.map(\.id))
        let pairs = SharedHolders.all(picture).filter {
            ids.contains($0.one) || ids.contains($0.other)
        }
        var page = Page(title: "Roles")
        page.lead =
            found.isAnyKnown
            ? lead(found, picture) : [picture.absence(of: Role.self, called: "role")]
        page.sections = [.table(Self.table(asked, picture)), .table(Self.times(asked, picture))]
        let shared = pairs.filter(\.isWorthShowing)
        if !shared.isEmpty { page.sections.append(.table(SharedHolders.table(shared))) }
        let rules = Found<GovernanceRule>(picture) { rule, _ in
            Answer(rule.state.isInForce && rule.state.governs == .independence)
        }
        if !rules.dated.isEmpty {
            page.sections.append(.table(Self.table(rules.dated, picture)))
        }
        page.sections += found.sections(picture)
        page.sections += Remarks.sections(asked, picture)
        return page
    }

    private func matches(_ role: Folded<Role>, _ world: World) -> Bool {
        (words.map { world.holds($0, in: role.id) } ?? true)
            && (holder.map { holder in
                role.state.tenures.contains { $0.holder?.text == holder.words }
                    || role.state.departures.contains { $0.value.holder?.text == holder.words }
            } ?? true)
            && (independent.map { role.state.isIndependent == $0 } ?? true)
    }

    private func lead(_ found: Found<Role>, _ picture: Picture) -> [String] {
        let asked = Set(found.dated.map(\.id))
        var lines = ["\(found.count("role")) on \(picture.day.written)."]
        if words != nil || holder != nil {
            lines += found.dated.map { Self.sentence($0, picture) }
        }
        let pairs = SharedHolders.kept(apart: picture).filter {
            asked.contains($0.one) || asked.contains($0.other)
        }
        // Of roles that no rule keeps apart nothing is asked.
        return lines + (pairs.isEmpty ? [] : [SharedHolders.sentence(pairs)])
    }

    /// Who acts in a role on the day, and how sure that is.
    private static func sentence(_ role: Seen<Role>, _ picture: Picture) -> String {
        let holder = role.cell { Cell($0.state.tenure?.holder?.text) }.words
        let cover = role.cell { $0.state.cover.map { Cell($0.holder?.text) } ?? .list([]) }.words
        let doubt = role.cell { role in
            Cell(confidence: role.state.acting?.appointment.at)
        }
        let isSure = [.notRecorded, .text(Confidence.certain.rawValue)].contains(doubt)
        return "\(picture.called(role.id)): holder: \(holder); cover: \(cover)"
            + (isSure ? "." : " (\(doubt.words)).")
    }

    private static func table(_ roles: [Seen<Role>], _ picture: Picture) -> Table {
        Table(
            "Roles", things: roles, in: picture,
            [
                Asked("role", "Role") { .text($0.name) },
                Asked("holder", "Holder") { Cell($0.state.tenure?.holder?.text) },
                Asked("since", "Since") { Cell($0.state.tenure?.appointment.effective) },
                Asked("covered_by", "Covered by") { role in
                    role.state.cover.map { Cell($0.holder?.text) } ?? .list([])
                },
                Asked("cover_since", "Cover since") { role in
                    role.state.cover.map { Cell($0.appointment.effective) } ?? .notApplicable
                },
                Asked("status", "Status") { Cell($0.state.standing) },
                Asked("independent", "Independent") { .yesNo($0.state.isIndependent) },
                Asked("serves", "Serves") {
                    let terms = $0.state.establishment?.value
                    let one = (terms?.group ?? terms?.organisation)?.text
                    let areas = terms?.areas ?? []
                    return areas.isEmpty ? Cell(one) : .list([one].compactMap { $0 } + areas)
                },
                Asked("doubts", "Doubts") { role in
                    role.thing.doubts.isEmpty ? .empty : .list(role.thing.doubts)
                },
            ], sources: { $0.state.acting?.appointment.at ?? $0.state.establishment?.at },
            whenEmpty: "No role that is known answers to this.")
    }

    /// Everyone known to have held or covered a role by the day.
    private static func times(_ roles: [Seen<Role>], _ picture: Picture) -> Table {
        Table(
            "Who held and covered them", of: roles, in: picture,
            rows: { TimeInRole.all($0.thing, in: $0.world) }, by: \.tenure.appointment.at,
            [
                Asked("role", "Role") { .text($0.role.name) },
                Asked("holder", "Holder") { .text($0.tenure.holder?.text ?? "not stated") },
                Asked("cover", "Cover") { .yesNo($0.tenure.isCover) },
                Asked("from", "From") { Cell($0.tenure.appointment.effective) },
                Asked("to", "To") {
                    Cell($0.tenure.end?.effective ?? $0.tenure.appointment.value.until)
                },
                Asked("reason", "Why") { Cell($0.tenure.appointment.value.reason) },
                Asked("remark", "Remark") {
                    $0.tenure.appointment.at.circumstances.remark.map(Cell.text) ?? .empty
                },
            ], whenEmpty: "Not recorded: no holder of these roles is known.")
    }

    private static func table(_ rules: [Seen<GovernanceRule>], _ picture: Picture) -> Table {
        Table(
            "What independence demands", things: rules, in: picture,
            [Asked("rule", "Rule") { .text($0.name) }], sources: { $0.state.adopted?.at },
            whenEmpty: "None.")
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
