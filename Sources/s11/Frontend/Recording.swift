import Assessment
import Assurance
import Dates
import EventLog
import Ledger
import Replay
import Tables

/// What the recording commands share.
enum Recording {
    /// The role that records: named, or in the environment.
    static func recorder(_ named: String?) throws -> RoleTitle? {
        guard let title = named ?? Environment["S11_BY"] else { return nil }
        do {
            return try RoleTitle(reading: title)
        } catch {
            throw Failure("--by: \(error.sentence)")
        }
    }

    /// The time to record at, where the clock looks right, or somebody says that it is.
    ///
    /// A clock that is behind the last fact would date the next one by that fact; one far ahead of
    /// it would date every later one.
    static func time(in ledger: AssuranceLedger, _ key: SealingOptions) throws -> Instant {
        let isRecipe = try ledger.sealed?.isRecipe() ?? false
        let now = try Clock.recording(isRecipe: isRecipe)
        guard !isRecipe, !key.clockIsRight, let last = try ledger.sealed?.lastRecorded() else {
            return now
        }
        let ahead = now.milliseconds - last.milliseconds
        guard ahead < -60_000 || ahead > 400 * 86_400_000 else { return now }
        let wrong =
            ahead < 0
            ? "before the last fact of the ledger, which was recorded at \(last)"
            : "more than 400 days after the last fact of the ledger, which was recorded at \(last)"
        throw Failure(
            "The clock of this machine says \(now): \(wrong).",
            next: "Nothing was recorded. Set the clock; or if it is right, say --clock-is-right.")
    }

    /// Says what was recorded, and every warning.
    static func say(_ recorded: [Recorded], dryRun: Bool) {
        for one in recorded {
            let fact = "\(one.draft.kind.name) \(one.draft.thing)#\(one.streamVersion)"
            for warning in one.warnings {
                Terminal.say(
                    "s11: \(SafeText.line(fact)): \(SafeText.line(warning))")
            }
        }
        let new = recorded.filter { !$0.isDuplicate }.count
        let old = recorded.count - new
        let verb = dryRun ? "would be recorded" : "recorded"
        if recorded.count == 1, let one = recorded.first {
            let told = one.isDuplicate ? "is there already" : verb
            Terminal.say(
                "\(one.draft.kind.name) \(one.draft.thing)#\(one.streamVersion) \(told), "
                    + "as \(one.id).")
        } else {
            Terminal.say(
                "\(new.of("fact")) \(verb)" + (old == 0 ? "." : "; \(old) were there already."))
        }
    }
}
