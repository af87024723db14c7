import ArgumentParser
import Dates
import Ledger
import Replay
import Tables

struct SnapshotShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Read a snapshot as a page, and check what can be checked without the ledger.",
        discussion: """
            For whoever was handed the file and has no ledger. Its digests are checked; with
            the ledger's public key, that the ledger has signed the facts it is of; with a
            checkpoint held, that these are the facts that it seals. Whether the things are
            what those facts give, only the log can tell: s11 snapshot verify.

            Examples:
              s11 snapshot show march.snapshot
              s11 snapshot show march.snapshot --vkey borough+… --format html -o march.html
            """)

    @ParentCommand var parent: SnapshotCommand

    @Argument(help: "The snapshot; - reads it from standard input.")
    var file: String

    @Option(help: ArgumentHelp("The ledger's public key.", valueName: "vkey"))
    var vkey: String?

    @Option(help: ArgumentHelp("A checkpoint that you hold.", valueName: "file"))
    var against: String?

    func run() throws {
        let read = try SnapshotByItself(
            Files.read(file), called: file,
            key: vkey.map { try PublicKey.read($0, of: "--vkey") },
            held: against.map { try Files.readNote($0) })
        try parent.parent.everywhere.write(page(read.snapshot, read.checks))
    }

    private func page(_ snapshot: SnapshotAlone, _ checks: [String]) -> Page {
        let head = snapshot.head
        let things = Table(
            title: "Things",
            columns: [
                Column(key: "thing", title: "Thing"), Column(key: "name", title: "Name"),
                Column(key: "begun", title: "Begun"), Column(key: "state", title: "State"),
            ],
            rows: snapshot.things.map { told in
                let state = told.lines.map { "\($0.label): \($0.value)" }.joined(separator: ". ")
                return [
                    .text(told.thing), told.name.map { .text($0) } ?? .notRecorded,
                    .text(told.begun),
                    .text(told.isCertain ? state : state + ". The dates cannot tell all of this."),
                ]
            }, whenEmpty: "Nothing was known.")
        let flags = Table(
            title: "Flags that \(snapshot.program) raised",
            columns: [
                Column(key: "flag", title: "Flag"), Column(key: "thing", title: "Thing"),
                Column(key: "says", title: "What it shows"), Column(key: "doubt", title: "Doubt"),
            ],
            rows: snapshot.flags.map { flag in
                [
                    .text(flag.code), .text(flag.thing), .text(flag.sentence),
                    flag.doubt.map { .text($0) } ?? .text("none"),
                ]
            }, whenEmpty: "None.")
        var page = Page(
            title: "\(head.origin) as at \(head.asAt.written)",
            sections: [.table(things), .table(flags)])
        page.lead =
            [
                "Known at \(head.knownAt), from the first \(head.size.of("fact")), root \(head.root)."
            ] + checks
        return page
    }
}
