import Checkpoints
public import EventLog
import Replay

/// A private key as a page that is printed and kept in a safe, and read back from there.
public enum KeyBackup {
    /// The lines to print: the key in groups of letters that can be typed.
    ///
    /// The key ID within is a checksum: a letter mistyped is found.
    public static func page(of file: KeyFile) throws(LogError) -> [String] {
        let text = try file.read()
        let key = try read(text, file)
        let letters = Array(text)
        let groups = stride(from: 0, to: letters.count, by: 4).map {
            String(letters[$0..<min($0 + 4, letters.count)])
        }
        let rows = stride(from: 0, to: groups.count, by: 8).map {
            groups[$0..<min($0 + 8, groups.count)].joined(separator: "  ")
        }
        return ["Private key of \(key.verifier.label)", ""] + rows
    }

    /// Reads a page as it was typed back: spaces, ends of lines and what stands above the key do not
    /// count.
    public static func typed(_ text: String) -> String {
        let letters = text.filter { !$0.isWhitespace }
        return letters.firstRange(of: "PRIVATE+KEY+").map { String(letters[$0.lowerBound...]) }
            ?? letters
    }

    /// Whether what was typed back is the key in a file, letter for letter; then it is noted beside
    /// the key that a backup was checked.
    public static func check(_ text: String, against file: KeyFile) throws(LogError) -> Bool {
        let key = try read(try file.read(), file)
        guard typed(text) == (try file.read()) else { return false }
        try file.noteBackup(of: key.verifier.label)
        return true
    }

    /// Puts a key back in a new file from a page that was typed.
    public static func restore(_ text: String, to file: KeyFile) throws(LogError) -> String {
        let typed = typed(text)
        let key: SigningKey
        do throws(CheckpointProblem) { key = try SigningKey(typed) } catch {
            throw .badKey(
                path: file.path, why: "what was typed is not the page: \(error.sentence)")
        }
        try file.create(key.secretText)
        return key.verifier.label
    }

    /// Whether a backup of the key in a file was ever checked.
    public static func isChecked(_ file: KeyFile) throws(LogError) -> Bool {
        try file.hasBackup(of: try read(try file.read(), file).verifier.label)
    }

    private static func read(_ text: String, _ file: KeyFile) throws(LogError) -> SigningKey {
        do throws(CheckpointProblem) { return try SigningKey(text) } catch {
            throw .badKey(path: file.path, why: error.sentence)
        }
    }
}
