import Glibc

/// The words of the command line.
enum Words {
    /// All of them, the program's name first.
    ///
    /// The runtime reads them from `/proc/self/cmdline`, which now and then gives nothing on a
    /// machine that is very busy: a program without even its own name has not been told its words,
    /// so they are read again.
    static var all: [String] {
        let told = CommandLine.arguments
        guard told.isEmpty else { return told }
        for _ in 0..<1_000 {
            let words = again()
            if !words.isEmpty { return words }
            usleep(1_000)
        }
        Terminal.say("s11: The system does not tell the words of the command. Try again.")
        exit(1)
    }

    private static func again() -> [String] {
        let descriptor = open("/proc/self/cmdline", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            guard count > 0 else { break }
            bytes += chunk[..<count]
        }
        return bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast().map {
            String(decoding: $0, as: UTF8.self)
        }
    }
}
