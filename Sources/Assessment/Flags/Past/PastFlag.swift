import Assurance
import Dates
import Replay

/// A flag as it was before a change: a snapshot that was taken with it still asks for it.
///
/// It says only what it did otherwise, and calls the flag of today for the rest: the golden
/// snapshots show that both together are as they were.
protocol PastFlag: Flag {
    associatedtype Now: Flag
}

extension PastFlag {
    static var code: String { Now.code }
    static var name: String { Now.name }
    static var rule: String { Now.rule }
    static var source: String { Now.source }
}
