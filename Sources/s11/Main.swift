import ArgumentParser
import Assessment
import EventLog
import Glibc
import Replay

@main
enum Main {
    static func main() {
        // A reader that stops early, such as head, is no fault of ours.
        signal(SIGPIPE, SIG_DFL)
        exit(run(Array(Words.all.dropFirst())))
    }

    /// Runs one command.
    ///
    /// Returns the exit code of the table in the help.
    private static func run(_ arguments: [String]) -> Int32 {
        do {
            if let stranger = Usage.strangerToHelp(arguments) { throw stranger }
            do { try answer(arguments) } catch LogError.damagedTable {
                // Nothing was answered yet, and nothing recorded.
                ReaderCache.doubt()
                try answer(arguments)
            }
            ReaderMemory.noteAnswer()
            return 0
        } catch {
            return end(error)
        }
    }

    private static func answer(_ arguments: [String]) throws {
        var command = try S11.parseAsRoot(NarrowingOptions.spelledOut(arguments))
        try command.run()
        try ReaderMemory.requireRead()
    }

    /// Ends with an error, or with the help or the version that was asked for.
    private static func end(_ error: any Error) -> Int32 {
        do {
            guard !(error is Failure), S11.exitCode(for: error).rawValue == 0 else { throw error }
            try Terminal.write(Usage.withCommonOptions(S11.fullMessage(for: error)) + "\n")
            return 0
        } catch {
            let failure = Failure(error)
            Terminal.complain(failure)
            return failure.exitCode
        }
    }
}
