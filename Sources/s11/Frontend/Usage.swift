import ArgumentParser
import Assessment
import Assurance
import Replay
import Reports

/// What is wrong with the words of a command, in the program's own voice, and where to look.
enum Usage {
    static func failure(_ error: any Error) -> Failure {
        let message = S11.message(for: error)
        let command = command(in: S11.fullMessage(for: error))
        return Failure(
            sentence(message, command),
            next: "See: \((["s11"] + [command].compactMap(\.self)).joined(separator: " ")) --help")
    }

    /// Why help cannot be given on what was asked for; nil where it can.
    static func strangerToHelp(_ arguments: [String]) -> Failure? {
        guard arguments.count > 1, arguments[0] == "help", !commands.contains(arguments[1]),
            !arguments[1].hasPrefix("-"), arguments[1] != "help"
        else { return nil }
        return Failure(noCommand(arguments[1]), next: "See: s11 --help")
    }

    /// The help of a command, with the options that every command takes; any other text as it is.
    static func withCommonOptions(_ help: String) -> String {
        let isOfOneCommand = commands.contains { help.contains("USAGE: s11 \($0)") }
        guard isOfOneCommand else { return help }
        return help + """

            Every command also takes --ledger, --as-at, --known-at, --at, --format and
            --output, described by: s11 --help

            """
    }

    private static let commands = S11.configuration.subcommands.map { $0._commandName }

    /// The command whose words are wrong; nil where none was recognised.
    private static func command(in full: String) -> String? {
        full.firstMatch(of: /See 's11 ([a-z-]+(?: [a-z-]+)?) --help'/).map { String($0.1) }
    }

    /// The parser's message as a sentence; one it has not had before is passed on.
    private static func sentence(_ message: String, _ command: String?) -> String {
        let asked = command ?? "s11"
        let first = message.split(separator: "\n").first ?? ""
        if let match = first.wholeMatch(
            of: /(?:Unexpected argument|\d+ unexpected arguments:) (.*)/)
        {
            let words = match.1.split(separator: "'", omittingEmptySubsequences: false)
            if let command {
                let known = type(command)?.configuration.subcommands.map { $0._commandName } ?? []
                let near = words.count > 1 ? Nearest.name(to: String(words[1]), among: known) : nil
                return "\(asked) has no use for \(quoted(match.1))."
                    + (near.map { " Did you mean \"\(command) \($0)\"?" } ?? "")
            }
            return noCommand(words.count > 1 ? String(words[1]) : "")
        }
        if let match = first.wholeMatch(of: /Unknown option '([^']*)'.*/) {
            let near = Nearest.name(to: String(match.1), among: options(of: command))
            return (command.map { "\($0) has no option" } ?? "There is no option") + " \(match.1)."
                + (near.map { " Did you mean \($0)?" } ?? "")
        }
        if let match = first.wholeMatch(of: /Missing value for '([^ ']*).*/) {
            return "\(match.1) takes a value, and none follows it."
        }
        if let match = first.wholeMatch(of: /Missing expected argument '([^']*?)(?: \.\.\.)?'/) {
            return "\(asked) needs \(match.1)."
        }
        if let match = first.wholeMatch(of: /The value '(.*)' is invalid for '([^ ]*) <(.*)>'.*/) {
            return "\(match.2): \"\(match.1)\" is not a \(match.3)."
        }
        if let match = first.wholeMatch(
            of: /The option '(.*)' does not take any value, but '(.*)' was.*/)
        {
            return "\(match.1) takes no value, but \"\(match.2)\" is given."
        }
        return first.hasSuffix(".") ? String(first) : first + "."
    }

    private static func noCommand(_ typed: String) -> String {
        if ReportList.report(typed) != nil {
            return "There is no command \"\(typed)\". Did you mean: s11 report \(typed)?"
        }
        let near = Nearest.name(to: typed, among: commands)
        return "There is no command \"\(typed)\"."
            + (near.map { " Did you mean \"\($0)\"?" }
                ?? " There are: \(commands.joined(separator: ", ")).")
    }

    private static func quoted(_ words: Substring) -> String {
        String(words.map { $0 == "'" ? "\"" : $0 })
    }

    /// The command of these words: `verify`, `snapshot take`.
    private static func type(_ words: String) -> (any ParsableCommand.Type)? {
        words.split(separator: " ").reduce(S11.self as (any ParsableCommand.Type)?) { above, word in
            above?.configuration.subcommands.first { $0._commandName == String(word) }
        }
    }

    /// The options of a command and those of every command, as its help names them.
    static func options(of command: String?) -> [String] {
        let own = command.flatMap(Self.type)
        // An example in the help may name an option that only one report has.
        let help = [S11.helpMessage(), own.map { S11.helpMessage(for: $0) } ?? ""]
            .compactMap { $0.split(separator: "\nOPTIONS:", maxSplits: 1).last }.joined()
        return help.matches(of: /--[a-z][a-z-]*/).map { String($0.output) }
    }
}
