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

    /// Reads a file, or standard input where the path is `-`.
    static func read(_ path: String) throws -> [UInt8] {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path, "read") }
        defer { if path != "-" { close(descriptor) } }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure(path, "read") }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
    }

    /// Reads a small file that must be one, such as a checkpoint or a request; or standard input
    /// where the path is `-`.
    static func readNote(_ path: String) throws -> [UInt8] {
        let descriptor =
            path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw failure(path, "read") }
        defer { if path != "-" { close(descriptor) } }
        var found = stat()
        guard path == "-" || fstat(descriptor, &found) == 0 && found.st_mode & S_IFMT == S_IFREG
        else { throw Failure("\"\(path)\" cannot be read: it is not a file.") }
        var bytes = [UInt8](repeating: 0, count: longestNote + 1)
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure(path, "read") }
            if count == 0 { return Array(bytes[..<done]) }
            done += count
        }
        throw Failure("\"\(path)\" has more than \(longestNote) bytes: it is nothing of this sort.")
    }

    private static let longestNote = 1 << 21

    /// Writes an answer to a file: whole, so that no half of it is ever seen.
    ///
    /// A file that is there is written over only where that was asked for, or where it holds just
    /// this. Nothing is ever written into a ledger's folder, or over a key or what a key remembers. A
    /// device or a pipe is written to as it is: another file in its place would not be one.
    static func write(_ text: String, to path: String, replacing isForced: Bool) throws {
        try write(Array(text.utf8), to: path, replacing: isForced)
    }

    /// The same, of bytes.
    static func write(_ bytes: [UInt8], to path: String, replacing isForced: Bool) throws {
        var found = stat()
        if stat(path, &found) == 0, found.st_mode & S_IFMT != S_IFREG {
            return try pour(bytes, into: path)
        }
        try Protected.require(path)
        if lstat(path, &found) == 0, !isForced {
            guard (try? read(path)) == bytes else {
                throw Failure(
                    "\"\(path)\" is there already.",
                    next: "Give another name; or write over it with --force.")
            }
        }
        try replace(path, with: bytes)
    }

    /// Makes a folder where there is none.
    static func makeFolder(_ path: String) throws {
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw failure(path, "made") }
    }

    /// The last part of a path; with another ending where one is given.
    static func name(of path: String, ending: String? = nil) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let ending else { return name }
        let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
        return "\(stem).\(ending)"
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
        guard mkdir(copy, 0o777) == 0 else { throw failure(copy, "made") }
        guard let stream = opendir(from) else { throw failure(from, "read") }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            let (source, target) = ("\(from)/\(name)", "\(copy)/\(name)")
            var found = stat()
            guard lstat(source, &found) == 0 else { throw failure(source, "read") }
            switch found.st_mode & S_IFMT {
            case S_IFDIR: try copyLedger(source, to: target)
            case S_IFREG: try replace(target, with: read(source))
            default: throw Failure("\"\(source)\" is neither a file nor a folder.")
            }
        }
    }

    private static func pour(_ bytes: [UInt8], into path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path, "written") }
        defer { close(descriptor) }
        guard put(bytes, in: descriptor) else { throw failure(path, "written") }
    }

    /// Writes all of a text, or returns false with the reason in `errno`.
    static func put(_ text: String, in descriptor: Int32) -> Bool {
        put(Array(text.utf8), in: descriptor)
    }

    private static func put(_ bytes: [UInt8], in descriptor: Int32) -> Bool {
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
