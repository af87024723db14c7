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
        guard let title = named ?? Environment["S11_BY"] else { return nil }
        do {
            return try RoleTitle(reading: title)
        } catch {
            throw Failure("--by: \(error.sentence)")
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

    /// Says what was recorded, every warning, and what was understood of each fact that is echoed.
    static func say(_ recorded: [Recorded], dryRun: Bool, isAsked: Bool = false) {
        for one in recorded {
            for warning in one.warnings + (isAsked ? [] : one.doubts) {
                Terminal.say("s11: \(fact(one)): \(SafeText.line(warning))")
            }
        }
        let new = recorded.filter { !$0.isDuplicate }.count
        let old = recorded.count - new
        let verb = dryRun ? "would be recorded" : "recorded"
        guard recorded.count == 1 || recorded.contains(where: { $0.echo != nil }) else {
            Terminal.say(
                "\(new.of("fact")) \(verb)" + (old == 0 ? "." : "; \(old) were there already."))
            return
        }
        for one in recorded {
            let told = one.isDuplicate ? "is there already" : verb
            Terminal.say("\(fact(one)) \(told), as \(one.id).")
            for line in one.echo.map(EchoWords.lines) ?? [] { Terminal.say("     " + line) }
        }
    }

    /// Shows what was understood, and asks about what is worth a second look.
    static func askAbout(_ tried: [Recorded]) throws {
        guard tried.contains(where: { !$0.doubts.isEmpty || !$0.warnings.isEmpty }) else { return }
        for one in tried {
            for line in one.echo.map(EchoWords.lines) ?? [] { Terminal.say("     " + line) }
            for doubt in one.doubts + one.warnings { Terminal.say("s11: \(SafeText.line(doubt))") }
        }
        let answer = Terminal.ask("Record it all the same? (yes or no)") ?? "no"
        guard ["yes", "y"].contains(answer.lowercased().filter { !$0.isWhitespace }) else {
            throw Failure("It was not recorded.", next: "Nothing was changed.")
        }
    }

    private static func fact(_ one: Recorded) -> String {
        SafeText.line("\(one.draft.kind.name) \(one.draft.thing)#\(one.streamVersion)")
    }
}
