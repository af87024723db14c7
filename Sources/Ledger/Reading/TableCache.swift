import Checkpoints
public import EventLog

/// Where a reader keeps the tables of the ledgers that she has read, so that the next answer need not
/// pass over every line again.
///
/// It is hers and nobody else's: a folder closed to others, never a ledger's own, so that nobody who
/// hands over a ledger can plant one. What it says is there is held to the signed root; that nothing
/// is missing rests on the reader's own earlier pass. Taking it away changes nothing but time.
public struct TableCache: Sendable {
    let folder: String
    let program: String
    /// Whether what it holds is used; otherwise every line is read again, and it is written anew.
    let isBelieved: Bool
    /// With fewer lines than this a pass is as quick.
    let least: Int

    /// - Parameters:
    ///   - folder: The reader's own folder; it is made when it is needed.
    ///   - program: The program and its version: what another has kept is not used.
    ///   - isBelieved: Whether what it holds is used.
    ///   - least: How many lines a log must have to be worth it.
    public init(folder: String, program: String, isBelieved: Bool = true, least: Int = 10_000) {
        self.folder = folder
        self.program = program
        self.isBelieved = isBelieved
        self.least = least
    }

    /// The file of a ledger's table, by what the ledger says that it is and by which keys.
    func file(for disk: DiskLog) -> TableFile? {
        guard let name = try? disk.files.read("ledger.json") else { return nil }
        let subject = Array("\(program)\n\(disk.source)\n".utf8) + name
        let digest = FileDigest.hex(of: subject)
        return TableFile(
            path: "\(folder)/\(digest.prefix(32)).table",
            of: subject.withUnsafeBytes(LineHash.leaf), hashing: LineHash.leaf)
    }

    /// How many bytes the reader keeps of a ledger; nil where there are none.
    public func size(for disk: DiskLog) -> Int? { file(for: disk)?.length }
}
