import Foundation

/// Seeds to try a law with; as a test's argument, the one that fails is printed.
public enum Seeds {
    /// The seed in `S11_SEED`, to see a failing case again.
    private static var asked: UInt64? {
        ProcessInfo.processInfo.environment["S11_SEED"].flatMap { UInt64($0) }
    }

    /// A new seed; the one in `S11_SEED` where that is set.
    public static var fresh: UInt64 { asked ?? .random(in: 0...UInt64.max) }

    /// Seeds that failed once, then fresh ones; only the one in `S11_SEED` where that is set.
    public static func kept(_ kept: [UInt64], fresh: Int) -> [UInt64] {
        asked.map { [$0] } ?? kept + (0..<fresh).map { _ in .random(in: 0...UInt64.max) }
    }

    /// So many times, or that times `S11_TIMES` for a long run.
    public static func times(_ count: Int) -> Int {
        let asked = ProcessInfo.processInfo.environment["S11_TIMES"].flatMap { Int($0) }
        return count * max(1, asked ?? 1)
    }
}
