/// Why the log could not be read or written: from the world, not from the facts.
public enum LogError: Error, Hashable, Sendable {
    /// The folder holds no ledger that this program can read.
    case notALedger(path: String, why: String)
    /// There is a log, but what says which ledger it belongs to is missing or damaged.
    case badLedgerFile(path: String, why: String)
    case alreadyALedger(path: String)
    /// Another writer holds the lock.
    case busy(path: String)
    case conflict(subject: String, expected: ExpectedVersion, actual: Int)
    case duplicateIDWithOtherContent(id: String, sequence: Int)
    case invalidRecord(id: String, what: String)
    /// A line that cannot stand where it stands; lines are counted from 1, bytes from 0.
    case damaged(line: Int, offset: Int, what: String)
    /// The log ends in the middle of a line, as after a crash.
    case torn(line: Int, offset: Int, bytes: Int)
    /// Nothing was appended; the log is as it was.
    case notWritten(path: String, why: String)
    /// What was being appended may or may not be kept; nothing was acknowledged.
    case notDurable(path: String, why: String)
    /// Lines stand in the log that no checkpoint covers yet, as after a crash.
    case unsealed(sealed: Int, lines: Int)
    /// What seals the log is missing or wrong: a checkpoint, a tile, a signature.
    case badSeal(what: String)
    /// The ledger can be read, but no key to seal new lines with was given.
    case noKey(origin: String)
    /// The key given is not the one that seals the ledger now.
    case wrongKey(origin: String)
    /// The file of a private key cannot be used as one.
    case badKey(path: String, why: String)
    /// What the key remembers, and what the ledger has, do not go together.
    case keyMemory(what: String, next: String)
    /// The key sealed last in another folder: this one is a copy.
    case anotherFolder(path: String, former: String)
    /// What somebody holds is not the whole of a checkpoint.
    case notACheckpoint(name: String, why: String)
    /// A countersignature that was not made, or does not belong where it was to be put.
    case badCosignature(what: String, next: String)
    /// A size was asked for that the log never had.
    case noSuchSize(Int, held: Int)
    /// A key cannot have the name that was asked for.
    case badKeyName(String, why: String)
    /// What a reader's own file keeps of a log is not what was written there.
    case damagedTable(path: String)
    /// A file or folder could not be used.
    case world(path: String, doing: String, why: String)
}

extension LogError {
    /// A name for programs, stable across releases.
    public var code: String {
        switch self {
        case .notALedger: "not-a-ledger"
        case .badLedgerFile: "bad-ledger-file"
        case .alreadyALedger: "already-a-ledger"
        case .busy: "busy"
        case .conflict: "conflict"
        case .duplicateIDWithOtherContent: "duplicate-id"
        case .invalidRecord: "invalid-record"
        case .damaged: "damaged"
        case .torn: "torn"
        case .notWritten: "not-written"
        case .notDurable: "not-durable"
        case .unsealed: "unsealed"
        case .badSeal: "bad-seal"
        case .noKey: "no-key"
        case .wrongKey: "wrong-key"
        case .badKey: "bad-key"
        case .keyMemory: "key-memory"
        case .anotherFolder: "another-folder"
        case .badCosignature: "bad-cosignature"
        case .notACheckpoint: "not-a-checkpoint"
        case .noSuchSize: "no-such-size"
        case .badKeyName: "bad-key-name"
        case .damagedTable: "damaged-table"
        case .world: "world"
        }
    }

    /// What the program ends with: 1 usage, 2 conflict, 3 integrity, 4 durability, 5 busy.
    public var exitCode: Int32 {
        switch self {
        case .notALedger, .alreadyALedger, .duplicateIDWithOtherContent, .invalidRecord, .noKey,
            .wrongKey, .badKey, .notACheckpoint, .noSuchSize, .badKeyName,
            .anotherFolder, .damagedTable, .world:
            1
        case .conflict: 2
        case .damaged, .torn, .badSeal, .badLedgerFile, .keyMemory, .badCosignature: 3
        case .notWritten, .notDurable, .unsealed: 4
        case .busy: 5
        }
    }

