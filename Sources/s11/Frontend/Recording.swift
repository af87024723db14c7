import Assessment
import Assurance
import Dates
import EventLog
import Ledger
import Replay
import Reports
import Tables

/// What the recording commands share.
enum Recording {
    /// The role that records: named, or in the environment.
    static func recorder(_ named: String?) throws -> RoleTitle? {
        try title(named ?? Environment["S11_BY"], of: "--by")
    }

    /// The title of a role that an option gives.
    static func title(_ typed: String?, of option: String) throws -> RoleTitle? {
        guard let typed else { return nil }
        do {
            return try RoleTitle(reading: typed)
        } catch {
            throw Failure("\(option): \(error.sentence)")
        }
    }

    /// The time to record at, where the clock looks right, or somebody says that it is; and what is
    /// then remarked on every fact.
    ///
    /// A clock that is behind the last fact would date the next one by that fact; one far ahead of
    /// it would date every later one.
    static func time(
        in ledger: AssuranceLedger, _ key: SealingOptions
    ) throws -> (now: Instant, doubt: DoubtfulClock?) {
        let isRecipe = try ledger.sealed?.isRecipe() ?? false
        let now = try Clock.recording(isRecipe: isRecipe)
        guard !isRecipe, let last = try ledger.sealed?.lastRecorded(),
            let doubt = DoubtfulClock(now, after: last)
        else { return (now, nil) }
        guard !key.clockIsRight else { return (now, doubt) }
        let place = doubt == .behind ? "before" : "more than 400 days after"
        throw Failure(
            "The clock of this machine says \(now): \(place) the last fact of the ledger, which was "
                + "recorded at \(last).",
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
