import Checkpoints
import JSONLines
import Replay

/// A snapshot as somebody hands it over, before it is believed.
struct HeldSnapshot {
    let head: SnapshotHead
    let foot: SnapshotFoot
    /// Every line, without its LF.
    let lines: [[UInt8]]
    /// Whether the digest in the last line is that of the lines before it.
    let isWhole: Bool

    /// Reads the first and the last line.
    ///
    /// What is between is compared with what the log gives; the two digests tell already whether
    /// the first line or the last was changed.
    init(_ file: [UInt8]) throws(SnapshotProblem) {
        guard !file.isEmpty else { throw .notASnapshot("it is empty") }
        var lines = file.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        guard lines.removeLast().isEmpty, lines.count > 1, let last = lines.last else {
            throw .notASnapshot("its last line is cut short")
        }
        guard let foot = SnapshotFoot(line: last) else {
            throw .notASnapshot("line \(lines.count), its last, is not a digest")
        }
        let isWhole =
            FileDigest.hex(of: file.dropLast(last.count + 1)) == foot.digest
        if FileDigest.hex(of: lines[0] + [0x0A]) != foot.firstLine {
            throw isWhole
                ? .differs(
                    line: lines.count,
                    what: " is changed: its \"firstLine\" is not the digest of line 1.",
                    isWhole: nil)
                : .differs(
                    line: 1,
                    what: " is changed: the dates, the log or the versions it is of are not "
                        + "those it was taken with.", isWhole: false)
        }
        self.head = try SnapshotHead(line: lines[0])
        self.foot = foot
        self.lines = lines
        self.isWhole = isWhole
    }

    func problem(_ line: Int, _ what: String) -> SnapshotProblem {
        .differs(line: line, what: what, isWhole: line == lines.count && isWhole ? nil : isWhole)
    }

    /// The reports that it names, all of them known.
    func reports(known: [String: Int]) throws(SnapshotProblem) -> [String: Int] {
        for (name, version) in foot.reports.sorted(by: { $0.key < $1.key }) {
            guard let newest = known[name], 1...newest ~= version else {
                throw .strangeReport(line: lines.count, name: name, version: version)
            }
        }
        return foot.reports
    }

    /// Compares with what the log gives, and names the first difference.
    func requireEqual(to rebuilt: Snapshot) throws(SnapshotProblem) {
        var expected = rebuilt.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        expected.removeLast()
        for at in 0..<max(lines.count, expected.count) {
            let should = at < expected.count ? Array(expected[at]) : nil
            let found = at < lines.count ? lines[at] : nil
            guard should != found else { continue }
            // The two last lines are compared as such, wherever the found one stands.
            let isCut = at == lines.count - 1 && at < expected.count - 1
            throw problem(at + 1, LineDifference.words(should, isCut ? nil : found))
        }
    }
}
