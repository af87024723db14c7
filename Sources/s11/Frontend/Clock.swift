import Assessment
import Dates
import Glibc
import Replay

/// What time it is.
enum Clock {
    /// The machine's time, or `S11_NOW` where it is set: a fixed time makes an example repeatable.
    static func now() throws -> Instant {
        if let fixed = Environment["S11_NOW"] {
            guard let instant = Instant(rfc3339: fixed) else {
                throw Failure(
                    "S11_NOW is \"\(fixed)\", which is not a time such as 2026-11-21T09:00:00Z.")
            }
            return instant
        }
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}
