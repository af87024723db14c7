import Dates
import Glibc
import Ledger

/// What time it is.
enum Clock {
    /// The time of a question: the machine's, or `S11_NOW` where it is set, so that an example reads
    /// the same each day.
    static func now() throws -> Instant { try given() ?? machine() }

    /// The time to record at: the machine's, and no other.
    ///
    /// Only a ledger that is built from a recipe takes a time from outside.
    static func recording(isRecipe: Bool) throws -> Instant {
        guard let given = try given() else { return machine() }
        guard isRecipe else {
            throw Failure(
                "S11_NOW is set, and only a ledger that is built from a recipe takes its time from "
                    + "outside.",
                next: "Nothing was recorded. Unset it: facts bear the time of the machine.")
        }
        return given
    }

    /// The machine's time.
    static func machine() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    private static func given() throws -> Instant? {
        guard let fixed = Environment["S11_NOW"] else { return nil }
        guard let instant = Instant(rfc3339: fixed) else {
            throw Failure(
                "S11_NOW is \"\(fixed)\", which is not a time such as 2026-11-21T09:00:00Z.")
        }
        return instant
    }
}
