import Assurance

extension History {
    /// What is invented, where the ledger was opened as one to practise on; nil for a real one.
    ///
    /// It holds at every cut: what was invented was so before anything of it was known.
    public var synthetic: String? { opening?.synthetic }
}
