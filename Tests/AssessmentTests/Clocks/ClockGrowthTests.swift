import Assessment
import Assurance
import Dates
import Replay
import Synchronization
import Testing
import Trials

/// A fact of a meeting that counts how often it is taken into a state.
private struct Counting: Fact {
    typealias Subject = Meeting
    static let name = "meeting.counted"
    static let meaning = "A step was counted."
    static let example = FactExample("meeting/x")
    static let steps = Mutex(0)

    mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {}
    var tells: Telling { .aside }
    var plainly: [PlainSentence] { [] }
    func apply(to meeting: inout Meeting, _ at: Occurrence) { Self.steps.withLock { $0 += 1 } }
}

/// What a question costs, counted in facts folded, and not in time.
@Suite(.serialized) struct ClockGrowthTests {
    private static let group = "group/full-partnership"

    /// Meetings of one body, a week apart, one partner absent from each, and a letter about most.
    private func picture(_ meetings: Int) throws -> Picture {
        var given = try Given(
            fact(
                "rule/letters", "rule.adopted", "text=We write", "sort=governance",
                "governs=attendance-letter", "effective=1980-01-01"), kept)
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
        return Picture(
            try counted(given.history), at: Cut(asAt: try #require(Day(iso: "2024-01-01"))))
    }

    private func counted(_ history: History) throws -> History {
        var all = history
        for id in history.things(of: Meeting.kind) {
            let last = try #require(history.facts(of: id).last).at
            all.add(
                KnownFact(
                    at: Occurrence(
                        id: try lineID(all.facts.count), sequence: all.facts.count,
                        streamVersion: last.streamVersion + 1, subject: id, name: Counting.name,
                        version: 1, recorded: last.recorded, madeKnown: nil,
                        circumstances: last.circumstances), fact: Counting()))
        }
        return all
    }

    private func steps(_ question: () -> Int, finds count: Int) -> Int {
        Counting.steps.withLock { $0 = 0 }
        #expect(question() == count)
        return Counting.steps.withLock { $0 }
    }

    @Test func `letters about absences cost no more for each meeting where there are many`() throws
    {
        var clock: [Int] = []
        var flag: [Int] = []
        for count in [200, 400, 800, 1_600] {
            let first = try picture(count)
            clock.append(
                steps({ AttendanceLetterClock.readings(in: first).count }, finds: count))
            let second = try picture(count)
            let late = (0..<count - 1).count { $0 % 3 == 0 || $0 % 9 == 8 }
            flag.append(
                steps(
                    { FlagList.raised([AbsenceWithoutLetter.self], in: second).count }, finds: late)
            )
        }
        for costs in [clock, flag] {
            #expect(costs[0] > 0)
            for (few, many) in zip(costs, costs.dropFirst()) {
                #expect(Double(many) <= 2.3 * Double(few), "\(costs)")
            }
        }
    }
}
