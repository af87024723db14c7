import Foundation

/// A random generator that gives the same numbers for the same seed (Steele, Lea and Flood, 2014).
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
        choices[Int.random(in: choices.indices, using: &self)]
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &self) }

    /// True once in so many times.
    mutating func once(in times: Int) -> Bool { number(1...times) == 1 }
}

/// Seeds to try a law with; as a test's argument, the one that fails is printed.
enum Seeds {
    /// Seeds that failed once, then fresh ones; only the one in `S11_SEED` where that is set.
    static func kept(_ kept: [UInt64], fresh: Int) -> [UInt64] {
        if let asked = ProcessInfo.processInfo.environment["S11_SEED"].flatMap({ UInt64($0) }) {
            return [asked]
        }
        return kept + (0..<fresh).map { _ in .random(in: 0...UInt64.max) }
    }
}
