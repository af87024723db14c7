import Checkpoints
import JSONLines
import Replay

/// A snapshot as somebody hands it over, before it is believed.
struct HeldSnapshot {
    let head: SnapshotHead
    let digest: SnapshotDigest
    let last: SnapshotLastLine
    /// Every line, without its LF.
    let lines: [[UInt8]]
    /// Which line says the digest, counted from 0.
    let digestLine: Int
    /// Whether the digest is that of the lines before it.
    let isWhole: Bool

    /// Reads the first line, the digest and the last line.
    ///
    /// What is between is compared with what the log gives; the digests tell already whether the
    /// first line, the things or what stands beside them was changed.
    init(_ file: [UInt8]) throws(SnapshotProblem) {
        guard !file.isEmpty else { throw .notASnapshot("it is empty") }
        var lines = file.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        guard lines.removeLast().isEmpty, lines.count > 2, let end = lines.last else {
            throw .notASnapshot("its last line is cut short")
        }
        guard let place = lines.firstIndex(where: { $0.starts(with: SnapshotDigest.start) }),
            place > 0, let digest = SnapshotDigest(line: lines[place])
        else {
            throw .notASnapshot("no line of it says its digest")
        }
        let isWhole = FileDigest.hex(of: Self.bytes(lines[..<place])) == digest.digest
        if FileDigest.hex(of: lines[0] + [0x0A]) != digest.firstLine {
            throw isWhole
                ? .differs(
                    line: place + 1,
                    what: " is changed: its \"firstLine\" is not the digest of line 1.",
                    isWhole: nil)
                : .differs(
                    line: 1,
                    what: " is changed: the dates, the log or the rule book it is of are not "
                        + "those it was taken with.", isWhole: false)
        }
        let head = try SnapshotHead(line: lines[0])
        guard let last = SnapshotLastLine(line: end) else {
            throw .notASnapshot("line \(lines.count), its last, does not say whose flags these are")
        }
        let beside = lines[(place + 1)..<(lines.count - 1)]
        guard last.count == beside.count else {
            throw .notASnapshot(
                "\(last.count) lines should stand beside it, and there are \(beside.count)")
        }
        self.head = head
        self.digest = digest
        self.last = last
        self.lines = lines
        self.digestLine = place
        self.isWhole = isWhole
    }

    /// Whether the lines beside it are as the program that made them wrote them.
    var areRemarksWhole: Bool {
        let beside = Self.bytes(lines[(digestLine + 1)..<(lines.count - 1)])
        return SnapshotRemarks.digest(of: beside, last.program) == last.digest
    }

    private static func bytes(_ lines: ArraySlice<[UInt8]>) -> [UInt8] {
        lines.flatMap { $0 + [0x0A] }
    }

    func problem(_ line: Int, _ what: String) -> SnapshotProblem {
        .differs(line: line, what: what, isWhole: line > digestLine && isWhole ? nil : isWhole)
    }

    /// Compares with what the log gives, and names the first difference.
    ///
    /// What another program remarked is not compared: it may judge otherwise. That it was not
    /// changed since, its own digest tells.
    func requireEqual(to rebuilt: Snapshot) throws(SnapshotProblem) {
        let isOurs = last.program == rebuilt.remarks.program
        let bytes = isOurs ? rebuilt.bytes : Array(rebuilt.bytes.prefix(rebuilt.digestedLength))
        var expected = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        expected.removeLast()
        let count = isOurs ? lines.count : digestLine + 1
        for at in 0..<max(count, expected.count) {
            let should = at < expected.count ? Array(expected[at]) : nil
            let found = at < count ? lines[at] : nil
            guard should != found else { continue }
            // The digest and the last line are compared as such, wherever the found one stands.
            let isCut = at == digestLine && should?.starts(with: SnapshotDigest.start) == false
            let isCutBeside = isOurs && at == lines.count - 1 && at < expected.count - 1
            throw problem(
                at + 1, LineDifference.words(should, isCut || isCutBeside ? nil : found))
        }
        guard areRemarksWhole else {
            throw .differs(
                line: lines.count,
                what: " is not the digest of the lines beside the snapshot: they were changed.",
                isWhole: nil)
        }
    }
}
