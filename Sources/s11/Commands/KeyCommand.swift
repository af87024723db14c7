import ArgumentParser
import EventLog
import Ledger

struct KeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "A printed copy of the ledger's key: made, checked, and typed back.",
        discussion: """
            Without its key a ledger can be read for ever, and nothing can be added to it
            but under another name. So print the key, type it back once to check the
            page, and keep it where the partnership keeps what must not be lost.

            Examples:
              s11 key backup --ledger borough | lpr
              s11 key check --ledger borough
              s11 key restore --ledger borough
            """,
        subcommands: [KeyPrint.self, KeyCheck.self, KeyRestore.self])

    @ParentCommand var parent: S11
}

struct KeyPrint: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "The key as a page to print: whoever has it can seal.")

    @ParentCommand var parent: KeyCommand
    @OptionGroup var key: KeyOption

    func run() throws {
        let everywhere = parent.parent.everywhere
        guard everywhere.output == nil else {
            throw Failure(
                "A private key is not written to one more file: print it.",
                next: "For example: s11 key backup | lpr")
        }
        let file = key.file(for: try DiskLog(opening: everywhere.folder()).origin)
        let page = try KeyBackup.page(of: file)
        try Terminal.write(page.map { $0 + "\n" }.joined())
        Terminal.say("Check the page by typing it back: s11 key check")
    }
}

struct KeyCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Type the page back, to see that it is right.")

    @ParentCommand var parent: KeyCommand
    @Argument(help: "The file to read it from; - is what is typed.")
    var typed = "-"
    @OptionGroup var key: KeyOption

    func run() throws {
        let origin = try DiskLog(opening: parent.parent.everywhere.folder()).origin
        let text = String(decoding: try Files.readNote(typed), as: UTF8.self)
        guard try KeyBackup.check(text, against: key.file(for: origin)) else {
            throw Failure(
                "What was typed is not the key.",
                next: "Compare each group of letters with the page, and type it again.")
        }
        Terminal.say("The page is right. Keep it safe.")
    }
}

struct KeyRestore: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Put the key back from its page.")

    @ParentCommand var parent: KeyCommand
    @Argument(help: "The file to read it from; - is what is typed.")
    var typed = "-"
    @OptionGroup var key: KeyOption

    func run() throws {
        let origin = try DiskLog(opening: parent.parent.everywhere.folder()).origin
        let file = key.file(for: origin)
        let text = String(decoding: try Files.readNote(typed), as: UTF8.self)
        let label = try KeyBackup.restore(text, to: file)
        Terminal.say("The key \(label) is in \(file.path). What it remembers was not on the page:")
        Terminal.say("say once that it is lost, with --memory-lost, on the newest copy there is.")
    }
}
