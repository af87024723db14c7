import Assessment
import Glibc
import Replay
import Synchronization

/// The terminal with each key at hand as it is pressed, on a screen of its own.
///
/// It is put back as it was when the work ends, whether it returns, throws, or is told to end by a
/// signal.
enum RawTerminal {
    /// What came from the terminal.
    enum Input: Equatable {
        /// The bytes of a key, or of several that were pressed at once.
        case key([UInt8])
        /// The screen may have another size now.
        case resized
        /// The input ended, or the program was told to end.
        case ended
    }

    // A handler may do next to nothing; it leaves the number here, and the wait below looks at it.
    private static let caught = Atomic<Int32>(0)
    private static let fatal = [SIGTERM, SIGHUP, SIGINT, SIGQUIT]

    /// Whether somebody sits at the terminal, to see and to press keys.
    static var isThere: Bool {
        isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && Environment["TERM"] != "dumb"
    }

    /// Works on a screen of its own; afterwards the terminal is as it was.
    static func work(_ body: () throws -> Void) throws {
        var before = termios()
        guard tcgetattr(STDIN_FILENO, &before) == 0 else {
            throw Failure("The terminal cannot be asked: \(String(cString: strerror(errno))).")
        }
        var raw = before
        cfmakeraw(&raw)
        for number in fatal + [SIGWINCH] {
            signal(number) { RawTerminal.caught.store($0, ordering: .relaxed) }
        }
        defer {
            for number in fatal + [SIGWINCH] { signal(number, SIG_DFL) }
        }
        guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &raw) == 0 else {
            throw Failure("The terminal cannot be set: \(String(cString: strerror(errno))).")
        }
        _ = Files.put(enter, in: STDOUT_FILENO)
        defer {
            _ = Files.put(leave, in: STDOUT_FILENO)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
        }
        try body()
    }

    /// Ends by the signal that was caught, if one was: whoever sent it sees that it was obeyed.
    static func obeySignal() {
        let number = caught.load(ordering: .relaxed)
        if fatal.contains(number) { raise(number) }
    }

    /// Waits for a key; ``Keyboard`` tells several from each other.
    static func next() -> Input {
        while true {
            let number = caught.load(ordering: .relaxed)
            if fatal.contains(number) { return .ended }
            if number == SIGWINCH {
                caught.store(0, ordering: .relaxed)
                return .resized
            }
            // A quarter of a second: a signal that came just before the wait is seen all the same.
            var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            if poll(&input, 1, 250) == 1 { return read() }
        }
    }

    private static func read() -> Input {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = Glibc.read(STDIN_FILENO, &bytes, bytes.count)
        guard count > 0 else { return .ended }
        return .key(Array(bytes.prefix(count)))
    }

    /// Shows lines from the top left corner; the rest of the screen is blank.
    ///
    /// The lines must be safe for a terminal, as every written page is.
    static func show(_ lines: [String]) {
        let text = lines.map { $0 + "\u{1B}[K" }.joined(separator: "\r\n")
        _ = Files.put("\u{1B}[H" + text + "\u{1B}[J", in: STDOUT_FILENO)
    }

    // DEC private modes 1049 (a screen of its own) and 25 (the cursor), as xterm has them.
    private static let enter = "\u{1B}[?1049h\u{1B}[?25l"
    private static let leave = "\u{1B}[?25h\u{1B}[?1049l"
}
