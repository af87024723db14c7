import Glibc

/// What no question may write over: a ledger's folder, a key, and what a key remembers.
enum Protected {
    static func require(_ path: String) throws {
        if let ledger = ledger(around: path) {
            throw Failure(
                "\"\(path)\" lies in the folder of the ledger \(ledger).",
                next: "Only what records writes there. Write the answer to another place.")
        }
        if isKey(path) {
            throw Failure(
                "\"\(path)\" is a private key, or what one remembers: it is never written over.",
                next: "Write the answer to another place.")
        }
    }

    /// The ledger's folder that a file would lie in, at any depth; nil where it lies in none.
    private static func ledger(around path: String) -> String? {
        let cut = path.lastIndex(of: "/").map { String(path[..<$0]) }
        let parent = cut.map { $0.isEmpty ? "/" : $0 } ?? "."
        guard let found = realpath(parent, nil) else { return nil }
        defer { free(found) }
        var folder = String(cString: found)
        while !folder.isEmpty {
            if Files.exists(folder + "/ledger.json") || Files.exists(folder + "/events.jsonl") {
                return folder
            }
            folder = folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
        }
        return nil
    }

    private static func isKey(_ path: String) -> Bool {
        let name = path.split(separator: "/").last ?? ""
        let kept = [".signed", ".signed.lock", ".sealed-in", ".backed-up"]
        if kept.contains(where: name.hasSuffix) { return true }
        guard Files.isRegular(path), let bytes = try? Files.readNote(path) else { return false }
        return bytes.starts(with: Array("PRIVATE+KEY+".utf8))
    }
}
