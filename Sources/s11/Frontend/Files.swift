import Assessment
import Glibc
import Replay

/// Files that people name: read whole and written whole, with the world's reason when that fails.
enum Files {
    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Whether there is a file of that name: no folder, no device, no pipe.
    static func isRegular(_ path: String) -> Bool {
        var found = stat()
        return stat(path, &found) == 0 && found.st_mode & S_IFMT == S_IFREG
    }

    /// Reads a file that must be one, or standard input where the path is `-`: whole, and no more of
    /// it than anything of its sort has.
    static func read(_ path: String, atMost longest: Int = longestAnswer) throws -> [UInt8] {
        let descriptor =
            path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw failure(path, "read") }
        defer { if path != "-" { close(descriptor) } }
        var found = stat()
        guard path == "-" || fstat(descriptor, &found) == 0 && found.st_mode & S_IFMT == S_IFREG
        else {
            throw Failure(
                "\"\(path)\" cannot be read: it is not a file.",
                next:
                    "What another program writes is read from standard input: give - in its place."
            )
        }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure(path, "read") }
            if count == 0 { return bytes }
            guard bytes.count + count <= longest else {
                throw Failure(
                    "\"\(path)\" has more than \(longest) bytes: it is nothing of this sort.")
            }
            bytes += chunk[..<count]
        }
    }

    /// Reads a small file, such as a checkpoint or a request.
    static func readNote(_ path: String) throws -> [UInt8] {
        try read(path, atMost: longestNote)
    }

    private static let longestNote = 1 << 21
    /// More than a million facts, as a batch or as a snapshot.
    private static let longestAnswer = 1 << 28

    /// Writes an answer to a file: whole, so that no half of it is ever seen.
    ///
    /// A file that is there is written over only where that was asked for, or where it holds just
    /// this. Nothing is ever written into a ledger's folder, or over a key or what a key remembers. A
    /// device or a pipe is written to as it is: another file in its place would not be one.
    static func write(_ text: String, to path: String, replacing isForced: Bool) throws {
        var found = stat()
        if stat(path, &found) == 0, found.st_mode & S_IFMT != S_IFREG {
            return try pour(text, into: path)
        }
        try Protected.require(path)
        if lstat(path, &found) == 0, !isForced {
            guard (try? read(path)) == Array(text.utf8) else {
                throw Failure(
                    "\"\(path)\" is there already.",
                    next: "Give another name; or write over it with --force.")
            }
        }
        try replace(path, with: Array(text.utf8))
    }

    /// Puts a file in place whole; links are never followed.
    static func replace(_ path: String, with bytes: [UInt8]) throws {
        let draft = "\(path).\(getpid()).part"
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let descriptor = open(draft, flags, 0o644)
        guard descriptor >= 0 else { throw failure(path, "written") }
        let isWhole =
            put(bytes, in: descriptor) && fsync(descriptor) == 0
        let problem = failure(path, "written")
        close(descriptor)
        guard isWhole else {
            unlink(draft)
            throw problem
        }
        guard rename(draft, path) == 0 else {
            let problem = failure(path, "written")
            unlink(draft)
            throw problem
        }
    }

    /// Copies the files of a ledger into a folder that is not there yet; no link is followed.
    static func copyLedger(_ from: String, to copy: String) throws {
        let names = try names(in: from)
        guard mkdir(copy, 0o777) == 0 else { throw failure(copy, "made") }
        for name in names {
            let (source, target) = ("\(from)/\(name)", "\(copy)/\(name)")
            var found = stat()
            guard lstat(source, &found) == 0 else { throw failure(source, "read") }
            switch found.st_mode & S_IFMT {
            case S_IFDIR: try copyLedger(source, to: target)
            case S_IFREG: try copyFile(source, to: target)
            default: throw Failure("\"\(source)\" is neither a file nor a folder.")
            }
        }
    }

    /// The names of everything in a folder.
    private static func names(in folder: String) throws -> [String] {
        guard let stream = opendir(folder) else { throw failure(folder, "read") }
        defer { closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                guard errno == 0 else { throw failure(folder, "read") }
                return names.sorted()
            }
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
    }

    private static func copyFile(_ from: String, to copy: String) throws {
        let source = open(from, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard source >= 0 else { throw failure(from, "read") }
        defer { close(source) }
        let target = open(copy, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard target >= 0 else { throw failure(copy, "written") }
        defer { close(target) }
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = Glibc.read(source, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure(from, "read") }
            if count == 0 { break }
            guard put(Array(chunk[..<count]), in: target) else { throw failure(copy, "written") }
        }
        guard fsync(target) == 0 else { throw failure(copy, "written") }
    }

    private static func pour(_ text: String, into path: String) throws {
        // A pipe that nobody reads would otherwise wait for somebody.
        let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 || errno != ENXIO else {
            throw Failure("\"\(path)\" cannot be written: nobody reads from it.")
        }
        guard descriptor >= 0 else { throw failure(path, "written") }
        defer { close(descriptor) }
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
        guard put(text, in: descriptor) else { throw failure(path, "written") }
    }

    /// Writes all of a text, or returns false with the reason in `errno`.
    static func put(_ text: String, in descriptor: Int32) -> Bool {
        put(Array(text.utf8), in: descriptor)
    }

    /// Writes all of some bytes, or returns false with the reason in `errno`.
    static func put(_ bytes: [UInt8], in descriptor: Int32) -> Bool {
        var bytes = bytes[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            bytes = bytes.dropFirst(count)
        }
        return true
    }

    private static func failure(_ path: String, _ doing: String) -> Failure {
        Failure("\"\(path)\" cannot be \(doing): \(String(cString: strerror(errno))).")
    }
}
