import Assessment
import Assurance
import Replay
import Testing
import Trials

@Suite struct UnequalSharesTests {
    private func partner(_ name: String, _ amount: String?) -> [Entry] {
        let admitted = fact(
            "organisation/\(name)", "organisation.admitted", "name=\(name)", "category=statutory",
            "effective=1 April 2019")
        let agreed = amount.map {
            fact(
                "organisation/\(name)", "organisation.contribution-agreed", "amount=\($0)",
                "period=fy:2022-23", "effective=1 April 2022")
        }
        return [admitted] + [agreed].compactMap { $0 }
    }

    @Test func `unequal shares are shown with their percentages`() throws {
        let given = try Given(
            partner("council", "84750") + partner("icb", "55000") + partner("police", "5000"))
        #expect(
            try given.raises(UnequalShares.self).map(\.sentence) == [
                "Shares of the statutory partners for fy:2022-23: council 58.5%, icb 38.0%, police "
                    + "3.5%."
            ])
    }

    @Test func `equal shares are not shown`() throws {
        let given = try Given(partner("council", "5000") + partner("police", "5000"))
        #expect(try given.flags(UnequalShares.self) == [])
    }

    @Test func `the shares of a period are those of the partners at its end`() throws {
        let followed = fact(
            "organisation/ccg", "thing.superseded", "successors=organisation/icb",
            "how=superseded", "effective=1 July 2023")
        let given = try Given(
            partner("council", "5000") + partner("ccg", "5000") + [followed]
                + [
                    fact(
                        "organisation/icb", "organisation.admitted", "name=icb",
                        "category=statutory", "effective=1 July 2023")
                ])
        #expect(try given.flags(UnequalShares.self) == [])
    }

    @Test func `a share that is not recorded cannot be told`() throws {
        let given = try Given(partner("council", "5000") + partner("police", nil))
        #expect(
            try given.raises(UnequalShares.self).map(\.doubt) == [
                "no contribution is recorded of police"
            ])
    }
}

@Suite struct SilentCommitmentTests {
    private let theme = fact(
        "scrutiny/x", "scrutiny.theme-chosen", "title=Adultification", "effective=1 June 2022")
    private func promised(_ day: String) -> Entry {
        fact(
            "scrutiny/x", "scrutiny.commitment-made", "body=Executive", "text=Set up a task group",
            "related=group/x", "effective=\(day)")
    }
    private let heard = fact(
        "scrutiny/x", "progress.reported", "text=It met", "state=continuing",
        "effective=1 January 2024")

    @Test func `a commitment of which nothing is heard for six months is flagged`() throws {
        let given = try Given(theme, promised("1 March 2023"))
        #expect(try given.raises(SilentCommitment.self, asAt: "2023-09-01").isEmpty)
        let breach = try #require(given.raises(SilentCommitment.self, asAt: "2023-09-02").first)
        #expect(breach.since == days("2023-09-02", "2023-09-02"))
        #expect(
            breach.sentence == "Nothing is recorded for six months of the commitment of Executive: "
                + "Set up a task group.")
    }

    @Test func `one that was heard of, or whose group was, is not flagged`() throws {
        let given = try Given(theme, promised("1 March 2023"))
        #expect(try given.taking(heard).flags(SilentCommitment.self) == [])
        let group = fact(
            "group/x", "group.established", "name=Task group", "effective=1 February 2024")
        #expect(try given.taking(group).flags(SilentCommitment.self) == [])
    }

    @Test func `a commitment of an uncertain day cannot be told to be silent`() throws {
        let given = try Given(theme, promised("2023"))
        #expect(
            try given.raises(SilentCommitment.self, asAt: "2023-12-31").map(\.isCertain) == [false])
    }

    @Test func `the latest that was heard counts, whatever was recorded last`() throws {
        let agreed = fact(
            "action/x", "action.agreed", "title=Refresh", "lead=not stated", "plan=plan/x",
            "effective=1 March 2023")
        func noted(_ day: String) -> Entry {
            fact("action/x", "progress.reported", "text=Under way", "effective=\(day)")
        }
        #expect(
            try Given(agreed, noted("1 December 2023"), noted("2023"))
                .flags(SilentCommitment.self) == [])
        #expect(
            try Given(agreed, noted("1 August 2023"), noted("2023"))
                .flags(SilentCommitment.self) == ["action/x?"])
    }

    @Test func `an action without a date was heard of when it was made known`() throws {
        let known = fact(
            "action/x", "action.agreed", "title=Refresh", "lead=not stated", "plan=plan/x"
        ).known("2023-09-30")
        #expect(try Given(known).flags(SilentCommitment.self, asAt: "2024-03-30") == [])
        #expect(try Given(known).flags(SilentCommitment.self, asAt: "2024-03-31") == ["action/x"])
    }

    @Test func `an open action that is not overdue is flagged when nothing is heard of it`() throws
    {
        let agreed = fact(
            "action/x", "action.agreed", "title=Refresh the policy", "lead=not stated",
            "plan=plan/x", "effective=1 March 2023")
        #expect(try Given(agreed).flags(SilentCommitment.self) == ["action/x"])
        #expect(
            try Given(agreed.with("due=31 March 2023")).flags(SilentCommitment.self) == [])
    }
}

