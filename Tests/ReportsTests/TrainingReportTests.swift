import Assessment
import Replay
import Reports
import Tables
import Testing

@Suite struct TrainingReportTests {
    private func given() throws -> Given {
        var given = Given()
        given.from("000", known: "2024-01-23")
        try given.record(
            "training.delivered", "training/2021-22", "title=Programme 2021-22", "sort=programme",
            "attended=760", "period=fy:2021-22", "effective=fy:2021-22")
        try given.record(
            "training.delivered", "training/2022-23", "title=Programme 2022-23", "sort=programme",
            "places=1726", "booked=1125", "attended=792", "period=fy:2022-23",
            "effective=fy:2022-23")
        given.from("002", known: "2024-02-15")
        try given.record(
            "training.scheduled", "training/neglect", "title=Neglect", "on=22 April 2024")
        try given.record("training.scheduled", "training/capacity", "title=Mental Capacity Act")
        return given
    }

    @Test func `rates are of bookings and of places, and not recorded without them`() throws {
        let table = try given().page(TrainingReport.self, ["sort=programme"]).table("Held")
        #expect(table?.column("of_booked") == ["not recorded", "70.4"])
        #expect(table?.column("of_places") == ["not recorded", "45.9"])
        #expect(table?.column("attended") == ["760", "792"])
    }

    @Test func `what is not in a full list is told from what is not known`() throws {
        let page = try given().page(
            TrainingReport.self, ["words=trauma", "upcoming=yes"], asAt: "2024-02-15")
        #expect(
            page.lead == [
                "0 of the 4 courses, events and programmes known; "
                    + "0 of the 1 known to be coming on 15 February 2024 or after."
            ])
        let nothing = try given().page(TrainingReport.self, knownAt: "2020-01-31")
        #expect(nothing.lead == ["Not recorded: no training is known on 31 January 2020."])
    }

    @Test func `whether training without a date is coming cannot be told`() throws {
        let table = try given().page(TrainingReport.self, ["upcoming=yes"]).table("In the diary")
        #expect(table?.cell("training/neglect", "coming") == .yesNo(true))
        #expect(table?.cell("training/capacity", "coming") == .cannotTell(["yes", "no"]))
    }

    @Test func `training of which nobody can tell whether it is coming is in no count`() throws {
        let page = try given().page(TrainingReport.self, ["upcoming=yes"])
        #expect(
            page.lead == [
                "1 of the 4 courses, events and programmes known (of 1 more the dates cannot tell); "
                    + "1 of the 1 known to be coming on 29 February 2024 or after. Of 1 more the "
                    + "dates cannot tell."
            ])
    }
}
