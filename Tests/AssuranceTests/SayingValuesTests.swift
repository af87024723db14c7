import Assurance
import Replay
import Testing
import Trials

/// Values that are said in one text.
struct SayingValuesTests {
    @Test(arguments: [
        ("84750", "84750"), ("84,750", "84750"), ("33.6", "33.6"), ("-4.50", "-4.50"), ("0", "0"),
        ("007", "007"),
    ])
    func `a number is kept as written, without its commas`(typed: String, text: String) throws {
        #expect(try Quantity(reading: typed).text == text)
    }

    @Test(arguments: [
        "", "-", "--1", "1.", ".5", "1.2.3", "1e3", "£5", "5%", "1 000", "٣", "½", "+1", "nan",
        "1234567890123456789",
    ])
    func `what is no plain number is refused`(typed: String) {
        let problem = #expect(throws: FieldProblem.self) { try Quantity(reading: typed) }
        #expect(
            problem?.sentence
                == "\"\(typed)\" is not a number. Write digits, such as 84750 or 33.6.")
    }

    @Test(arguments: [
        ("33.6", 0, 34), ("33.5", 0, 34), ("33.4", 0, 33), ("-33.5", 0, -34), ("-0.4", 0, 0),
        ("33.6", 1, 336), ("33.6", 3, 33600), ("0.05", 1, 1), ("0.04999", 1, 0), ("7", 2, 700),
        ("0.999", 2, 100),
    ])
    func `a number is rounded half away from zero`(typed: String, scale: Int, units: Int) throws {
        #expect(try Quantity(reading: typed).scaled(by: scale) == units)
    }

    @Test func `a number that does not fit is not guessed`() throws {
        #expect(try Quantity(reading: "123456789012345678").scaled(by: 2) == nil)
        #expect(
            try Quantity(reading: "922337203685477580").scaled(by: 1) == 9_223_372_036_854_775_800)
    }

    @Test(arguments: [
        ("10:30", "10:30"), ("9:05", "09:05"), ("10.30", "10:30"), ("00:00", "00:00"),
        ("23:59", "23:59"),
    ])
    func `a time of day is written with two digits each`(typed: String, text: String) throws {
        #expect(try TimeOfDay(reading: typed).text == text)
    }

    @Test(arguments: [
        "24:00", "10:60", "10", "1030", "10:3", "+1:30", "-0:30", ":10:30", "10:30:", "10:30:00",
        "10 30", "٠٩:٣٠", "", "noon",
    ])
    func `what is no time of day is refused`(typed: String) {
        let problem = #expect(throws: FieldProblem.self) { try TimeOfDay(reading: typed) }
        #expect(problem?.sentence == "\"\(typed)\" is not a time of day. Write it as 10:30.")
    }

    @Test func `minutes count from midnight`() throws {
        #expect(try TimeOfDay(reading: "00:00").minutes == 0)
        #expect(try TimeOfDay(reading: "23:59").minutes == 1439)
    }

    @Test func `things are listed as people count`() throws {
        let listed = [
            "action/1", "action/01", "action/1.2", "action/1.6b", "action/1.6c", "action/1.10",
            "action/2", "action/10", "action/10a2", "action/10a02", "action/a", "action/a-1",
            "action/a1",
            "audit/1", "plan/2019-2021", "plan/2021-2023",
        ]
        let ids = try listed.map { try ThingID(reading: $0) }
        let sorted = ids.reversed().sorted().map(\.text)
        let wanted = [
            "action/01", "action/1", "action/1.2", "action/1.6b", "action/1.6c", "action/1.10",
            "action/2", "action/10", "action/10a02", "action/10a2", "action/a", "action/a-1",
            "action/a1",
            "audit/1", "plan/2019-2021", "plan/2021-2023",
        ]
        #expect(sorted == wanted)
    }

    @Test func `no two things stand in the same place of a list`() throws {
        var chance = Chance(seed: 7)
        let names = (0..<60).map { _ in
            (0..<chance.number(1...4)).map { _ in chance.pick(["0", "1", "01", "a", "-", "."]) }
                .joined()
        }
        let ids = try Set(names.map { "action/1" + $0 }).sorted().map { try ThingID(reading: $0) }
        for a in ids {
            #expect(!(a < a))
            for b in ids where a != b {
                #expect((a < b) != (b < a), "\(a) and \(b)")
                for c in ids where a < b && b < c { #expect(a < c, "\(a), \(b), \(c)") }
            }
        }
    }

    @Test(arguments: ["action/1.6c", "a/0", "indicator/police-1/part-2", "standard-set/2023-24"])
    func `a thing is a kind and a name`(text: String) throws {
        let id = try ThingID(reading: text)
        #expect(id.text == text && "\(id.kind)/\(id.name)" == text)
    }

    @Test(arguments: [
        "", "action", "action/", "/1", "Action/1", "action/1 2", "action//1", "action/1#2",
        "action/é",
        "action/.1", "action/-1", "action/1/", "action/" + String(repeating: "1", count: 200),
    ])
    func `what is none is refused`(text: String) {
        #expect(throws: FieldProblem.self) { try ThingID(reading: text) }
    }

    @Test(arguments: [
        ("00000000-0000-7000-8000-000000000001", true), ("review/child-m#4", false), ("@no", false),
    ])
    func `a fact is named by its id, its number or a label`(text: String, isResolved: Bool) throws {
        #expect(try EventID(reading: text).isResolved == isResolved)
    }

    @Test(arguments: [
        "", "@", "@a b", "review/child-m", "review/child-m#0", "review/child-m#-1", "#4",
        "00000000-0000-7000-8000-00000000000G", "00000000-0000-7000-8000-00000000000A",
        "000000000000-7000-8000-000000000001",
    ])
    func `what names no fact is refused`(text: String) {
        #expect(throws: FieldProblem.self) { try EventID(reading: text) }
    }

    @Test(arguments: [
        ("titl", "title"), ("Title", "title"), ("titles", "title"), ("dependson", "dependsOn"),
        ("action.agree", "action.agreed"), ("to", "to"),
    ])
    func `a mistyped name is guessed`(typed: String, meant: String) {
        let names = ["title", "to", "dependsOn", "action.agreed", "action.rated"]
        #expect(Nearest.name(to: typed, among: names) == meant)
    }

    @Test(arguments: ["weather", "xyz", "", "abcdefghijkl"])
    func `a name that is far from all is not guessed`(typed: String) {
        #expect(Nearest.name(to: typed, among: ["title", "dependsOn", "action.agreed"]) == nil)
        #expect(Nearest.name(to: typed, among: [String]()) == nil)
    }

    @Test func `of names equally near the first is guessed`() {
        #expect(Nearest.name(to: "bat", among: ["cat", "bar"]) == "cat")
    }
}
