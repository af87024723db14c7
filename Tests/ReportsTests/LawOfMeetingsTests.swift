import Assessment
import Assurance
import Dates
import Replay
import Reports
import Tables
import Testing
import Trials

/// A flag is certain exactly where the report says so; where one cannot tell, neither says yes or no.
struct LawOfMeetingsTests {
    private static let seeds = Seeds.kept([], fresh: 40)

    /// A few partners, a rule of quorum and two meetings, at dates more or less known.
    private static func history(_ chance: inout Chance) throws -> Given {
        var given = Given()
        given.from("001", known: "2023-01-31")
        func when() -> [String] {
            let dates = [
                "2022-01-10", "2022-02-20", "January 2022", "2022", "winter 2022", "2022-03-05",
            ]
            return chance.once(in: 6) ? [] : ["effective=\(chance.pick(dates))"]
        }
        let partners = ["organisation/a", "organisation/b", "organisation/c"]
        for partner in partners {
            try given.record(
                "organisation.admitted", partner,
                ["name=\(partner)", "category=statutory"] + when())
            if chance.once(in: 4) {
                try given.record(
                    "organisation.membership-changed", partner, ["category=relevant"] + when())
            }
        }
        try given.record(
            "group.established", "group/g", "name=Group", "sort=executive", "effective=2021")
        try given.record(
            "rule.adopted", "rule/q",
            [
                "text=A quorum", "sort=governance", "governs=quorum", "body=group/g",
                "quorum=\(chance.number(1...3))",
            ] + when())
        for name in ["meeting/1", "meeting/2"] {
            let day = chance.pick(["2022-02-01", "February 2022", "2022-03-15", "2022"])
            try given.record(
                "meeting.held", name, "title=\(name)", "group=group/g", "on=\(day)",
                "effective=\(day)")
            for partner in partners where !chance.once(in: 3) {
                let presence = chance.pick(["present", "deputy", "apologies", "absent"])
                try given.record(
                    "meeting.attendance-recorded", name,
                    ["seat=\(partner)", "presence=\(presence)"] + when())
            }
        }
        return given
    }

    @Test(arguments: seeds)
    func `a meeting is flagged as inquorate exactly where the report says no`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let given = try Self.history(&chance)
        for day in ["2022-02-10", "2022-03-20", "2023-06-01"] {
            let picture = try given.picture(asAt: day)
            let breaches = FlagList.raised([InquorateMeeting.self], in: picture).map(\.breach)
            let page = try given.page(MeetingsReport.self, asAt: day)
            let table = page.table("Quorum of the meetings held")
            for name in ["meeting/1", "meeting/2"] {
                let breach = breaches.first { $0.thing.text == name }
                let cell = table?.rows.first { $0[0].words.hasPrefix(name) }
                let quorate = table?.columns.firstIndex { $0.key == "quorate" }
                let isHeld = cell.map { $0[0].words == name } ?? false
                let said = try cell.map { $0[try #require(quorate)] }
                let comment: Comment =
                    "seed \(seed), \(name) on \(day): \(String(describing: said))"
                switch said {
                case .yesNo(false)?: #expect(breach?.isCertain == isHeld, comment)
                case .cannotTell(let values)? where values.contains("no"):
                    #expect(breach.map { !$0.isCertain } == true, comment)
                default: #expect(breach == nil, comment)
                }
            }
        }
    }
}
