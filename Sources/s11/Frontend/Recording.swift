import Assessment
import Assurance
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
