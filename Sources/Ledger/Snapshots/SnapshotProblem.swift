import Replay

/// Why a snapshot does not hold.
public enum SnapshotProblem: Error, Equatable, Sendable {
    /// The file is no snapshot, or not the whole of one.
    case notASnapshot(String)
    /// It was made with something that this program does not know.
    case newer(String)
    case otherLedger(origin: String, own: String)
    case logTooShort(size: Int, has: Int)
    /// The log's first facts are not those that it was made from.
    case otherLog(size: Int)
    /// A line, counted from 1, is not what the log gives.
    ///
    /// `isWhole` says whether the file's digest fits it; nil for the last line, which is beside
    /// what is digested.
    case differs(line: Int, what: String, isWhole: Bool?)
    /// The last line names a report, or a version of one, that this program has not.
    case strangeReport(line: Int, name: String, version: Int)
    /// An older one is of more facts than the one that should extend it.
    case notExtended(older: Int, newer: Int)

    /// What the program ends with: 3, but where only the program is too old.
    public var exitCode: Int32 {
        if case .newer = self { 1 } else { 3 }
    }

    /// What is wrong, to be read after the file's name.
    public var sentence: String {
        switch self {
        case .notASnapshot(let why): "it is not a whole snapshot: \(why)."
        case .newer(let what): "it was made with \(what), which this program does not know."
        case .otherLedger(let origin, let own):
            "it is of the ledger \(origin), and this ledger is \(own)."
        case .logTooShort(let size, let has):
            "it is of \(size) facts, and this ledger has only \(has)."
        case .otherLog(let size):
            "the root in line 1 is not that of this ledger's first \(size) facts."
        case .differs(let line, let what, _): "line \(line)\(what)"
        case .strangeReport(let line, let name, let version):
            "line \(line) names version \(version) of the report \"\(name)\", which this "
                + "program does not know."
        case .notExtended(let older, let newer):
            "it is of \(older) facts, and the one that should extend it is of \(newer)."
        }
    }

    /// What a person can make of it.
    public var nextStep: String {
        switch self {
        case .notASnapshot: "Ask for the file again, from whoever took it."
        case .newer: "Verify it with a newer s11."
        case .otherLedger: "Name the ledger it is of with --ledger."
        case .logTooShort:
            "This is an older copy of the ledger, or facts were removed: check it with ‘s11 verify’."
        case .otherLog:
            "The file or the ledger's history was rewritten: check both against a checkpoint held since."
        case .differs(_, _, true):
            "The file's own digest fits it: it was not made by s11 from these facts."
        case .differs(_, _, false):
            "The file's own digest does not fit it: it was changed after it was taken."
        case .differs(_, _, nil):
            "The digest is of the lines before it: it was changed after the file was taken."
        case .strangeReport: "It was changed, or it was taken by a newer s11."
        case .notExtended:
            "Give the newer one first, and the older one with --against. If you did, facts were removed since."
        }
    }
}
