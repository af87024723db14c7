import Checkpoints
import EventLog
import Glibc
import Ledger
import Synchronization

/// What this reader has seen of each ledger, as ssh remembers hosts: by which key it was sealed,
/// and its roots at some sizes.
///
/// A small file for each ledger in the reader's own state folder. Ledgers that are built from a
/// recipe, whose keys are published, are not remembered.
enum ReaderMemory {
    /// How many sizes are remembered of one ledger: the latest.
    private static let most = 100
    /// The log that was opened to answer, and what was seen of it before.
    private static let opened = Mutex<(log: SealedLog, before: Remembered)?>(nil)

    /// What was seen of a ledger before.
    static func remembered(
        of source: String, accepting accepted: Remembered.Acceptance = .none
    ) -> Remembered {
        var key: String?
        var isNamed = false
        var roots: [Int: MerkleHash] = [:]
        for line in lines(of: source) {
            let words = line.split(separator: " ").map(String.init)
            if words.count >= 2, words[0] == "key" {
                key = words[1]
                isNamed = words.count == 3 && words[2] == "named"
            }
            if words.count == 3, words[0] == "seen", let size = Int(words[1]), size >= 0,
                let root = MerkleHash(hex: words[2])
            {
                roots[size] = root
            }
        }
        return Remembered(
            key: key, isKeyNamed: isNamed, roots: roots, accepted: accepted)
    }

    static func watch(_ log: SealedLog, _ before: Remembered) {
        opened.withLock { $0 = (log, before) }
    }

    /// Refuses an answer for which a sealed line had to be read and could not be.
    static func requireRead() throws { try opened.withLock { $0 }?.log.requireRead() }

    /// Remembers what was answered from; said once where that cannot be done, and no more.
    static func noteAnswer() {
        guard let (log, before) = opened.withLock({ $0 }), let seen = log.lastRead?.checkpoint,
            (try? log.isRecipe()) == false, (try? log.isRehearsal()) == false,
            let key = try? log.keyInForce()
        else { return }
        if let most = before.roots.keys.max(), most > seen.size {
            Terminal.say(
                "s11: This copy has \(seen.size.of("fact")); you have seen \(most) of this ledger "
                    + "sealed. It is older.")
        }
        let isNamed =
            before.accepted == .named(key) || before.isKeyNamed && before.key == key
        guard
            before.key != key || before.isKeyNamed != isNamed
                || before.roots[seen.size] != seen.root
        else { return }
        var roots = before.roots
        roots[seen.size] = seen.root
        let kept = roots.keys.sorted().suffix(most)
        let text =
            "key \(key)\(isNamed ? " named" : "")\n"
            + kept.map { "seen \($0) \(roots[$0]?.hex ?? "")\n" }.joined()
        write(text, of: log.source)
    }

    static func forget(_ source: String) throws {
        guard let path = path(of: source) else { return }
        guard unlink(path) == 0 || errno == ENOENT else {
            throw Failure("\(path) cannot be taken away: \(String(cString: strerror(errno))).")
        }
    }

    private static func write(_ text: String, of source: String) {
        guard let path = path(of: source), let folder else { return }
        var made = ""
        for part in folder.split(separator: "/", omittingEmptySubsequences: false) {
            made += made.isEmpty && part.isEmpty ? "/" : part + "/"
            mkdir(made, 0o700)
        }
        do {
            try Files.replace(path, with: Array(text.utf8))
        } catch {
            Terminal.say("s11: What was seen could not be remembered: \(Failure(error).sentence)")
        }
    }

    private static func lines(of source: String) -> [Substring] {
        guard let path = path(of: source), let bytes = try? Files.readNote(path) else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    }

    private static var folder: String? {
        if let state = Environment["XDG_STATE_HOME"] { return state + "/s11/ledgers" }
        return Environment["HOME"].map { $0 + "/.local/state/s11/ledgers" }
    }

    /// The file of a ledger; nil where there is no place for it.
    private static func path(of source: String) -> String? {
        let name = String(
            String.UnicodeScalarView(
                source.unicodeScalars.map { scalar in
                    let isPlain =
                        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                    return isPlain || ".-_".unicodeScalars.contains(scalar) ? scalar : "_"
                }))
        return folder.map { "\($0)/\(name)-\(FileDigest.hex(of: source.utf8).prefix(8))" }
    }
}
