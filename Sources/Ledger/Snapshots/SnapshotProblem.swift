import Replay

/// Why a snapshot does not hold.
public enum SnapshotProblem: Error, Equatable, Sendable {
    /// The file is no snapshot, or not the whole of one.
    case notASnapshot(String)
    /// It was judged by more of the rule book than this program holds.
    case newerRules(size: Int, has: Int)
    /// Its rule book is not the one that this program holds.
    case otherRules(size: Int)
    /// Nobody whom the holder believes has signed the facts that it is of; a whole sentence.
    case notSigned(String)
    /// The checkpoint held is of another number of facts, so that only the log can tell.
    case cannotCompare(held: Int, size: Int)
    case otherLedger(origin: String, own: String)
    case logTooShort(size: Int, has: Int)
    /// The log's first facts are not those that it was made from.
    case otherLog(size: Int)
    /// A line, counted from 1, is not what the log gives.
    ///
    /// `isWhole` says whether the file's digest fits it; nil for the digest's own line and those
    /// beside what is digested.
    case differs(line: Int, what: String, isWhole: Bool?)
    /// An older one is of more facts than the one that should extend it.
    case notExtended(older: Int, newer: Int)

    /// What the program ends with: 3, but where the program is too old or the log is wanting.
    public var exitCode: Int32 {
        switch self {
        case .newerRules, .cannotCompare: 1
        default: 3
        }
    }

    /// What is wrong, to be read after the file's name.
    public var sentence: String {
        switch self {
        case .notASnapshot(let why): "it is not a whole snapshot: \(why)."
        case .newerRules(let size, let has):
            "it was judged by a rule book of \(size) facts, and this program's has \(has)."
        case .otherRules(let size):
            "the root of its rule book is not that of this program's first \(size) rules."
        case .notSigned(let why): "the facts that it is of cannot be believed. \(why)"
        case .cannotCompare(let held, let size):
            "it is of \(size == 1 ? "the first fact" : "the first \(size) facts"), and the checkpoint "
                + "held is of \(held). Whether they "
                + "are the same history, cannot be known without the log."
        case .otherLedger(let origin, let own):
            "it is of the ledger \(origin), and this ledger is \(own)."
        case .logTooShort(let size, let has):
            "it is of \(size) facts, and this ledger has only \(has)."
        case .otherLog(let size):
            "the root in line 1 is not that of this ledger's first \(size) facts."
        case .differs(let line, let what, _): "line \(line)\(what)"
        case .notExtended(let older, let newer):
            "it is of \(older) facts, and the one that should extend it is of \(newer)."
        }
    }

    /// What a person can make of it.
    public var nextStep: String {
        switch self {
        case .notASnapshot: "Ask for the file again, from whoever took it."
        case .newerRules: "Verify it with a newer s11."
        case .otherRules: "It was changed, or it was taken by another program."
        case .notSigned:
            "Compare with another copy of the checkpoint, or ask for the ledger itself."
        case .cannotCompare:
            "Ask for the checkpoint of that size, or name a copy of the ledger with --ledger."
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
            "The digest is of the lines before: this one was changed after the file was taken."
        case .notExtended:
            "Give the newer one first, and the older one with --against. If you did, facts were removed since."
        }
    }
}
