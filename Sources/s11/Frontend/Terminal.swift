import Assessment
import Glibc
import Replay
import Tables

/// The person's terminal, if there is one: its width, its colours, and how to speak to it.
enum Terminal {
    /// Whether standard output is a terminal.
    static var isOutput: Bool { isatty(STDOUT_FILENO) == 1 }
    /// Whether somebody is there to answer a question.
    static var isAsking: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

    /// The columns to write text for: those of the terminal, or `COLUMNS`, or 120.
    static var width: Int {
        if let columns = Environment["COLUMNS"].flatMap({ Int($0) }), columns >= 20 {
            return columns
        }
        return isOutput ? size.columns : 120
    }

    /// The columns and lines of the terminal; 80 and 24 where it does not say.
    static var size: (columns: Int, lines: Int) {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0
        else { return (80, 24) }
        return (Int(size.ws_col), Int(size.ws_row))
    }

    /// Colour only on a terminal, and never where `NO_COLOR` is set.
    ///
    /// See no-color.org.
    static var wantsColour: Bool {
        isOutput && Environment["NO_COLOR"] == nil && Environment["TERM"] != "dumb"
    }

    /// Says a line on standard error; nothing in it can act on the terminal.
    static func say(_ line: String) { _ = Files.put(SafeText.line(line) + "\n", in: STDERR_FILENO) }

    /// Says why a command ended badly.
    static func complain(_ failure: Failure) {
        say("s11: " + failure.sentence)
        if let next = failure.next { say("     " + next) }
    }

    /// Asks one question; nil when the person ends the input.
    static func ask(_ question: String) -> String? {
        _ = Files.put(SafeText.line(question) + " ", in: STDERR_FILENO)
        return readLine()
    }

    /// Writes an answer on standard output.
    static func write(_ text: String) throws { try write { sink in try sink(text) } }

    /// Writes an answer on standard output as it comes, piece by piece.
    static func write(_ pieces: (_ sink: (String) throws -> Void) throws -> Void) throws {
        var waiting: [UInt8] = []
        func flush() throws {
            guard Files.put(waiting, in: STDOUT_FILENO) else {
                throw Failure(
                    "The answer could not be written: \(String(cString: strerror(errno))).")
            }
            waiting.removeAll(keepingCapacity: true)
        }
        try pieces { piece in
            waiting.append(contentsOf: piece.utf8)
            if waiting.count >= 1 << 16 { try flush() }
        }
        try flush()
    }
}

/// The process's environment; an empty variable is as good as none.
enum Environment {
    static subscript(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
}
