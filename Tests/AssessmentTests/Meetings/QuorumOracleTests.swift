import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

/// Every day of every fact is tried of a few members who may have joined or left: where that gives
/// one answer about a quorum, so does the judgement, and where it gives two, the judgement gives
/// both.
struct QuorumOracleTests {
    private static let seeds = Seeds.kept([], fresh: 60)

    /// The days of a member's joining and leaving, counted from a start.
    private struct Member {
        let joined: ClosedRange<Int>
        let left: ClosedRange<Int>?

        init(_ chance: inout Chance) {
            let first = chance.number(0...6)
            joined = first...(first + chance.number(0...3))
            let last = first + chance.number(0...4)
            left = chance.once(in: 2) ? last...(last + chance.number(0...3)) : nil
        }

        /// Whether it may have been a member on a day, over every pair of days in which it did not
        /// leave before it joined.
        func isMember(on day: Int) -> Set<Bool> {
            var answers: Set<Bool> = []
            for joined in joined {
                guard let left else {
                    answers.insert(joined <= day)
                    continue
                }
                for left in left where left >= joined {
                    answers.insert(joined <= day && left > day)
                }
            }
            return answers
        }
    }

    @Test(arguments: seeds)
    func `a quorum is told as trying every day of every fact tells it`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let start = try #require(Day(iso: "2020-01-01"))
        func span(_ days: ClosedRange<Int>) -> String {
            let ends = [days.lowerBound, days.upperBound].map { start.advanced(by: $0).description }
            return days.count == 1 ? ends[0] : ends.joined(separator: "/")
        }
        let members = (0..<3).map { _ in Member(&chance) }
        let met = chance.number(2...8)
        let needed = chance.number(1...3)
        var entries = [
            fact(
                "rule/quorum", "rule.adopted", "text=Quorum", "sort=governance", "governs=quorum",
                "body=group/g", "quorum=\(needed)", "effective=2019-01-01"),
            fact(
                "meeting/m", "meeting.held", "title=M", "group=group/g", "on=\(span(met...met))",
                "effective=\(span(met...met))"),
        ]
        for (at, member) in members.enumerated() {
            let id = "organisation/\(at)"
            entries.append(
                fact(
                    id, "organisation.admitted", "name=\(at)", "category=statutory",
                    "effective=\(span(member.joined))"))
            if let left = member.left {
                entries.append(
                    fact(
                        id, "organisation.membership-changed", "category=relevant",
                        "effective=\(span(left))"))
            }
            entries.append(
                fact(
                    "meeting/m", "meeting.attendance-recorded", "seat=\(id)", "presence=present",
                    "effective=\(span(met...met))"))
        }
        var counts: Set = [0]
        for member in members {
            let answers = member.isMember(on: met)
            counts = Set(counts.flatMap { count in answers.map { count + ($0 ? 1 : 0) } })
        }
        let tried = Set(counts.map { Answer($0 >= needed) })
        let id = try ThingID(reading: "meeting/m")
        for later in [0, 2, 20] {
            let cut = Cut(asAt: start.advanced(by: met + later))
            let told = Picture(try Given(entries).history, at: cut).told { world in
                world.one(Meeting.self, id).flatMap { Attendance(of: $0, in: world).isQuorate }
            }.values.compactMap { $0 }
            #expect(Set(told) == tried, "seed \(seed), \(later) days later: \(entries)")
        }
    }
}
