import Glibc

/// The file of a private key, outside any ledger, and the folder in which its owner remembers what
/// it signed.
///
/// The key's file can be read by its owner only; one that others can read, a link and a pipe are
/// refused. What a key signed last stands in the same folder, under the name of the key itself: so
/// it is found by whatever name the file goes.
public final class KeyFile: Sendable {
    public let path: String

    public init(_ path: String) {
        self.path = path
    }

    public var exists: Bool { access(path, F_OK) == 0 }

    /// Writes a new key; refuses where there is a file already.
    public func create(_ text: String) throws(LogError) {
        try Self.makeFolder(of: path)
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .world(path: path, doing: "made", why: reason(errno))
        }
        let file = File(path: path, descriptor: descriptor)
        if let error = file.write(Array(text.utf8) + [0x0A]) ?? file.syncAll() {
            throw .notWritten(path: path, why: reason(error))
        }
        try folder().sync()
    }

    /// The key's text, without its line's end.
    public func read() throws(LogError) -> String {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw unusable(reason(errno)) }
        guard status.st_mode & S_IFMT != S_IFLNK else {
            throw unusable("it is a link; name the key's own file")
        }
        let file = try folder().open(name, O_RDONLY | O_NOFOLLOW)
        guard fstat(file.descriptor, &status) == 0 else { throw file.failed("looked at") }
        guard status.st_mode & S_IFMT == S_IFREG else { throw unusable("it is not a file") }
        guard status.st_mode & 0o077 == 0 else {
            throw unusable(
                "others can read this private key; make it yours alone with: chmod 600 \(path)")
        }
        let bytes = try file.read(0..<min(Int(status.st_size), 4096))
        return String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    }

    /// Whether the key lies in a folder or anywhere within it.
    public func isInside(_ directory: String) -> Bool {
        guard let outer = Self.resolved(directory), let own = Self.resolved(parent) else {
            return false
        }
        return own == outer || own.hasPrefix(outer + "/")
    }

    /// What was signed last under this name; nil where nothing was yet.
    public func memory(of key: String) throws(LogError) -> [UInt8]? {
        guard let file = try folder().openIfThere(Self.memoryName(key), O_RDONLY) else {
            return nil
        }
        return try Self.contents(file)
    }

    /// Makes sure that what is signed can be remembered, before anything else is done.
    public func requireRoomForMemory() throws(LogError) {
        guard access(parent, W_OK | X_OK) == 0 else {
            throw unusable(
                "what it signs must be remembered beside it, and its folder cannot be written: "
                    + reason(errno))
        }
    }

    /// Holds the right to sign, and hands over what was signed last; what it gives back is kept
    /// first.
    ///
    /// Durable when this returns, so that what is signed after it can never be forgotten.
    public func advance(
        memoryOf key: String, _ next: (_ last: [UInt8]?) throws(LogError) -> [UInt8]
    ) throws(LogError) {
        let folder = try folder()
        let state = Self.memoryName(key)
        let lock = try WriteLock(
            on: state + ".lock", in: folder, O_RDWR | O_CREAT, patience: 3_000)
        defer { withExtendedLifetime(lock) {} }
        let last = try folder.openIfThere(state, O_RDONLY).map(Self.contents)
        let bytes = try next(last)
        if bytes != last { try folder.replace(state, with: bytes) }
    }

    /// Notes beside the key that a printed copy of it was checked.
    public func noteBackup(of key: String) throws(LogError) {
        try folder().replace(Self.backupName(key), with: [])
    }

    public func hasBackup(of key: String) throws(LogError) -> Bool {
        try folder().openIfThere(Self.backupName(key), O_RDONLY) != nil
    }

    /// The folder in which the key sealed last, where that is another one; nil where it is this
    /// one, by its path or by its number on the disk, or where none is noted.
    public func formerFolder(
        than directory: String, of key: String
    ) throws(LogError) -> String? {
        guard let own = Self.identity(directory),
            let file = try folder().openIfThere(Self.name("sealed-in", of: key), O_RDONLY)
        else { return nil }
        let noted = String(decoding: try Self.contents(file), as: UTF8.self)
            .split(separator: " ", maxSplits: 1)
        guard noted.count == 2, noted[0] != own.number, noted[1] != own.path else { return nil }
        return String(noted[1])
    }

    /// Notes beside the key in which folder it seals.
    public func note(folder directory: String, of key: String) throws(LogError) {
        guard let own = Self.identity(directory) else { return }
        let name = Self.name("sealed-in", of: key)
        let bytes = Array("\(own.number) \(own.path)".utf8)
        if try folder().openIfThere(name, O_RDONLY).map(Self.contents) == bytes { return }
        try folder().replace(name, with: bytes)
    }

    /// By what a folder is known again: its number on the disk, and its path without links.
    private static func identity(_ directory: String) -> (number: String, path: String)? {
        var status = stat()
        guard stat(directory, &status) == 0, let path = resolved(directory) else { return nil }
        return ("\(status.st_ino)", path)
    }

    private static func backupName(_ key: String) -> String { name("backed-up", of: key) }

    /// The name of another file that is kept for a key, beside its memory.
    private static func name(_ what: String, of key: String) -> String {
        String(memoryName(key).dropLast("signed".count)) + what
    }

    private static func contents(_ file: File) throws(LogError) -> [UInt8] {
        try file.read(0..<min(file.status().length, 65_536))
    }

    /// The name of the file that remembers for a key: `borough+c74f20a3.signed`.
    ///
    /// What no file should be called is written as in an address: `%2F` for a slash.
    static func memoryName(_ key: String) -> String {
        var name = ""
        for byte in key.utf8 {
            let character = Unicode.Scalar(byte)
            let isPlain =
                byte < 0x80
                && (character.properties.isAlphabetic || "0123456789.-_+".utf8.contains(byte))
            if isPlain {
                name.unicodeScalars.append(character)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                name += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return name + ".signed"
    }

    private var name: String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    private var parent: String {
        let parent = path.hasSuffix(name) ? String(path.dropLast(name.count)) : ""
        return parent.isEmpty ? "." : parent
    }

    private func folder() throws(LogError) -> Folder { try Folder(parent) }

    private func unusable(_ why: String) -> LogError {
        .badKey(path: path, why: why)
    }

    /// The folder's own path, without links on the way; nil where there is none.
    private static func resolved(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }

    /// Makes the folders on the way to a file, for their owner only.
    private static func makeFolder(of path: String) throws(LogError) {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/").dropLast() {
            made += part + "/"
            guard mkdir(made, 0o700) == 0 || errno == EEXIST else {
                throw .world(path: made, doing: "made", why: reason(errno))
            }
        }
    }
}
