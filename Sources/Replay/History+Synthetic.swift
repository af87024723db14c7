import Assurance

extension History {
    /// What is invented, where the ledger was opened as one to practise on; nil for a real one.
    ///
    /// It holds at every cut: what was invented was so before anything of it was known.
    public var synthetic: String? {
        guard let first = facts.first else { return nil }
        let resumptions = self.facts(of: first.at.subject).compactMap { $0.fact as? LedgerResumed }
        if let rehearsal = resumptions.first(where: { $0.reason == .rehearsal }) {
            return "This is a rehearsal on a copy of \(rehearsal.formerOrigin). What follows its "
                + "first \(rehearsal.formerSize) facts was recorded to practise."
        }
        return opening?.synthetic
    }
}
