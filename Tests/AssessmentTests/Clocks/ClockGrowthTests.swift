import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

/// What a question costs, counted in lives looked up, and not in time.
@Suite struct ClockGrowthTests {
    private static let group = "group/full-partnership"

    /// Meetings of one body, a week apart, one partner absent from each, and a letter about most.
    private func picture(_ meetings: Int) throws -> Picture {
        var given = try Given(
            fact(
                "rule/letters", "rule.adopted", "text=We write", "sort=governance",
                "governs=attendance-letter", "effective=1980-01-01"),
            fact(
                "rule/reports", "rule.adopted", "text=We say", "sort=governance",
                "governs=chairs-decision", "body=\(Self.group)", "effective=1980-01-01"), kept)
        let start = try #require(Day(iso: "1985-01-07"))
        for number in 0..<meetings {
            let day = start.advanced(by: 7 * number)
            let meeting = "meeting/\(number)"
            given = try given.taking(
                fact(
                    meeting, "meeting.held", "title=\(number)", "group=\(Self.group)", "on=\(day)",
                    "effective=\(day)"))
            given = try given.taking(
                fact(
                    meeting, "meeting.attendance-recorded", "seat=organisation/police",
                    "presence=absent", "statutory=yes", "effective=\(day)"))
            if number % 3 != 0 {
                given = try given.taking(
                    fact(
                        meeting, "meeting.absence-followed-up", "seat=organisation/police",
                        "step=letter-sent", "effective=\(day.advanced(by: number % 9))"))
            }
        }
        // A decision between meetings every year, reported to nobody.
        for year in 0..<meetings / 52 {
            given = try given.taking(
                fact(
                    "decision/\(year)", "decision.taken", "body=Chair", "text=It",
                    "betweenMeetings=yes", "effective=\(start.advanced(by: 364 * year + 3))"))
        }
        return Picture(
            given.history, at: Cut(asAt: try #require(Day(iso: "2024-01-01"))))
    }

    private func lookups(_ picture: Picture, finds count: Int, _ question: (Picture) -> Int) -> Int
    {
        #expect(question(picture) == count)
        return picture.past.lookups
    }

    @Test func `clocks and their flags cost no more for each meeting where there are many`() throws
    {
        var clocks: [Int] = []
        var flags: [Int] = []
        for count in [200, 400, 800, 1_600] {
            clocks.append(
                lookups(try picture(count), finds: count + count / 52) {
                    Clocks.readings($0).count
                })
            let late = (0..<count - 1).count { $0 % 3 == 0 || $0 % 9 == 8 }
            flags.append(
                lookups(try picture(count), finds: late) {
                    FlagList.raised([AbsenceWithoutLetter.self], in: $0).count
                })
        }
        for costs in [clocks, flags] {
            for (few, many) in zip(costs, costs.dropFirst()) {
                #expect(Double(many) <= 2.3 * Double(few), "\(costs)")
            }
        }
    }
}
