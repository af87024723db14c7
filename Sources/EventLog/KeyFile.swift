import Glibc

/// The file of a private key and what its owner remembers of it, outside any ledger.
///
/// The key's file can be read by its owner only; one that others can read is refused. Beside it,
/// `<key>.signed` holds
/// what the key signed last, and `<key>.lock` the right to sign.
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
        let file = try folder().open(name, O_RDONLY)
        var status = stat()
        guard fstat(file.descriptor, &status) == 0 else { throw file.failed("looked at") }
        guard status.st_mode & 0o077 == 0 else {
            throw .world(
                path: path, doing: "used",
                why: "others can read this private key; make it yours alone with: chmod 600 \(path)"
            )
        }
        let bytes = try file.read(0..<min(Int(status.st_size), 4096))
        return String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    }

    /// What the key signed last; nil where it has signed nothing yet.
    public func signed() throws(LogError) -> [UInt8]? {
        guard let file = try folder().openIfThere(name + ".signed", O_RDONLY) else { return nil }
        return try file.read(0..<min(file.status().length, 65_536))
    }

    /// Holds the right to sign, and hands over what was signed last; what it gives back is kept
    /// first.
    ///
    /// Durable when this returns, so that what is signed after it can never be forgotten.
    public func advance(
        _ next: (_ last: [UInt8]?) throws(LogError) -> [UInt8]
    ) throws(LogError) {
        let folder = try folder()
        let lock = try WriteLock(in: folder, name: name + ".lock", patience: 3_000)
        defer { withExtendedLifetime(lock) {} }
        let state = name + ".signed"
        var last: [UInt8]?
        if let file = try folder.openIfThere(state, O_RDONLY) {
            last = try file.read(0..<min(file.status().length, 65_536))
        }
        let bytes = try next(last)
        if bytes != last { try folder.replace(state, with: bytes) }
    }

    private var name: String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    private func folder() throws(LogError) -> Folder {
        let parent = path.hasSuffix(name) ? String(path.dropLast(name.count)) : ""
        return try Folder(parent.isEmpty ? "." : parent)
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
