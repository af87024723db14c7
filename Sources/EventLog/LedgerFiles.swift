import Glibc
import Synchronization

/// The small files of a ledger beside its log: put in place whole, durable when a call returns.
///
/// Paths are within the ledger's folder, such as `tile/0/x001/067`; folders on the way are made.
public final class LedgerFiles: @unchecked Sendable {
    private let top: Folder
    /// The folders within that were opened, so that none is made sure of twice.
    private let opened = Mutex<[String: Folder]>([:])
    /// Ways to folders that are known to be on the disk.
    private let known = Mutex<Set<String>>([])

    public convenience init(in directory: String) throws(LogError) {
        self.init(try Folder(directory))
    }

    /// The files in a folder, which is made where there is none.
    public convenience init(making directory: String) throws(LogError) {
        guard mkdir(directory, 0o777) == 0 || errno == EEXIST else {
            throw .world(path: directory, doing: "made", why: reason(errno))
        }
        self.init(try Folder(directory))
    }

    init(_ top: Folder) {
        self.top = top
    }

    /// More than any of these files ever has: a signed note has at most a million bytes.
    private static let longest = 1 << 22

    /// Takes files away; those that are not there are no matter.
    public func remove(_ paths: [String]) throws(LogError) {
        for path in paths {
            let (folder, name) = try place(path)
            try folder.remove(name)
        }
    }

    /// Takes an empty folder away.
    public func removeFolder(_ path: String) throws(LogError) {
        _ = opened.withLock { $0.removeValue(forKey: path) }
        guard rmdir(top.path(of: path)) == 0 || errno == ENOENT || errno == ENOTEMPTY else {
            throw .world(path: top.path(of: path), doing: "taken away", why: reason(errno))
        }
    }

    /// The bytes of a file; nil where there is none.
    public func read(_ path: String) throws(LogError) -> [UInt8]? {
        guard let file = try top.openIfThere(path, O_RDONLY) else { return nil }
        let status = try file.status()
        guard status.isRegular else {
            throw .world(path: file.path, doing: "read", why: "it is not a file")
        }
        guard status.length <= Self.longest else {
            throw .world(
                path: file.path, doing: "read",
                why: "it has \(status.length) bytes, and no file of a ledger beside its log has "
                    + "more than \(Self.longest)")
        }
        return try file.read(0..<status.length)
    }

    /// Puts a file in place, over the one there was.
    public func replace(_ path: String, with bytes: [UInt8]) throws(LogError) {
        let (folder, name) = try place(path)
        try folder.replace(name, with: bytes)
    }

    /// Puts a file in place that can be made again from the log: whole, but with no sync of its own.
    public func replaceDerived(_ path: String, with bytes: [UInt8]) throws(LogError) {
        let (folder, name) = try place(path)
        try folder.replace(name, with: bytes, isDerived: true)
    }

    /// Makes a file have these bytes, where it has not already; it can be made again at any time.
    public func bring(_ path: String, to bytes: [UInt8]) throws(LogError) {
        if try read(path) != bytes { try replaceDerived(path, with: bytes) }
    }

    /// Takes it as known that the folders on the way to a file are on the disk.
    public func trustFolders(to path: String) {
        var way = ""
        known.withLock { known in
            for part in path.split(separator: "/").dropLast() {
                way += way.isEmpty ? String(part) : "/" + part
                known.insert(way)
            }
        }
    }

    /// Puts a file in place that must not change any more: the same bytes again are fine, others
    /// are refused.
    public func create(_ path: String, with bytes: [UInt8]) throws(LogError) {
        if let there = try read(path) {
            guard there == bytes else {
                throw .world(
                    path: top.path(of: path), doing: "written",
                    why: "another file of that name stands there, and it must never change")
            }
            return
        }
        try replace(path, with: bytes)
    }

    /// The names in a folder, in order; none where there is no folder.
    public func names(in path: String) throws(LogError) -> [String] {
        try Folder.names(in: top.path(of: path)).filter { !$0.hasPrefix(".") }
    }

    /// Takes away the drafts that killed programs have left, in every folder.
    ///
    /// Only while the lock is held: a draft is then nobody's.
    func removeDrafts() throws(LogError) { try top.removeDrafts() }

    /// The folder that a path lies in, made where there is none, and its last name.
    private func place(_ path: String) throws(LogError) -> (Folder, String) {
        var parts = path.split(separator: "/").map(String.init)
        let name = parts.popLast() ?? path
        let way = parts.joined(separator: "/")
        let known = known.withLock(\.self)
        let outcome = opened.withLock { opened -> Result<Folder, LogError> in
            do throws(LogError) {
                return .success(try Self.folder(way, of: top, &opened, known))
            } catch {
                return .failure(error)
            }
        }
        return (try outcome.get(), name)
    }

    /// The folder at the end of a way, with each on the way made and remembered.
    private static func folder(
        _ way: String, of top: Folder, _ opened: inout [String: Folder], _ known: Set<String>
    ) throws(LogError) -> Folder {
        if let known = opened[way] { return known }
        var folder = top
        var soFar = ""
        for part in way.split(separator: "/") {
            soFar += soFar.isEmpty ? String(part) : "/" + part
            if let known = opened[soFar] {
                folder = known
            } else {
                folder = try folder.folder(String(part), isKnown: known.contains(soFar))
                opened[soFar] = folder
            }
        }
        return folder
    }
}
