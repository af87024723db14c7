import Assessment
import Assurance
import Dates
import Replay
import Tables

/// How many undertakings are of each class; those of which the dates cannot tell count apart.
struct Tally {
    private let counts: [Outcome: Int]
    let untold: Int

    init(_ all: [Undertaking]) {
        var counts: [Outcome: Int] = [:]
        var untold = 0
        for one in all {
            if let outcome = one.outcome {
                counts[outcome, default: 0] += 1
            } else {
                untold += 1
            }
        }
        self.counts = counts
        self.untold = untold
    }

    func count(_ outcome: Outcome) -> Int { counts[outcome] ?? 0 }

    var cells: [Cell] { Outcome.allCases.map { .number(count($0)) } + [.number(untold)] }

    /// The classes that occur, in words: `2 silent, 1 slipped`.
    var words: String {
        let all = Outcome.allCases.compactMap {
            count($0) == 0 ? nil : "\(count($0)) \($0.rawValue)"
        }
        return (all + (untold == 0 ? [] : ["\(untold) that the dates cannot tell"]))
            .joined(separator: ", ")
    }
}

extension [Undertaking] {
    /// Each once, in order.
    var distinct: [Undertaking] {
        var seen: Set<ThingID> = []
        return filter { seen.insert($0.id).inserted }
    }
}
