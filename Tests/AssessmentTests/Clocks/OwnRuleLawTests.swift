import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

/// A rule of the partnership's own alters what it says that it governs, and nothing else; its words
/// alter nothing.
@Suite struct OwnRuleLawTests {
    private static let seeds = Seeds.kept([], fresh: Seeds.times(12))

    /// Words that speak of what clocks are about.
    private static let words = [
        "notify", "notified", "the national Panel", "safeguarding partners", "letter", "annual",
        "report", "consecutive", "publicly available", "within", "working days", "business",
        "manager", "due date", "next meeting", "review", "five", "absent", "rapid", "September",
    ]

    private static func sentence(_ chance: inout Chance) -> String {
        (0..<chance.number(1...9)).map { _ in chance.pick(words) }.joined(separator: " ")
    }

    private func readings(_ entries: [Entry], _ clocks: [any Clock.Type] = Clocks.all) throws
        -> [ClockReading]
    {
        Clocks.readings(try Given(entries).picture(asAt: "2024-12-31"), of: clocks)
    }

    @Test func `a rule that speaks of notifying and governs nothing alters no clock`() throws {
        let incident = [
            fact(
                "review/x", "review.incident-became-known", "title=X", "awareOn=2024-01-02",
                "effective=2024-01-02"),
            fact("review/x", "review.notified", "to=them", "told=panel", "effective=2024-01-15"),
        ]
        let manager = fact(
            "rule/manager", "rule.adopted",
            "text=A lead who cannot meet a due date must notify the business manager",
            "sort=governance", "clockDays=10", "clockUnit=working-days", "effective=2019-01-01")
        let all = try readings([manager] + incident)
        #expect(all.allSatisfy { $0.rule.name != "rule/manager" })
        let notification = try #require(all.first { $0.clock == .notification })
        #expect(notification.state == .missed)
        #expect(notification.late?.least == 4)
        #expect(
            try Given([manager] + incident).flags(LateNotification.self, asAt: "2024-12-31").first
                == "review/x notification england/rule/notification")
    }

    @Test(arguments: seeds)
    func `rules worded otherwise give the same clocks and the same flags`(seed: UInt64) throws {
        var concerns = Concerns(seed: seed)
        let facts = concerns.facts()
        var rules = Concerns.practices.map { concerns.rule($0, since: "2020-01-01") }
        // One that governs nothing, whatever it speaks of.
        rules.append(
            fact(
                "rule/silent", "rule.adopted", "text=A rule", "sort=governance", "clockDays=1",
                "effective=2020-01-01"))
        let reworded = rules.map { rule in
            var copy = rule
            copy.fields = rule.fields.map {
                $0.hasPrefix("text=") ? "text=" + Self.sentence(&concerns.chance) : $0
            }
            return copy
        }
        #expect(try readings(facts + rules) == readings(facts + reworded))
        let flags = FlagList.all.filter { $0 is any ClockFlag.Type }
        func shown(_ rules: [Entry]) throws -> [String] {
            let picture = try Given(facts + rules).picture(asAt: "2024-12-31")
            return FlagList.raised(flags, in: picture).map {
                "\($0.breach.thing) \($0.breach.part) \($0.breach.sentence) "
                    + "\($0.breach.doubt ?? "")"
            }
        }
        #expect(try shown(rules) == shown(reworded))
    }

    @Test(arguments: seeds)
    func `own rules of other practices alter no run of a clock`(seed: UInt64) throws {
        var concerns = Concerns(seed: seed)
        let facts = concerns.facts()
        let practice = concerns.chance.pick(Concerns.practices)
        let own = concerns.rule(practice, since: "2020-01-01")
        let others = Practice.allCases.filter { $0 != practice }.map { other in
            concerns.rule(
                other, text: Self.sentence(&concerns.chance), since: concerns.date())
        }
        let clocks = Clocks.of([practice])
        #expect(
            try readings(facts + [own], clocks) == readings(facts + [own] + others, clocks),
            "\(practice)")
    }
}