    /// What happened, and where.
    public var sentence: String {
        switch self {
        case .notALedger(let path, let why): "\(path) is not a ledger: \(why)."
        case .badLedgerFile(let path, let why):
            "The ledger in \(path) cannot be read: \(why)."
        case .alreadyALedger(let path): "There is a ledger in \(path) already."
        case .busy(let path): "Somebody else is writing to the ledger in \(path)."
        case .conflict(let subject, .new, let actual):
            "\(subject) should be new, but has \(facts(actual))."
        case .conflict(let subject, .exactly(let expected), let actual):
            "\(subject) should have \(facts(expected)), but has \(facts(actual))."
        case .conflict(let subject, .any, let actual): "\(subject) has \(facts(actual))."
        case .duplicateIDWithOtherContent(let id, let sequence):
            "The id \(id) already names another record, number \(sequence)."
        case .invalidRecord(let id, let what): "The record \(id) cannot be kept. \(what)"
        case .damaged(let line, 0, let what): "Line \(line) of the log is damaged. \(what)"
        case .damaged(let line, let offset, let what):
            "Line \(line) of the log (byte \(offset)) is damaged. \(what)"
        case .torn(let line, let offset, let bytes):
            "Line \(line) of the log (byte \(offset)) is not finished: its \(bytes) bytes "
                + "have no end."
        case .notWritten(let path, let why): "Nothing was recorded in \(path): \(why)."
        case .notDurable(let path, let why):
            "It is not certain that \(path) has been kept safely: \(why)."
        case .unsealed(let sealed, let lines):
            "The log has \(lines) whole lines, but only \(sealed) of them are sealed by a "
                + "checkpoint."
        case .badSeal(let what): what
        case .wrongKey(let origin): "The key given is not the one that seals \(origin) now."
        case .noKey(let origin):
            "No key to sign for \(origin) was given, so nothing can be recorded."
        case .notACheckpoint(let name, let why): "\(name) is not a whole checkpoint. \(why)"
        case .badKey(let path, let why): "\(path) cannot be used as a key: \(why)."
        case .anotherFolder(let path, let former):
            "The key sealed last in \(former), and \(path) is another folder: a copy. What is "
                + "recorded here can then not be recorded there."
        case .keyMemory(let what, _), .badCosignature(let what, _): what
        case .noSuchSize(let size, let held):
            "The log has \(facts(held)), so it never had \(size)."
        case .badKeyName(let name, let why): "A key cannot be called \"\(name)\". \(why)"
        case .damagedTable(let path):
            "What was kept of the log in \(path) is not what was written there."
        case .world(let path, let doing, let why): "\(path) could not be \(doing): \(why)."
        }
    }

    /// What a person can do about it.
    public var nextStep: String {
        switch self {
        case .notALedger:
            "Name the folder that holds ledger.json, or make a ledger with ‘s11 init’."
        case .badLedgerFile:
            "Nothing was changed. It is a copy of what the log says: restore it from another copy "
                + "of the ledger, or with the key by ‘s11 recover’."
        case .alreadyALedger: "Use it as it is, or choose another folder."
        case .busy: "Nothing was changed. Try again in a moment."
        case .conflict:
            "Nothing was changed. Look at what was recorded meanwhile, and decide again."
        case .duplicateIDWithOtherContent:
            "Nothing was changed. Give the new record an id of its own."
        case .invalidRecord: "Nothing was changed. Correct the record and try again."
        case .damaged:
            "Nothing was changed. Restore the line from another copy of the ledger."
        case .torn:
            "Run ‘s11 recover’: it keeps what was sealed, and sets everything after it aside."
        case .notWritten: "The log is as it was. Mend the cause and try again."
        case .notDurable:
            "Run ‘s11 recover’, then look with ‘s11 log’ whether it is there before recording it again."
        case .unsealed:
            "Run ‘s11 recover’: it seals what the key was about to seal, and sets the rest aside."
        case .badSeal: "Compare with another copy of the ledger, or with a checkpoint held since."
        case .wrongKey:
            "Nothing was changed. Name the file of the key that seals it, with --key or S11_KEY."
        case .noKey: "Name the key's file with --key or S11_KEY. Reading and checking need no key."
        case .notACheckpoint:
            "Nothing can be said by it. A checkpoint is five lines: a name, a size, a root, an empty "
                + "line, and one that begins with a dash. Ask for it again, as a file."
        case .anotherFolder:
            "Nothing was changed. Where the ledger was moved here, say --moved. To practise: "
                + "‘s11 rehearse’. After a loss: ‘s11 restore’."
        case .badKey: "Nothing was changed. Name the file of the key itself with --key or S11_KEY."
        case .keyMemory(_, let next), .badCosignature(_, let next): next
        case .noSuchSize(_, let held): "Name a size from 0 to \(held)."
        case .badKeyName:
            "Nothing was made. Choose a name without spaces or plus signs, such as scrutineer."
        case .damagedTable: "Take that file away: it is made again from the log."
        case .world: "Nothing was changed. Check the path, its permissions and the disk."
        }
    }

    private func facts(_ count: Int) -> String {
        switch count {
        case 0: "no facts"
        case 1: "1 fact"
        default: "\(count) facts"
        }
    }
}

extension LogError: CustomStringConvertible {
    public var description: String { "\(sentence) \(nextStep)" }
}
