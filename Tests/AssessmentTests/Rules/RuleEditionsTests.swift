import Assessment
import Assurance
import Dates
import Testing
import Trials

@Test func `until an area's own arrangements began, the chapters of 2015 hold on there`() throws {
    let book = try theBook()
    let (early, late) = (try area(since: "2019-01-07"), try area(since: "2019-09-02"))
    #expect(
        try book.found(.partnersTold, on: "2019-05-01", in: early)
            == ["partners-told of wt-2018: yes"])
    #expect(
        try book.found(.partnersTold, on: "2019-05-01", in: late)
            == ["partners-told of wt-2015: yes"])
    #expect(
        try book.found(.partnersTold, on: "2019-09-02", in: late)
            == ["partners-told of wt-2018: yes"])
}

@Test func `where an area does not say when they began, nobody can tell until the last day`() throws
{
    let book = try theBook()
    #expect(
        try book.found(.partnersTold, on: "2019-05-01") == [
            "partners-told of wt-2015: cannot tell", "partners-told of wt-2018: cannot tell",
        ])
    #expect(
        try book.found(.partnersTold, on: "2019-09-29") == ["partners-told of wt-2018: yes"])
    #expect(
        try book.found(.partnersTold, on: "2018-07-03") == ["partners-told of wt-2015: yes"])
}

@Test func `an area that says it began after the last day is held to the last day`() throws {
    let book = try theBook()
    let late = try area(since: "2020-01-06")
    #expect(
        try book.found(.partnersTold, on: "2019-09-28", in: late)
            == ["partners-told of wt-2015: yes"])
    #expect(
        try book.found(.partnersTold, on: "2019-09-29", in: late)
            == ["partners-told of wt-2018: yes"])
}

@Test func `chapters that are not held over begin with their edition everywhere`() throws {
    let late = try area(since: "2019-09-02")
    #expect(
        try theBook().rule("section-11-standards", on: "2018-07-04", in: late).edition?.title
            == "Working Together to Safeguard Children 2018")
}

@Test func `one edition of a series is in force at a time, and acts beside it`() throws {
    let names = try theBook().editions.inForce(on: day("2021-06-01")).map(\.id.text)
    #expect(names.contains("england/edition/wt-2018"))
    #expect(!names.contains("england/edition/wt-2015"))
    #expect(!names.contains("england/edition/wt-2023"))
    #expect(names.contains("england/edition/children-act-2004"))
    let next = try theBook().editions.next(after: ThingID(reading: "england/edition/wt-2018"))
    #expect(next?.id.text == "england/edition/wt-2023")
}
