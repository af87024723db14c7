import ArgumentParser
import Glibc

@main
enum Main {
    static func main() {
        // A reader that stops early, such as head, is no fault of ours.
        signal(SIGPIPE, SIG_DFL)
        exit(run(Array(CommandLine.arguments.dropFirst())))
    }

    /// Runs one command. Returns the exit code of the table in the help.
    private static func run(_ arguments: [String]) -> Int32 {
        do {
            var command = try S11.parseAsRoot(arguments)
            try command.run()
            return 0
        } catch let failure as Failure {
            Terminal.complain(failure)
            return failure.exitCode
        } catch {
            if S11.exitCode(for: error).rawValue == 0 {
                print(S11.fullMessage(for: error))
                return 0
            }
            let failure = Failure(error)
            Terminal.complain(failure)
            return failure.exitCode
        }
    }
}
