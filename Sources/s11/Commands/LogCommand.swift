import ArgumentParser
import Assessment
import Assurance
import Dates
import EventLog
import JSONLines
import Ledger
import Replay
import Reports
import Tables

struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "The facts as they were recorded, line by line.",
        discussion: """
            Examples:
              s11 log
              s11 log action/1.6c
              s11 log --raw | less
            """)

    @ParentCommand var parent: S11

    @Argument(help: "Only the facts of this thing.")
    var thing: String?

    @Flag(help: "The lines themselves, byte for byte.")
    var raw = false

    func run() throws {
        let wanted = try thing.map { try Things.asked($0) }
        try raw ? writeRaw(wanted) : parent.everywhere.write(page(wanted))
    }

    private func page(_ wanted: ThingID?) throws -> Page {
        let picture = try parent.everywhere.picture()
        let facts = picture.history.facts.filter {
            picture.cut.knows($0.at) && (wanted == nil || $0.at.subject == wanted)
        }
        // A person reads days, and the name of a fact as thing#n; programs read times and ids.
        let isForPeople = try parent.everywhere.wantedFormat() == .text
        var columns = [
            Column(key: "sequence", title: "No.", alignment: .trailing),
            Column(key: "recorded", title: "Recorded"), Column(key: "known", title: "Known"),
            Column(key: "thing", title: "Thing"), Column(key: "fact", title: "Fact"),
            Column(key: "effective", title: "Effective"), Column(key: "by", title: "By"),
        ]
        if !isForPeople { columns.append(Column(key: "id", title: "Id")) }
        let table = Table(
            title: "Facts in the order of recording", columns: columns,
            rows: facts.map { row($0.at, isForPeople) },
            whenEmpty: wanted.map { "Nothing is recorded about \($0)." } ?? "The log is empty.")
        return Page(
            title: "Log", sections: [.table(table)], banner: Banner.of(picture.history))
    }

    private func row(_ at: Occurrence, _ isForPeople: Bool) -> [Cell] {
        let recorded = isForPeople ? at.recorded.dayInEngland.description : at.recorded.description
        return [
            .number(at.sequence), .text(recorded), .text(at.known.dayInEngland.description),
            .text("\(at.subject)#\(at.streamVersion)"), .text(at.name),
            at.effective.map { .text($0.asWritten) } ?? .notRecorded,
            at.circumstances.by.map { .text($0.text) } ?? .notRecorded,
        ] + (isForPeople ? [] : [.text(at.id.text)])
    }

    /// Writes whole lines as they stand.
    ///
    /// On a terminal hidden characters are shown, so that none can act on it.
    private func writeRaw(_ wanted: ThingID?) throws {
        let isScreen = Terminal.isOutput && parent.everywhere.output == nil
        var text = ""
        let ledger = try parent.everywhere.open()
        let size = try parent.everywhere.size(of: ledger)
        try ledger.log.forEachEvent(upTo: size) { envelope, line in
            let isWanted = wanted.map { line[envelope.subject].elementsEqual($0.text.utf8) } ?? true
            guard isWanted else { return }
            let raw = String(decoding: line, as: UTF8.self)
            text += (isScreen ? SafeText.line(raw) : raw) + "\n"
        }
        try parent.everywhere.write(text)
    }
}
