import ArgumentParser
import Assurance
import Dates
import EventLog
import Ledger
import Replay

struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Go on from a backup, or without a lost key, under another name.",
        discussion: """
            A key never seals two histories. So a ledger that was put back from a backup,
            or whose key is lost, goes on under another name and with another key: its
            old lines stay as they are, and the next one says what happened. Checkpoints
            held from before still prove growth. Scrutineers believe the new key once
            you tell them it, by another way than the ledger: they say it with
            s11 verify --vkey KEY.

            Examples:
              s11 restore --ledger backup --as borough-2 --by "Partnership Manager" \\
                --why "the disk failed on 3 May; the backup is of 1 May"
              s11 restore --ledger borough --as borough-2 --lost-key --why "the laptop was stolen"
            """)

    @ParentCommand var parent: S11

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("The name that it goes on under.", valueName: "origin"))
    var origin: String

    @Flag(help: "The facts are all there: only the key is lost.")
    var lostKey = false

    @Option(help: "What happened.")
    var why: String?

    @Option(help: ArgumentHelp("The role that restores it; or S11_BY.", valueName: "role"))
    var by: String?

    @OptionGroup var key: KeyOption

    func run() throws {
        var fact = LedgerResumed()
        fact.reason = lostKey ? .lostKey : .restored
        fact.origin = origin
        fact.why = why
        let folder = try parent.everywhere.folder()
        try Resumption.run(folder, fact, by: by, key: key, in: parent.everywhere)
    }
}

struct Rehearse: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a copy of a ledger to practise on: every page of it says so.",
        discussion: """
            The copy has a name and a key of its own, so whatever is recorded in it
            harms nothing.

            Example:
              s11 rehearse practice --ledger borough --by "Partnership Manager"
            """)

    @ParentCommand var parent: S11

    @Argument(help: "The folder of the copy, which is made.")
    var copy: String

    @Option(help: ArgumentHelp("The role that practises; or S11_BY.", valueName: "role"))
    var by: String?

    @OptionGroup var key: KeyOption

    func run() throws {
        let folder = try parent.everywhere.folder()
        try Protected.require(copy)
        let log = try parent.everywhere.openSealed()
        _ = try log.verifyQuickly()
        try Files.copyLedger(folder, to: copy)
        var fact = LedgerResumed()
        fact.reason = .rehearsal
        fact.origin = log.disk.origin + "-rehearsal"
        try Resumption.run(copy, fact, by: by, key: key, in: parent.everywhere)
    }
}

/// What restoring and rehearsing share.
enum Resumption {
    static func run(
        _ folder: String, _ fact: LedgerResumed, by role: String?, key: KeyOption,
        in everywhere: Everywhere
    ) throws {
        let disk = try DiskLog(opening: folder)
        let isRecipe = try SealedLog(disk, signer: nil).isRecipe()
        let file = key.file(for: fact.origin)
        let done = try AssuranceLedger.resume(
            folder, fact, by: try Recording.recorder(role), key: file,
            former: key.key == nil ? key.file(for: disk.origin) : nil,
            now: try Clock.recording(isRecipe: isRecipe))
        Terminal.say(
            "The ledger in \(folder) goes on as \(done.origin), from the "
                + "\(done.formerSize.of("fact")) of \(done.formerOrigin), sealed by the key in "
                + "\(file.path).")
        if let had = done.remembered, had > done.formerSize {
            Terminal.say(
                "The key before has sealed \(had.of("fact")): the last "
                    + (had == done.formerSize + 1 ? "of them is" : "\(had - done.formerSize) are")
                    + " not in this copy, and lost unless another copy has them.")
        } else if done.remembered == nil, fact.reason == .restored {
            Terminal.say(
                "What was recorded after those facts is lost: a checkpoint that somebody holds "
                    + "tells how many there were.")
        }
        if let aside = done.setAside {
            Terminal.say("Set aside \(aside.bytes.of("byte")) after them in \(aside.file).")
        }
        // Whoever resumes it knows the new key.
        var resumed = everywhere
        resumed.ledger = folder
        if fact.reason != .rehearsal { try ReaderMemory.forget(disk.source) }
        let ledger = try resumed.open(accepting: .any)
        _ = try ledger.history()
        if fact.reason != .rehearsal, let vkey = try ledger.sealed?.keyInForce() {
            Terminal.say("Tell every scrutineer the new key: \(vkey)")
        }
    }
}
