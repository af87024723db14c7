import Foundation

/// What a run of tests leaves out, said where it cannot be overlooked.
public enum Skipped {
    /// Says what is absent, on the screen and, as a line, in the file that `S11_SKIPPED` names:
    /// the last lines of `tools/check` count them.
    public static func say(_ absent: String) {
        print("skipped: \(absent) absent")
        guard let path = ProcessInfo.processInfo.environment["S11_SKIPPED"] else { return }
        guard let file = fopen(path, "a") else { fatalError("S11_SKIPPED: \(path) is not a file") }
        // One short write to a file opened for appending: tests that run at once do not mix lines.
        fputs("\(absent)\n", file)
        fclose(file)
    }
}
