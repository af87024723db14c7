import ArgumentParser
import Assessment
import Assurance
import Replay
import Reports

struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "One thing as it is, or was at a date.",
        discussion: """
            Examples, with S11_LEDGER=events/merton:
              s11 show action/2.b.2a
              s11 show review/child-m --known-at 2024-01-23
            """)

    @ParentCommand var parent: S11

    @Argument(help: "The thing, such as action/1.6c.")
    var thing: String

    func run() throws {
        let picture = try parent.everywhere.picture()
        let id = try parent.everywhere.thing(thing, in: picture)
        try parent.everywhere.write(ThingPage(id).page(picture))
    }
}

struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract:
            "How one thing came to be as it is: every change, when, who and on what authority.",
        discussion: """
            Examples, with S11_LEDGER=events/merton:
              s11 history review/child-m
              s11 history review/child-m --known-at 2024-01-22
              s11 history action/1.6c --plain
            """)

    @ParentCommand var parent: S11

    @Argument(help: "The thing, such as action/1.6c.")
    var thing: String

    @Flag(help: "In plain words, for somebody who does not know the field.")
    var plain = false

    func run() throws {
        let picture = try parent.everywhere.picture()
        let id = try parent.everywhere.thing(thing, in: picture)
        try parent.everywhere.write(
            plain ? PlainBiography(id).page(picture) : Biography(id).page(picture))
    }
}

struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find things by any name they have or had.",
        discussion: """
            Example:
              s11 search MARVE
            """)

    @ParentCommand var parent: S11

    @Argument(help: "Words of the name.")
    var words: [String]

    func run() throws {
        guard words.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else {
            throw Failure(
                "There is nothing to search for.", next: "Give a word of the name: s11 search MARVE"
            )
        }
        try parent.everywhere.write(
            SearchPage(words.joined(separator: " ")).page(parent.everywhere.picture()))
    }
}

/// Things as people name them on the command line.
enum Things {
    /// The id asked for; its kind must be one that there is.
    static func asked(_ typed: String) throws -> ThingID {
        let id = try ThingID(reading: typed)
        guard ThingKinds.kind(id.kind) != nil else {
            let kinds = ThingKinds.all.map { $0.kind }
            let refusal = Refusal.unknownThingKind(
                String(id.kind), nearest: Nearest.name(to: String(id.kind), among: kinds))
            throw Failure(
                refusal.sentence, next: "The kinds of thing are: \(kinds.joined(separator: ", ")).")
        }
        return id
    }
}

extension Everywhere {
    /// The id asked for; the ledger, as far as it was asked for, must hold something about it.
    func thing(_ typed: String, in picture: Picture) throws -> ThingID {
        let id = try Things.asked(typed)
        let history = picture.history
        try NamedThings.require([id], in: history, first: at == nil ? nil : history.facts.count)
        return id
    }
}
