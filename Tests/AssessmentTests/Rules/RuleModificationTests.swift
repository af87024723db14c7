import Assessment
import Assurance
import Dates
import Testing
import Trials

@Test func `the fifteen days were relaxed from March 2020, and the five were not`() throws {
    let book = try theBook()
    let rapid = try book.rule("rapid-review", on: "2020-04-20")
    #expect(rapid.modification?.inForce == .yes)
    #expect(rapid.modification?.fact.effect == .relaxed)
    #expect(rapid.modification?.isEndFound == false)
    #expect(!rapid.isCertain)
    #expect(try book.rule("notification", on: "2020-04-20").modification == nil)
    #expect(try book.rule("partners-told", on: "2020-04-20").modification == nil)
    #expect(try book.rule("review-published", on: "2020-04-20").modification != nil)
}

@Test func `a day in a month that began it cannot tell, and one before is not touched`() throws {
    let book = try theBook()
    #expect(try book.rule("rapid-review", on: "2020-03-16").modification?.inForce == .cannotTell)
    #expect(try book.rule("rapid-review", on: "2020-02-28").modification == nil)
    #expect(try book.rule("rapid-review", on: "2020-02-28").modifications.count == 1)
    #expect(try book.rule("rapid-review", on: "2020-02-28").isCertain)
}

@Test func `a modification whose end is not found ends with the next edition of its instrument`()
    throws
{
    let book = try theBook()
    let before = try book.rule("rapid-review", on: "2022-08-31")
    #expect(before.modification?.until?.description == "2022-09-01/2022-09-30")
    #expect(try book.rule("rapid-review", on: "2022-10-03").modification == nil)
    #expect(try book.rule("review-published", on: "2023-12-14").modification?.inForce == .yes)
    #expect(try book.rule("review-published", on: "2023-12-15").modification == nil)
}

@Test func `as known before the next edition, a modification still lasts`() throws {
    let rule = try theBook(knownOn: "2021-06-01").rule("rapid-review", on: "2021-06-01")
    #expect(rule.modification?.until == nil)
    #expect(rule.modification?.inForce == .yes)
}

@Test func `a modification of no instrument that is known may have ended or not`() throws {
    let rule = try theBook().rule("report-sent-before-publication", on: "2024-03-01")
    #expect(rule.modification?.inForce == .cannotTell)
    #expect(rule.modification?.until == nil)
}

@Test func `a modification with an end and a length of its own holds for that time`() throws {
    let book = try smallBook(
        fact(
            "england/rule/r", "england.rule-made", "text=T", "governs=dispute", "confidence=seen",
            "clockDays=5", "clockUnit=working-days", "effective=2010-01-01"),
        fact(
            "england/rule/r", "england.rule-modified", "text=M", "effect=changed", "clockDays=8",
            "clockUnit=working-days", "confidence=seen", "until=2020-06-30",
            "effective=2020-04-01"))
    #expect(try book.rule("r", on: "2020-03-31").length?.count == 5)
    #expect(try book.rule("r", on: "2020-04-01").length?.count == 8)
    #expect(try book.rule("r", on: "2020-06-30").length?.count == 8)
    #expect(try book.rule("r", on: "2020-07-01").length?.count == 5)
    #expect(try book.rule("r", on: "2020-05-01").modification?.isEndFound == true)
}
