import Assessment
import Assurance
import Dates
import Replay
import Tables
import Testing

@testable import Reports

@Suite struct AskingTests {
    private func given() throws -> Given {
        var given = Given()
        try given.record("plan.drafted", "plan/a", "title=A plan", "effective=2019-12")
        try given.record(
            "action.agreed", "action/tool", "title=The tool", "lead=not stated", "plan=plan/a",
            "due=January 2020", "effective=2019-12")
        try given.record(
            "action.agreed", "action/briefings", "title=Briefings on the tool", "lead=not stated",
            "plan=plan/a", "due=Autumn 2019", "dependsOn=action/tool", "effective=2019-12")
        try given.record(
            "action.agreed", "action/strategy", "title=The strategy", "lead=not stated",
            "plan=plan/a", "due=March 2020", "effective=2019-12")
        given.from("000", known: "2024-01-23")
        try given.record(
            "action.completion-claimed", "action/tool", "text=Launched", "effective=February 2022")
        try given.record(
            "action.completion-claimed", "action/strategy", "text=Launched", "effective=2021")
        return given
    }

    private func titles(_ narrowing: [(name: String, value: String)]) throws -> [String] {
        let arguments = try ReportArguments(narrowing, of: ActionsReport.self)
        let page = try Asking(arguments).page(of: try given().picture())
        return page.tables.map(\.title)
    }

    @Test func `every report can be narrowed to the tables whose titles hold some words`() throws {
        let all = ["Actions", "Claimed done, against each date", "Due before what they depend on"]
        #expect(try titles([]) == all)
        #expect(try titles([("table", "actions")]) == ["Actions"])
        #expect(try titles([("table", "DEPEND before,actions")]) == [all[0], all[2]])
    }

