import Assurance
import Foundation
import Replay
import Reports
import Tables
import Testing
import Trials

/// What real papers of other areas say, each recorded without abuse of a field, and the page on which
/// a scrutineer sees it.
@Suite struct OtherAreasTests {
    private static func page<R: Report>(_ report: R.Type, _ asked: String...) throws -> Page {
        try page(report, of: "shapes", asked)
    }

    private static func page<R: Report>(
        _ report: R.Type, of name: String, _ asked: [String] = []
    ) throws -> Page {
        let history = try Partnership.history(name, Partnership.lines(name))
        let typed = asked.map { one in
            let parts = one.split(separator: "=", maxSplits: 1).map(String.init)
            return (name: parts[0], value: parts[1])
        }
        return try Asking(ReportArguments(typed, of: report))
            .page(of: Partnership.picture(history, "2026-11-30"))
    }

    private static func rows(_ page: Page, _ title: String) -> [[String: Cell]] {
        page.sections.compactMap { section in
            if case .table(let table) = section, table.title == title { table } else { nil }
        }.flatMap { table in
            table.rows.map { row in
                Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.key), row))
            }
        }
    }

    private static func words(_ row: [String: Cell], _ keys: String...) -> [String] {
        keys.map { row[$0]?.words ?? "no column \($0)" }
    }

    @Test func `a standard that does not apply stands in no count and no share`() throws {
        let page = try Self.page(Section11Report.self)
        #expect(page.lead.contains { $0.hasPrefix("Of 2 answers the standard does not apply") })
        let shares = Self.rows(page, "Ratings by standard")
        let first = try #require(shares.first { $0["standard"]?.words == "1" })
        #expect(
            Self.words(first, "asked", "not_applicable", "self", "self_assured") == [
                "3", "0", "2 3 (66.7%); 1 2 (33.3%)", "100.0",
            ])
        let part = try #require(shares.first { $0["standard"]?.words == "1.1" })
        #expect(
            Self.words(part, "part_of", "asked", "not_applicable") == ["1", "2", "1"])
        let training = try #require(shares.first { $0["standard"]?.words == "2" })
        #expect(
            Self.words(training, "asked", "not_applicable", "unrated", "self_assured") == [
                "2", "1", "1", "not recorded",
            ])
    }

    @Test func `ratings are shown as given: two steps, none, and why one does not apply`() throws {
        let ratings = Self.rows(try Self.page(Section11Report.self), "Ratings")
        let own = ratings.compactMap { $0["self_rating"]?.words }
        #expect(own.contains("2 and 3"))
        #expect(own.contains("without a rating"))
        #expect(
            own.contains("not applicable: It has no staff who work with children alone"))
    }

    @Test func `schools answer on their own version of the standards`() throws {
        let shares = Self.rows(try Self.page(Section11Report.self), "Ratings by standard")
        let lead = try #require(shares.first { $0["standard"]?.words == "L" })
        #expect(Self.words(lead, "set", "self") == ["standard-set/schools", "1 green (100.0%)"])
    }

    @Test func `a whole return, or that none came, is one fact`() throws {
        for name in ["shapes", "scales"] {
            let page = try Self.page(Section11Report.self, of: name)
            let returns = Self.rows(page, "Returns")
            let probation = try #require(
                returns.first { $0["organisation"]?.words.hasPrefix("Probation") ?? false })
            #expect(
                Self.words(probation, "of", "returned") == ["all that was asked", "not returned"])
        }
        let returns = Self.rows(try Self.page(Section11Report.self), "Returns")
        let health = try #require(returns.first { $0["organisation"]?.words == "Health Trust" })
        #expect(health["also_for"]?.words == "the partnership of the neighbouring borough")
        let police = try #require(returns.first { $0["organisation"]?.words == "Police" })
        #expect(police["feedback"]?.words.contains("Letter of February 2024") == true)
    }

    @Test func `a survey and other sessions take nothing from the returns and the year-on review`()
        throws
    {
        let audits = Self.rows(try Self.page(Section11Report.self), "Section 11 audits")
        let one = try #require(audits.first)
        #expect(Self.words(one, "returned", "asked", "survey") == ["5", "6", "457"])
        #expect(one["peer_reviews"]?.words == "not recorded")
        #expect(one["other_talks"]?.words.contains("challenge day") == true)
    }

    @Test func `counts and grades are printed as papers have them`() throws {
        let printed = Self.rows(try Self.page(Section11Report.self), "Ratings as papers count them")
        #expect(
            printed.map { Self.words($0, "standard", "rating", "percent") } == [["2", "3", "85.5"]])
        let audits = Self.rows(try Self.page(AuditsReport.self, "sort=multi-agency"), "Audits")
        let one = try #require(audits.first)
        #expect(
            Self.words(one, "sample", "grades") == [
                "12: cases drawn at random", "3 of 12 rated Good",
            ])
    }

    @Test func `actions are told by the partnership's own legend, and disputed ones say so`() throws
    {
        let page = try Self.page(ActionsReport.self)
        let actions = Self.rows(page, "Actions")
        #expect(actions.compactMap { $0["thing"]?.words } == (1...4).map { "action/\($0)" })
        #expect(
            Self.words(actions[0], "rating", "status") == [
                "complete", "completion claimed, disputed",
            ])
        #expect(actions[1]["rating"]?.words == "grey")
        #expect(actions[2]["due"]?.words == "once: three months after publication")
        let disputed = Self.rows(
            try Self.page(ActionsReport.self, "disputed=yes"), "Actions")
        #expect(disputed.map { $0["thing"]?.words } == ["action/1"])
    }

    @Test func `more time that was asked for is told apart from more time given`() throws {
        let asked = Self.rows(try Self.page(ActionsReport.self), "More time asked for")
        #expect(
            asked.map { Self.words($0, "thing", "outcome", "due") } == [
                ["action/1", "refused", "September 2023"]
            ])
    }

    @Test func `a promise printed twice is counted once, and both are named`() throws {
        let page = try Self.page(ActionsReport.self)
        #expect(page.lead.first?.hasPrefix("4 actions") == true)
        let twice = Self.rows(page, "Printed twice, and counted once")
        #expect(twice.map { Self.words($0, "thing", "also") } == [["action/1", "action/5"]])
        let plans = Self.rows(try Self.page(PlansReport.self), "Plans")
        #expect(plans.first?["actions"]?.words == "4")
    }

    @Test func `an action of others, and a bare count, are shown as such`() throws {
        let others = Self.rows(try Self.page(ActionsReport.self), "Owned by others")
        #expect(
            others.map { Self.words($0, "owned_by", "last") } == [
                ["the neighbouring area", "No answer yet (update-pending)"]
            ])
        let counts = Self.rows(try Self.page(PlansReport.self), "Counted as done")
        #expect(counts.map { Self.words($0, "done", "of", "recorded") } == [["8", "18", "1"]])
        let thurrock = Self.rows(try Self.page(PlansReport.self, of: "thurrock"), "Counted as done")
        #expect(
            thurrock.map { Self.words($0, "plan", "done", "of") } == [
                ["plan/sam-and-kyle", "8", "18"], ["plan/shae-and-ashley", "2", "14"],
            ])
    }

    @Test func `an action's life names the challenge that doubts it`() throws {
        let history = try Partnership.history("shapes", Partnership.lines("shapes"))
        let action = try ThingID(reading: "action/1")
        let page = Biography(action).page(try Partnership.picture(history, "2026-11-30"))
        #expect(page.lead.contains { $0.hasPrefix("Challenged by Head teacher: Two schools") })
    }

    @Test func `a promise before a council's committee is a promise, and no theme`() throws {
        for name in ["shapes", "thurrock"] {
            let scrutiny = Self.rows(try Self.page(ScrutinyReport.self, of: name), "Themes")
            let one = try #require(scrutiny.first { $0["thing"]?.words == "scrutiny/osc" })
            #expect(one["before"]?.words.contains("Scrutiny Committee") == true)
            let promises = Self.rows(try Self.page(CommitmentsReport.self, of: name), "Promises")
            #expect(promises.contains { $0["thing"]?.words == "scrutiny/osc" })
        }
    }

    @Test func `a recommendation has its scope, and an answer its words`() throws {
        let all = Self.rows(try Self.page(RecommendationsReport.self), "Recommendations")
        #expect(all.first?["scope"]?.words == "all agencies")
        #expect(all.first?["answers"]?.words.contains("ask the child alone") == true)
    }

    @Test func `an inspection that came back names the one before, and what it praised`() throws {
        let all = Self.rows(try Self.page(InspectionsReport.self), "Inspections")
        let later = try #require(all.first { $0["thing"]?.words == "inspection/2023" })
        #expect(
            Self.words(later, "grades", "strengths") == [
                "leadership: Good", "Workers know the children",
            ])
        #expect(later["revisits"]?.words.contains("inspection/2022") == true)
    }

    @Test func `who sits on a group, and who sat`() throws {
        let now = Self.rows(try Self.page(MembersReport.self, "group=Executive"), "Members")
        #expect(now.map { $0["capacity"]?.words } == ["chair", "vice chair"])
        let all = Self.rows(
            try Self.page(MembersReport.self, "organisation=Police", "all=yes"), "Members")
        #expect(all.map { Self.words($0, "from", "to") } == [["2019", "2023"]])
    }

    @Test func `organisations are told by capacity, with each in turn`() throws {
        let statutory = Self.rows(
            try Self.page(OrganisationsReport.self, "capacity=statutory"), "Organisations")
        #expect(
            Set(statutory.compactMap { $0["name"]?.words }) == ["Council", "Police", "Schools"])
        let page = try Self.page(OrganisationsReport.self, "words=Schools")
        let turns = Self.rows(page, "Capacities in turn")
        #expect(
            turns.map { Self.words($0, "capacity", "to") } == [
                ["relevant", "June 2023"], ["statutory", "belongs in it"],
            ])
        let joined = Self.rows(
            try Self.page(OrganisationsReport.self, "capacity=partnership", "all=yes"),
            "Organisations")
        #expect(joined.contains { $0["followed_by"]?.words == "Twin Boroughs Partnership" })
    }

    @Test func `an objective stands with what is promised and counted for it`() throws {
        let all = Self.rows(try Self.page(ObjectivesReport.self), "Objectives")
        let one = try #require(all.first)
        #expect(
            Self.words(one, "priority", "measures", "actions", "indicators") == [
                "Neglect", "calls from schools", "0", "Calls from schools",
            ])
    }

    @Test func `whom a figure covers is printed with it`() throws {
        let figures = Self.rows(try Self.page(IndicatorsReport.self), "Figures")
        #expect(figures.first?["scope"]?.words == "where the young person consented")
    }

    @Test func `the words of a partnership's papers are in its glossary`() throws {
        let terms = Self.rows(try Self.page(GlossaryReport.self), "Words of this partnership")
        #expect(
            terms.map { Self.words($0, "term", "stands_for") } == [
                ["IDVA", "Independent Domestic Violence Adviser"]
            ])
    }

    @Test func `a role may answer for two areas`() throws {
        let roles = Self.rows(try Self.page(RolesReport.self), "Roles")
        #expect(roles.first?["serves"]?.words.contains("the neighbouring borough") == true)
    }
}
