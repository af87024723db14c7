import Assessment
import Assurance
import Checkpoints
import Dates
import EventLog
import Ledger
import Replay
import Reports
import Tables

// What the options for every command mean.
extension Everywhere {
    /// The folder of the ledger: named, or in the environment, or the one we stand in.
    func folder() throws -> String {
        if let named = ledger ?? Environment["S11_LEDGER"] { return named }
        if Files.exists("ledger.json") { return "." }
        throw Failure(
            "No ledger is named, and this folder is none.",
            next:
                "Name one with --ledger DIR or S11_LEDGER, or make one with: "
                + "s11 init --origin NAME --by \"ROLE\""
        )
    }

    /// Whether a ledger is at hand: named, or in the environment, or the folder we stand in.
    var hasLedger: Bool {
        ledger != nil || Environment["S11_LEDGER"] != nil || Files.exists("ledger.json")
    }

    /// Opens the ledger to record: with its key, where that is there.
    func open(with key: SealingOptions, and next: KeyFile? = nil) throws -> AssuranceLedger {
        let folder = try folder()
        let origin = try DiskLog(opening: folder).origin
        let file = key.file(for: origin)
        guard file.exists else { throw LogError.noKey(origin: origin) }
        return try AssuranceLedger(
            opening: folder, keys: [file] + [next].compactMap(\.self),
            isMemoryLost: key.memoryLost, isMoved: key.moved,
            cache: ReaderCache.tables(reverify: reverify))
    }

    /// Opens the ledger as a log that is sealed.
    func openSealed(
        accepting accepted: Remembered.Acceptance = .none
    ) throws -> SealedLog {
        guard let sealed = try open(accepting: accepted).sealed else {
            preconditionFailure("A ledger on disk is always sealed.")
        }
        return sealed
    }

    /// Opens the ledger, to read and to check against what was seen of it before.
    func open(accepting accepted: Remembered.Acceptance = .none) throws -> AssuranceLedger {
        let folder = try folder()
        let source = try DiskLog(opening: folder).source
        let before = ReaderMemory.remembered(of: source, accepting: accepted)
        let ledger = try AssuranceLedger(
            opening: folder, remembered: before, cache: ReaderCache.tables(reverify: reverify))
        if let log = ledger.sealed { ReaderMemory.watch(log, before) }
        return ledger
    }

    /// How many facts of the log were asked for: a number, or those of a checkpoint that somebody
    /// holds; nil for all.
    ///
    /// The checkpoint's signature is checked, and that its root is that of the log's first facts.
    func size(of ledger: AssuranceLedger) throws -> Int? {
        guard let at else { return nil }
        guard let size = Int(at) else { return try size(atCheckpoint: at, of: ledger) }
        guard size >= 0 else {
            throw Failure("--at: \"\(at)\" is not a size. It counts facts from 0.")
        }
        let all = try ledger.log.size
        guard size <= all else {
            throw LogError.noSuchSize(size, held: all)
        }
        return size
    }

    private func size(atCheckpoint path: String, of ledger: AssuranceLedger) throws -> Int {
        guard Files.exists(path) else {
            throw Failure(
                "--at: \"\(path)\" is not a size, and there is no such file.",
                next: "Give a number of facts, or the file of a checkpoint that you hold.")
        }
        guard let sealed = ledger.sealed else {
            preconditionFailure("A ledger on disk is always sealed.")
        }
        return try sealed.requireGrowth(
            since: Files.readNote(path), called: "The checkpoint in \(path)"
        ).size
    }

    /// The log's history up to the size that was asked for.
    func history() throws -> History {
        let ledger = try open()
        return try ledger.history(upTo: try size(of: ledger))
    }

    /// History at the cut that was asked for.
    func picture() throws -> Picture {
        let cut = try cut()
        return Picture(try history(), england: England.history, at: cut, sharing: .alone)
    }

    func cut() throws -> Cut {
        let today = try Clock.now().dayInEngland
        let day = try asAt.map { try lastDay($0, of: "--as-at") } ?? today
        guard let knownAt else { return Cut(asAt: day) }
        if let moment = Instant(rfc3339: knownAt) { return Cut(asAt: day, knownAt: moment) }
        return Cut(asAt: day, knownAtEndOf: try lastDay(knownAt, of: "--known-at"))
    }

    /// The last day of a date as people write it.
    func lastDay(_ typed: String, of option: String) throws -> Day {
        if let day = try bounds(typed, of: option).latest { return day }
        throw Failure("\(option): \"\(typed)\" has no last day. Give a date that ends.")
    }

    /// The first day of a date as people write it.
    func firstDay(_ typed: String, of option: String) throws -> Day {
        if let day = try bounds(typed, of: option).earliest { return day }
        throw Failure("\(option): \"\(typed)\" has no first day. Give a date that begins.")
    }

    private func bounds(_ typed: String, of option: String) throws -> DateBounds {
        guard typed.contains(where: { !$0.isWhitespace }) else {
            throw Failure("\(option) is blank. Give a date, or leave it out.")
        }
        let today = try Clock.now().dayInEngland
        do throws(DateProblem) {
            return try FuzzyDate(typed: typed, today: today).bounds
        } catch {
            throw Failure("\(option): \(error.sentence)")
        }
    }

    /// Writes a page in the format asked for, to the file or the screen; one that was asked for at
    /// a cut that lies ahead says so first.
    func write(_ page: Page, at cut: Cut? = nil) throws {
        try ReaderMemory.requireRead()
        var page = page
        let today = try Clock.now().dayInEngland
        if asAt != nil || knownAt != nil || cut != nil {
            let notices = Ahead.notices(try cut ?? self.cut(), today: today)
            if !notices.isEmpty { page.lead.insert(contentsOf: notices, at: 0) }
        }
        let format = try wantedFormat()
        let colour = (output ?? "-") == "-" && Terminal.wantsColour
        let how = format == .text ? Writing(width: Terminal.width, useColour: colour) : Writing()
        guard (output ?? "-") == "-" else { return try write(page.written(as: format, how)) }
        try Terminal.write { sink in try page.write(as: format, how, to: sink) }
    }

    func wantedFormat() throws -> Format {
        guard let format else { return .text }
        guard let wanted = Format(rawValue: format.lowercased()) else {
            let all = Format.allCases.map(\.rawValue).joined(separator: ", ")
            throw Failure("--format: \"\(format)\" is not one of: \(all).")
        }
        return wanted
    }

    func write(_ text: String) throws {
        if let output, output != "-" {
            try Files.write(text, to: output, replacing: force)
        } else {
            try Terminal.write(text)
        }
    }
}
