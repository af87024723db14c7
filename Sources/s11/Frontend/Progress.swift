import Assessment
import Glibc
import Replay
import Synchronization

/// Says on standard error how far long work has come, once it has taken more than a second.
final class Progress: Sendable {
    private let doing: String
    private let unit: String
    private let last = Mutex(time(nil))

    init(_ doing: String, unit: String) {
        self.doing = doing
        self.unit = unit
    }

    func tell(_ done: Int, of all: Int) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        let now = time(nil)
        let isDue = last.withLock { last in
            defer { if now > last { last = now } }
            return now > last
        }
        if isDue { Terminal.say("\(doing): \(done) of \(all) \(unit)") }
    }
}
