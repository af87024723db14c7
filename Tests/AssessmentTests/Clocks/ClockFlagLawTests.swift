import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

/// A flag over clocks says what they say.
@Suite struct ClockFlagLawTests {
    private static let seeds = Seeds.kept([], fresh: Seeds.times(60))

    private static let flags: [any ClockFlag.Type] = FlagList.all.compactMap {
        $0 as? any ClockFlag.Type
    }

    @Test func `the flags over clocks are ten`() {
        #expect(
            Self.flags.map { $0.code }
                == [
                    "F-02", "F-04", "F-05", "F-06", "F-16", "F-18", "F-19", "F-20", "F-22", "F-29",
                ])
    }

    @Test(arguments: seeds)
    func `a flag is certain where its clock is missed for certain, and in doubt where that is`(
        seed: UInt64
    ) throws {
        var concerns = Concerns(seed: seed)
        var entries = concerns.facts()
        for practice in Concerns.practices where !concerns.chance.once(in: 3) {
            let since = concerns.chance.once(in: 4) ? concerns.date() : "2020-01-01"
            entries.append(concerns.rule(practice, since: since))
        }
        let day = concerns.chance.pick(["2023-06-30", "2023-10-10", "2024-05-15", "2025-06-30"])
        let picture = try Given(entries).picture(
            asAt: day, isKept: !concerns.chance.once(in: 4))
        for flag in Self.flags {
            let clocks = Clocks.readings(picture, of: flag.clocks)
            #expect(
                raised(flag, clocks.map(\.clock), picture)
                    == clocks.filter { $0.isMissed != .no }.map(words).sorted(),
                "\(flag.code) on \(day)")
        }
    }

    /// What a flag shows of its clocks, and not what else it watches.
    private func raised(
        _ flag: any ClockFlag.Type, _ clocks: [Practice], _ picture: Picture
    ) -> [String] {
        FlagList.raised([flag], in: picture).map(\.breach)
            .filter { breach in
                clocks.contains { breach.part.split(separator: " ").first ?? "" == $0.rawValue }
            }
            .map { "\($0.thing) \($0.part)" + ($0.isCertain ? "" : "?") }.sorted()
    }

    private func words(_ reading: ClockReading) -> String {
        let part = [reading.clock.rawValue, reading.task.part, reading.rule.id?.text ?? ""]
        return "\(reading.thing) " + part.filter { !$0.isEmpty }.joined(separator: " ")
            + (reading.isMissed == .yes ? "" : "?")
    }
}
