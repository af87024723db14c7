import Checkpoints
import EventLog

/// The checkpoints that a ledger keeps: the latest, and every one that was issued, by its size.
///
/// Sizes are named in groups of three digits, as tiles are: `checkpoints/x001/x234/067`.
struct CheckpointShelf: Sendable {
    static let latestName = "checkpoint"
    private static let folder = "checkpoints"
    /// Three groups and no fewer, so that the largest is found by its name.
    private static let groups = 3

    let files: LedgerFiles

    /// The one called `checkpoint`; nil where there is none.
    func latest() throws(LogError) -> [UInt8]? { try files.read(Self.latestName) }

    func kept(_ size: Int) throws(LogError) -> [UInt8]? { try files.read(Self.path(size)) }

    /// Keeps an issued checkpoint for ever.
    func keep(_ signed: SignedCheckpoint) throws(LogError) {
        try files.create(Self.path(signed.checkpoint.size), with: signed.bytes)
    }

    /// Takes the folders of an earlier checkpoint as known to be on the disk, where it was put in place
    /// as the latest: that was done after they were.
    func trustFolders(of last: Checkpoint) throws(LogError) {
        guard let bytes = try latest(), let signed = try? SignedCheckpoint(bytes),
            signed.checkpoint.size == last.size
        else { return }
        files.trustFolders(to: Self.path(last.size))
    }

    /// Puts a kept checkpoint in place with other signatures under the same text.
    func replaceKept(_ signed: SignedCheckpoint) throws(LogError) {
        try files.replace(Self.path(signed.checkpoint.size), with: signed.bytes)
    }

    func replaceLatest(_ signed: SignedCheckpoint) throws(LogError) {
        try files.replace(Self.latestName, with: signed.bytes)
    }

    /// The sizes of the checkpoints that are kept, in order.
    func sizes() throws(LogError) -> [Int] {
        var sizes: [Int] = []
        try collect(Self.folder, 0, depth: 1, into: &sizes)
        return sizes.sorted()
    }

    /// The largest size of which a checkpoint is kept; nil where none is.
    func largest() throws(LogError) -> Int? { try largest(in: Self.folder, 0, depth: 1) }

    /// How a kept checkpoint is called in a sentence.
    static func path(_ size: Int) -> String {
        var groups = [padded(size % 1000)]
        var rest = size / 1000
        while rest > 0 || groups.count < Self.groups {
            groups.insert("x" + padded(rest % 1000), at: 0)
            rest /= 1000
        }
        return folder + "/" + groups.joined(separator: "/")
    }

    private func collect(
        _ path: String, _ before: Int, depth: Int, into sizes: inout [Int]
    ) throws(LogError) {
        for name in try files.names(in: path) {
            if depth < Self.groups, let group = Self.group(name, isLast: false) {
                try collect(
                    "\(path)/\(name)", before * 1000 + group, depth: depth + 1, into: &sizes)
            } else if depth == Self.groups, let group = Self.group(name, isLast: true) {
                sizes.append(before * 1000 + group)
            }
        }
    }

    private func largest(
        in path: String, _ before: Int, depth: Int
    ) throws(LogError) -> Int? {
        for name in try files.names(in: path).reversed() {
            guard let group = Self.group(name, isLast: depth == Self.groups) else { continue }
            let size = before * 1000 + group
            if depth == Self.groups { return size }
            if let found = try largest(in: "\(path)/\(name)", size, depth: depth + 1) {
                return found
            }
        }
        return nil
    }

    /// The number that a name stands for: `x012` on the way, `012` at the end; nil for any other
    /// name.
    private static func group(_ name: String, isLast: Bool) -> Int? {
        var digits = Array(name.utf8)[...]
        if !isLast {
            guard digits.first == UInt8(ascii: "x") else { return nil }
            digits = digits.dropFirst()
        }
        guard digits.count == 3, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private static func padded(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: 3 - digits.count) + digits
    }
}