    @Test func `where no table has the words, the page says which there are`() throws {
        let arguments = try ReportArguments([("table", "budget")], of: ActionsReport.self)
        let page = try Asking(arguments).page(of: try given().picture(knownAt: "2020-02-01"))
        #expect(page.tables.isEmpty)
        #expect(
            page.lead.last
                == "No table of this answer has \"budget\" in its title. "
                + "Its tables: Actions, Due before what they depend on."
        )
    }

    @Test func `where nothing is known, the tables are not spoken of`() throws {
        let arguments = try ReportArguments([("table", "depend on")], of: ActionsReport.self)
        let page = try Asking(arguments).page(of: try given().picture(knownAt: "2019-12-31"))
        #expect(
            page.lead == [
                "Nothing was known on 31 December 2019. That assures nobody: what is not recorded "
                    + "may have happened all the same."
            ])
        #expect(page.tables.isEmpty)
    }

    @Test func `an empty ledger is no clean bill, whatever is asked of it`() throws {
        let picture = try Given().picture()
        for kind in ReportList.all where kind != TrailReport.self && kind != GlossaryReport.self {
            let page = try answer(ReportArguments([], of: kind), picture)
            #expect(page.lead.first?.hasPrefix("The ledger holds nothing yet.") == true, "\(kind)")
            #expect(page.sections.isEmpty, "\(kind)")
            #expect(page.footer.contains("From 0 of the 0 facts in the ledger."))
        }
        let glossary = try answer(
            ReportArguments([], of: GlossaryReport.self), picture)
        #expect(!glossary.sections.isEmpty)
        let early = try answer(
            ReportArguments([], of: SilenceReport.self),
            try given().picture(asAt: "2010-01-01"))
        #expect(early.lead.first?.hasPrefix("Nothing that is known had happened by") == true)
    }

    private func answer(_ arguments: ReportArguments, _ picture: Picture) throws -> Page {
        try Asking(arguments).page(of: picture)
    }

    @Test func `that there is none of a kind is said once`() throws {
        var plan = Given()
        try plan.record("plan.drafted", "plan/a", "title=A plan", "effective=2019-12")
        let page = try answer(
            ReportArguments([], of: ActionsReport.self), plan.picture())
        #expect(page.lead == ["Not recorded: the ledger holds no action."])
        #expect(page.sections.isEmpty)
    }

    @Test func `one fact is one fact`() throws {
        var one = Given()
        try one.record("plan.drafted", "plan/a", "title=A plan", "effective=2019-12")
        let page = try answer(
            ReportArguments([], of: ActionsReport.self), one.picture())
        #expect(page.footer.contains("From 1 of the 1 fact in the ledger."))
        #expect(page.footer[0] == "As at 29 February 2024, using everything recorded so far.")
    }

    @Test func `a chosen table stands alone, under the part it is of`() throws {
        var page = Page(
            title: "Pack", lead: ["What was asked."],
            sections: [
                .facts([("Police", .number(1))]), .part(Part(title: "Police")),
                .list(["A question"]), .table(Table(title: "Police: promises", columns: [])),
                .part(Part(title: "Health")), .table(Table(title: "Health: answers", columns: [])),
            ])
        Asking.keep(["promises"], in: &page)
        #expect(
            page.sections == [
                .part(Part(title: "Police")),
                .table(Table(title: "Police: promises", columns: [])),
            ])
        #expect(page.lead == ["What was asked."])
    }

    @Test func `a thing that the ledger does not hold is a mistake, with the nearest one`() throws {
        let picture = try given().picture()
        func refusal(_ kind: any Report.Type, _ name: String, _ value: String) -> String? {
            do {
                _ = try answer(
                    ReportArguments([(name: name, value: value)], of: kind), picture)
                return nil
            } catch {
                return (error as? ReportProblem)?.sentence
            }
        }
        #expect(
            refusal(ActionsReport.self, "plan", "plan/b")
                == "The ledger holds nothing about plan/b. Did you mean plan/a?")
        #expect(
            refusal(ClocksReport.self, "thing", "review/zz")
                == "The ledger holds nothing about review/zz.")
        for (kind, name) in [
            (OptimismReport.self as any Report.Type, "audit"), (HindsightReport.self, "thing"),
            (ImpactReport.self, "plan"), (CommitmentsReport.self, "plan"),
            (PeerReviewsReport.self, "audit"), (MeetingsReport.self, "group"),
            (PublicationsReport.self, "thing"), (TrailReport.self, "thing"),
        ] {
            #expect(refusal(kind, name, "audit/nope")?.contains("audit/nope") == true, "\(kind)")
        }
        let history = picture.history
        #expect(
            throws: ReportProblem(
                "The first 3 facts say nothing about plan/b. Did you mean plan/a?")
        ) {
            try NamedThings.require([ThingID(reading: "plan/b")], in: history, first: 3)
        }
        #expect(throws: Never.self) {
            try NamedThings.require([ThingID(reading: "plan/a")], in: history)
        }
    }

    @Test func `a name that nobody bears is a mistake, with the nearest one`() throws {
        var given = try given()
        try given.record(
            "organisation.admitted", "organisation/police", "name=Police, Borough Command",
            "category=statutory")
        func refusal(_ kind: any Report.Type, _ name: String, _ value: String) -> String? {
            do {
                let asked = try ReportArguments([(name: name, value: value)], of: kind)
                _ = try answer(asked, given.picture())
                return nil
            } catch {
                return (error as? ReportProblem)?.sentence
            }
        }
        #expect(
            refusal(Section11Report.self, "organisation", "Polce")
                == "No organisation has a name that holds \"Polce\". Did you mean \"Police\"?")
        #expect(
            refusal(Section11Report.self, "organisation", "fire brigade")
                == "No organisation has a name that holds \"fire brigade\". They are: Police, "
                + "Borough Command; not stated.")
        #expect(refusal(SilenceReport.self, "whose", "Polce")?.hasSuffix("\"Police\"?") == true)
        #expect(refusal(SilenceReport.self, "whose", "police") == nil)
        #expect(
            refusal(ActionsReport.self, "plan", "action/tool")
                == "\"plan\" takes the id of a thing of the kind plan, as in "
                + "plan=plan/2019-2021; action/tool is of the kind action.")
    }

    @Test func `what was never so called in the ledger is a stranger, and a former name is not`()
        throws
    {
        var given = Given()
        try given.record("plan.drafted", "plan/a", "title=A plan", "effective=2019-12")
        try given.record("role.established", "role/eh", "title=Lead-EH", "effective=2019")
        try given.record(
            "name.changed", "role/eh", "from=Lead-EH", "to=Lead-Families", "how=renamed",
            "effective=2021")
        try given.record(
            "action.agreed", "action/a", "title=A", "lead=Lead-EH", "plan=plan/a",
            "effective=2020")
        try given.record(
            "action.agreed", "action/b", "title=B", "lead=Lead-Families", "plan=plan/a",
            "effective=2022")
        for name in ["Lead-EH", "lead-families", "role/eh"] {
            let page = try given.page(ActionsReport.self, ["lead=\(name)"])
            #expect(page.table("Actions")?.column("title") == ["A", "B"], "\(name)")
        }
    }

    @Test func `words are looked for in all that a thing's facts say, as corrected`() throws {
        var given = try given()
        try given.record(
            "progress.reported", "action/tool", "text=Paused for want of a nurse",
            "effective=2023")
        let wrong = try given.record(
            "progress.reported", "action/strategy", "text=The swan has landed",
            "effective=2023")
        try given.record(
            "event.corrected", "action/strategy", "target=\(wrong)", "reason=Misread",
            "right.1.field=text",
            "right.1.value=The plan has landed")
        func found(_ words: String, _ asAt: String = "2024-02-29") throws -> [String] {
            try given.page(ActionsReport.self, ["words=\(words)"], asAt: asAt)
                .table("Actions")?.column("title") ?? []
        }
        #expect(try found("NURSE paused") == ["The tool"])
        #expect(try found("swan").isEmpty)
        #expect(try found("plan has landed") == ["The strategy"])
        #expect(try found("nurse", "2022-12-31").isEmpty)
    }

    @Test func `what nothing answers to is answered by what there is`() throws {
        let picture = try given().picture()
        let none = try answer(
            ReportArguments([("words", "walrus")], of: ActionsReport.self), picture)
        #expect(
            none.lead == [
                "Nothing answers to words=walrus; they are 3: Briefings on the tool; The strategy; "
                    + "The tool."
            ])
        #expect(none.sections.isEmpty)
        let both = try answer(
            ReportArguments(
                [
                    ("words", "briefings"), ("plan", "plan/a"), ("lead", "not stated"),
                    ("overdue", "no"),
                ],
                of: ActionsReport.self), picture)
        #expect(
            both.lead.first?.hasPrefix(
                "Nothing answers to overdue=no and lead=not stated and plan=plan/a and words=briefings;"
            )
                == true)
    }

    @Test func `a table without rows says so of itself where another table answers`() throws {
        var given = Given()
        given.from("001", known: "2024-09-01")
        try given.record(
            "training.scheduled", "training/t", "title=T", "on=June 2024", "effective=2024-01-01")
        try given.record(
            "training.delivered", "training/t", "title=T", "effective=2024-05/2024-07")
        let page = try answer(
            ReportArguments([("upcoming", "yes")], of: TrainingReport.self),
            given.picture(asAt: "2024-05-20"))
        #expect(page.table("In the diary")?.rows.count == 1)
        #expect(
            page.table("Held")?.whenEmpty
                == "Nothing answers to upcoming=yes here; there is one: T.")
    }

    @Test func `a date that lies ahead is said to`() throws {
        let (today, later) = (try #require(Day(iso: "2026-11-21")), Day(iso: "2026-11-30"))
        let day = try #require(later)
        #expect(Ahead.notices(Cut(asAt: today), today: today).isEmpty)
        #expect(
            Ahead.notices(Cut(asAt: today, knownAtEndOf: day), today: today).first?
                .hasPrefix("30 November 2026 lies ahead") == true)
        #expect(Ahead.notices(Cut(asAt: day, knownAtEndOf: day), today: today).count == 2)
    }

    @Test func `calendar months late are counted at the least and at the most`() throws {
        let page = try given().page(ActionsReport.self)
        let late = try #require(page.table("Claimed done, against each date"))
        #expect(late.cell("action/tool", "months_late") == .number(25))
        #expect(late.cell("action/strategy", "months_late") == .text("10 to 21"))
    }

    @Test func `what is due before what it depends on is named with it`() throws {
        let page = try given().page(ActionsReport.self)
        let early = try #require(page.table("Due before what they depend on"))
        #expect(early.cell("action/briefings", "title")?.words == "Briefings on the tool")
        #expect(early.cell("action/briefings", "depends_on_title")?.words == "The tool")
    }
}
