import Glibc
import Tables

/// The person's terminal, if there is one: its width, its colours, and how to speak to it.
enum Terminal {
    /// Whether standard output is a terminal.
    static var isOutput: Bool { isatty(STDOUT_FILENO) == 1 }
    /// Whether somebody is there to answer a question.
    static var isAsking: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

    /// The columns to write text for: those of the terminal, or `COLUMNS`, or 120.
    static var width: Int {
        if let columns = Environment["COLUMNS"].flatMap({ Int($0) }), columns >= 20 { return columns }
        guard isOutput else { return 120 }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// Colour only on a terminal, and never where `NO_COLOR` is set. See no-color.org.
    static var wantsColour: Bool {
        isOutput && Environment["NO_COLOR"]?.isEmpty ?? true && Environment["TERM"] != "dumb"
    }

    /// Says a line on standard error.
    static func say(_ line: String) { write(STDERR_FILENO, line + "\n") }

    /// Says why a command ended badly.
    static func complain(_ failure: Failure) {
        say("s11: " + SafeText.line(failure.sentence))
        if let next = failure.next { say("     " + SafeText.line(next)) }
    }

    /// Asks one question; nil when the person ends the input.
    static func ask(_ question: String) -> String? {
        write(STDERR_FILENO, question + " ")
        return readLine()
    }

    static func write(_ descriptor: Int32, _ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard written > 0 else { return }
            bytes = bytes.dropFirst(written)
        }
    }
}

/// The process's environment.
enum Environment {
    static subscript(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
