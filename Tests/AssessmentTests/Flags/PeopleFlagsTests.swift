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

    @Test func `shares are divided whatever their size`() throws {
        let huge = "90000000000000000"
        let given = try Given(
            partner("council", huge) + partner("icb", huge) + partner("police", "1"))
        #expect(
            try given.raises(UnequalShares.self).map(\.sentence) == [
                "Shares of the statutory partners for fy:2022-23: council 50.0%, icb 50.0%, police "
                    + "0.0%."
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
