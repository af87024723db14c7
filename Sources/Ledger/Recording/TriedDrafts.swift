public import Assurance
public import Dates

extension AssuranceLedger {
    /// What would be refused of many drafts, each held against the ledger and those before it that
    /// would be taken; nothing is recorded.
    ///
    /// - Parameters:
    ///   - drafts: The facts as somebody says them, in the order to record them.
    ///   - now: The time of recording.
    /// - Returns: The refusals, by the place of the draft.
    /// - Throws: `LogError` where the ledger cannot be read.
    public func refusals(of drafts: [Draft], now: Instant) throws -> [Int: Refusal] {
        var recorder = Recorder(try history(), now: now)
        var refused: [Int: Refusal] = [:]
        for (at, draft) in drafts.enumerated() {
            do throws(Refusal) { try recorder.take(draft) } catch { refused[at] = error }
        }
        return refused
    }
}