@Suite struct VacantLeadTests {
    private let role = fact(
        "role/young-scrutineer", "role.established", "title=Young Scrutineer",
        "effective=1 January 2020")
    private let action = fact(
        "action/x", "action.agreed", "title=Hear children", "lead=Young Scrutineer", "plan=plan/x",
        "effective=1 February 2020")
    private func appointed(_ day: String) -> Entry {
        fact("role/young-scrutineer", "role.appointed", "holder=holder-a", "effective=\(day)")
    }
    private func left(_ day: String) -> Entry {
        fact("role/young-scrutineer", "role.ended", "holder=holder-a", "effective=\(day)")
    }

    @Test func `an action led by a role that nobody holds is flagged`() throws {
        let given = try Given(role.with("planned=yes"), action)
        #expect(try given.flags(VacantLead.self) == ["action/x role/young-scrutineer"])
        let gone = try Given(role, action, appointed("1 May 2021"), left("1 June 2023"))
        #expect(try gone.flags(VacantLead.self) == ["action/x role/young-scrutineer"])
        #expect(
            try gone.raises(VacantLead.self).map(\.since) == [days("2023-06-02", "2023-06-02")])
    }

    @Test func `a lead is vacant no sooner than its action was agreed`() throws {
        let late = fact(
            "action/x", "action.agreed", "title=Hear children", "lead=Young Scrutineer",
            "plan=plan/x", "effective=1 September 2023")
        let gone = try Given(role, late, appointed("1 May 2021"), left("1 June 2023"))
        #expect(
            try gone.raises(VacantLead.self).map(\.since) == [days("2023-09-01", "2023-09-01")])
    }

    @Test func `a role that was closed leads nothing`() throws {
        let closed = fact(
            "role/young-scrutineer", "thing.closed", "effective=1 July 2023")
        let given = try Given(role, action, appointed("1 May 2021"), closed)
        let breach = try #require(given.raises(VacantLead.self).first)
        #expect(breach.sentence == "Led by the role Young Scrutineer, which was closed.")
        #expect(breach.since == days("2023-07-01", "2023-07-01"))
    }

    @Test func `a role that is held leads, and a lead that is no role is left alone`() throws {
        #expect(try Given(role, action, appointed("1 May 2021")).flags(VacantLead.self) == [])
        #expect(try Given(action).flags(VacantLead.self) == [])
    }

    @Test func `a role of which no holder was ever recorded is not taken to be vacant`() throws {
        #expect(try Given(role, action).flags(VacantLead.self) == [])
    }

    @Test func `a role that may have been taken up cannot be told to be vacant`() throws {
        let given = try Given(role, action, appointed("2024"))
        #expect(try given.flags(VacantLead.self) == ["action/x role/young-scrutineer?"])
    }
}

@Suite struct UnboundedCoverTests {
    private let role = fact(
        "role/chair", "role.established", "title=Independent Chair", "effective=1 January 2020")
    private func cover(_ day: String, _ fields: String...) -> Entry {
        fields.reduce(
            fact(
                "role/chair", "role.appointed", "holder=holder-b", "cover=yes", "effective=\(day)")
        ) { $0.with($1) }
    }
    private func parts(_ given: Given) throws -> [String] {
        try given.raises(UnboundedCover.self).map {
            String($0.part.prefix { $0 != " " }) + ($0.isCertain ? "" : "?")
        }
    }

    @Test func `cover without an end is flagged`() throws {
        #expect(try parts(Given(role, cover("1 January 2022"))) == ["end"])
    }

    @Test func `cover that ended at an unknown time has no known end`() throws {
        let ended = fact("role/chair", "role.ended", "holder=holder-b", "cover=yes")
        #expect(
            try Given(role, cover("1 January 2022"), ended).raises(UnboundedCover.self)
                .map(\.sentence) == ["It was covered, and when the cover ended is not recorded."])
        #expect(
            try parts(Given(role, cover("1 January 2022"), ended.with("effective=1 May 2022")))
                == [])
    }

    @Test func `cover outside the period of the report that states it is flagged`() throws {
        let given = try Given(
            role, cover("January 2022", "until=March 2023", "statedFor=fy:2022-23"))
        #expect(try parts(given) == ["period"])
    }

    @Test func `cover with an end and within its report is not flagged`() throws {
        let given = try Given(
            role, cover("1 May 2022", "until=31 March 2023", "statedFor=fy:2022-23"))
        #expect(try parts(given) == [])
    }

    @Test func `a note that the time of a cover does not fit is shown until it is settled`() throws
    {
        let note = fact(
            "role/chair", "inconsistency.noted", "title=The cover lies outside the year",
            "sort=dates")
        let given = try Given(role, cover("1 May 2022", "until=31 March 2023"), note)
        #expect(try parts(given) == ["note"])
        let settled = try given.taking(
            fact(
                "role/chair", "inconsistency.resolved", "noted=role/chair#3",
                "resolution=A misprint", "effective=1 March 2024"))
        #expect(try parts(settled) == [])
    }

    @Test func `cover that may have begun before the period cannot be told`() throws {
        let given = try Given(role, cover("2022", "until=March 2023", "statedFor=fy:2022-23"))
        #expect(try parts(given) == ["period?"])
    }
}
