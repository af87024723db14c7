import Assessment
import Assurance
import Dates
import Replay
import Testing
import Trials

extension Given {
    /// The one run of a clock by a rule, as at a day; by any rule where none is named.
    func reading(
        of clock: any Clock.Type, by rule: String? = nil, asAt day: String
    ) throws -> ClockReading {
        let all = try readings(of: clock, asAt: day).filter { rule == nil || $0.rule.name == rule }
        #expect(all.count == 1)
        return try #require(all.first)
    }

    /// Every run of a clock, as at a day.
    func readings(of clock: any Clock.Type, asAt day: String) throws -> [ClockReading] {
        clock.readings(in: try picture(asAt: day))
    }
}

extension ClockReading {
    /// The days on one of which the time runs out, as EDTF; the reason where there is none.
    var lastDay: String {
        switch due {
        case .by(let bounds, _): bounds.description
        case .notSet(let why), .notKnown(let why): why.words
        }
    }
}

extension ClockRule {
    /// The rule as a test names it: `rule/own`, `england/rule/notification`; `paper` where a paper
    /// sets the day.
    var name: String { id?.text ?? standing.rawValue }
}

let unknownState: [ClockState] = [.running, .missed]
