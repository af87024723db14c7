import Assessment
import Assurance
import Dates
import Replay
import Reports
import Tables
import Testing
import Trials

/// Two roles are flagged as one person's exactly where the report says so.
struct LawOfRolesTests {
    private static let seeds = Seeds.kept([], fresh: 40)
    private static let roles = ["role/a", "role/b"]

    /// Two roles that a rule may keep apart, and holders who come and go at dates more or less
    /// known.
    private static func history(_ chance: inout Chance) throws -> Given {
        var given = Given()
        given.from("001", known: "2023-01-31")
        func when() -> [String] {
            let dates = ["2022-01-10", "2022-02-20", "January 2022", "2022", "2022-03-05"]
            return chance.once(in: 6) ? [] : ["effective=\(chance.pick(dates))"]
        }
        for role in roles {
            try given.record(
                "role.established", role, "title=\(role)", "independent=yes", "effective=2020")
        }
        try given.record(
            "rule.adopted", "rule/apart",
            ["text=Apart", "sort=independence", "governs=independence"] + when())
        for _ in 0..<chance.number(1...3) {
            let holder = chance.pick(["holder-a", "holder-a", "holder-b", "not stated"])
            let role = chance.pick(roles)
            try given.record("role.appointed", role, ["holder=\(holder)"] + when())
            if chance.once(in: 2) {
                try given.record("role.ended", role, ["holder=\(holder)"] + when())
            }
        }
        return given
    }

    @Test(arguments: seeds)
    func `two roles are flagged as one person's exactly where the report says yes`(
        seed: UInt64
    ) throws {
        var chance = Chance(seed: seed)
        let given = try Self.history(&chance)
        for day in ["2022-02-10", "2022-03-20", "2023-06-01"] {
            let picture = try given.picture(asAt: day)
            let breach = FlagList.raised([SharedIndependence.self], in: picture).first?.breach
            let table = try given.page(RolesReport.self, asAt: day)
                .table("One holder in more than one role")
            let rows = (table?.rows ?? []).filter { $0[2] == .yesNo(true) }
            let comment: Comment = "seed \(seed) on \(day): \(rows)"
            switch rows.first?[3] {
            case .yesNo(true)?: #expect(breach?.isCertain == true, comment)
            case .cannotTell?: #expect(breach.map { !$0.isCertain } == true, comment)
            default: #expect(breach == nil, comment)
            }
        }
    }
}
