import Assessment
import Assurance
import Replay
import Reports
import Tables
import Testing

@Suite struct MeetingsReportTests {
    /// Three statutory partners, two bodies with their quorums, and the rule that asks for a
    /// letter.
    private func given() throws -> Given {
        var given = Given()
        given.from("004", known: "2019-06-30")
        for name in ["council", "icb", "police"] {
            try given.record(
                "organisation.admitted", "organisation/\(name)", "name=\(name)",
                "category=statutory", "effective=by June 2019")
        }
        for (group, quorum) in [("partnership", "2"), ("executive", "3")] {
            try given.record(
                "group.established", "group/\(group)", "name=\(group)", "sort=\(group)",
                "effective=by June 2019")
            try given.record(
                "rule.adopted", "rule/\(group)", "text=Quorum of the \(group)", "sort=governance",
                "governs=quorum", "body=group/\(group)", "quorum=\(quorum)", "effective=June 2019")
        }
        try given.record(
            "rule.adopted", "rule/letter", "text=The chair sees to it", "sort=governance",
            "governs=attendance-letter", "body=group/partnership",
            "effective=June 2019")
        return given
    }

    private func held(
        _ given: inout Given, _ group: String, there: [String], absent: [String] = []
    ) throws {
        try given.record(
            "meeting.held", "meeting/\(group)", "title=\(group)", "group=group/\(group)",
            "on=5 May 2022", "effective=5 May 2022")
        for (seats, presence) in [(there, "present"), (absent, "apologies")] {
            for seat in seats {
                try given.record(
                    "meeting.attendance-recorded", "meeting/\(group)", "seat=organisation/\(seat)",
                    "presence=\(presence)", "effective=5 May 2022")
            }
        }
    }

    @Test func `two partners make the partnership quorate but not its executive`() throws {
        var given = try given()
        for group in ["partnership", "executive"] {
            try held(&given, group, there: ["council", "police"])
        }
        let table = try given.page(MeetingsReport.self).table("Quorum of the meetings held")
        #expect(table?.cell("meeting/partnership", "quorate") == .yesNo(true))
        #expect(table?.cell("meeting/partnership", "needed") == .number(2))
        #expect(table?.cell("meeting/partnership", "letter") == .list(["due: organisation/icb"]))
        #expect(table?.cell("meeting/partnership", "letter_rule") == .text("rule/letter"))
        #expect(table?.cell("meeting/executive", "quorate") == .yesNo(false))
        #expect(table?.cell("meeting/executive", "absent") == .list(["organisation/icb"]))
        #expect(table?.cell("meeting/executive", "letter") == .notApplicable)
    }

    @Test func `a letter that was sent is due no longer`() throws {
        var given = try given()
        try held(&given, "partnership", there: ["council", "police"], absent: ["icb"])
        try given.record(
            "meeting.absence-followed-up", "meeting/partnership", "seat=organisation/icb",
            "step=letter-sent", "effective=9 May 2022")
        let table = try given.page(MeetingsReport.self).table("Quorum of the meetings held")
        #expect(
            table?.cell("meeting/partnership", "letter")
                == .list(["sent: organisation/icb, 9 May 2022"]))
    }

    @Test
    func `before a meeting the rules say whether it would be quorate and what an absence asks for`()
        throws
    {
        let page = try given().page(RulesReport.self, ["present=council, police"])
        let table = page.table("Quorum with those present")
        #expect(table?.cell("partnership", "quorate") == .yesNo(true))
        #expect(table?.cell("partnership", "letter") == .list(["due: icb (rule/letter)"]))
        #expect(table?.cell("executive", "quorate") == .yesNo(false))
        #expect(table?.cell("executive", "letter") == .notApplicable)
        let whole = try given().page(RulesReport.self, ["present=council, police, icb"])
        let letter = whole.table("Quorum with those present")?.cell("partnership", "letter")
        #expect(letter == .list([]))
    }

    @Test func `without attendance nobody can tell whether a meeting was quorate`() throws {
        var given = try given()
        try held(&given, "partnership", there: [])
        let table = try given.page(MeetingsReport.self).table("Quorum of the meetings held")
        #expect(table?.cell("meeting/partnership", "quorate") == .cannotTell(["yes", "no"]))
        #expect(table?.cell("meeting/partnership", "present") == .notRecorded)
        #expect(table?.cell("meeting/partnership", "letter") == .cannotTell(["due", "not due"]))
    }

    @Test func `meetings to come are those not held whose day is not past`() throws {
        var given = try given()
        given.from("002", known: "2024-02-15")
        for (name, day) in [
            ("a", "25 January 2024"), ("b", "7 March 2024"), ("c", "27 February 2024"),
        ] {
            try given.record(
                "meeting.scheduled", "meeting/\(name)", "title=Executive", "on=\(day)",
                "group=group/executive", "starts=12:30", "finishes=13:15")
        }
        let page = try given.page(
            MeetingsReport.self, ["upcoming=yes"], asAt: "2024-02-15", knownAt: "2024-02-15")
        #expect(page.table("Meetings")?.column("thing") == ["meeting/c", "meeting/b"])
        #expect(page.table("Meetings")?.cell("meeting/b", "time") == .text("12:30 to 13:15"))
        #expect(
            page.table("Groups at work of which no meeting is known to be coming")?.column("thing")
                == ["group/partnership"])
        let before = try given.page(MeetingsReport.self, asAt: "2024-02-15", knownAt: "2024-01-23")
        #expect(before.lead == ["Not recorded: no meeting is known on 23 January 2024."])
    }

    @Test func `the page of a meeting counts those there as the report does`() throws {
        var given = try given()
        try held(&given, "executive", there: ["council", "police"])
        let id = try ThingID(reading: "meeting/executive")
        let page = ThingPage(id).page(try given.picture())
        let table = try given.page(MeetingsReport.self).table("Quorum of the meetings held")
        #expect(
            table?.cell("meeting/executive", "present")
                == .list(
                    ["organisation/council", "organisation/police"]))
        for section in page.sections {
            guard case .facts(let facts) = section else { continue }
            let there = facts.first { $0.0 == "Members who count, present" }
            #expect(there?.1 == .number(2))
            #expect(facts.first { $0.0 == "Quorate" }?.1 == .yesNo(false))
        }
    }

    @Test func `attendance on a day that nobody wrote down cannot be told before it is known`()
        throws
    {
        var given = try given()
        try given.record(
            "meeting.held", "meeting/x", "title=Executive", "group=group/executive",
            "on=5 May 2022", "effective=5 May 2022")
        given.from("005", known: "2023-06-30")
        try given.record(
            "meeting.attendance-recorded", "meeting/x", "seat=organisation/council",
            "presence=present")
        let table = try given.page(MeetingsReport.self, asAt: "2022-06-01")
            .table("Quorum of the meetings held")
        #expect(table?.cell("meeting/x", "quorate") == .cannotTell(["yes", "no"]))
        let raised = FlagList.raised(
            [InquorateMeeting.self], in: try given.picture(asAt: "2022-06-01"))
        #expect(raised.map(\.breach.isCertain) == [false])
    }
}
