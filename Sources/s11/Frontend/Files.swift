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

    /// Writes a file whole: first beside it, then in its place, so that no half of it is ever seen.
    ///
    /// A device or a pipe is written to as it is: another file in its place would not be one.
    static func write(_ text: String, to path: String) throws {
        var found = stat()
        if stat(path, &found) == 0, found.st_mode & S_IFMT != S_IFREG {
            return try pour(text, into: path)
        }
        let draft = path + ".part"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure(path, "written") }
        let isWhole = put(text, in: descriptor) && fsync(descriptor) == 0
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

    private static func pour(_ text: String, into path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path, "written") }
        defer { close(descriptor) }
        guard put(text, in: descriptor) else { throw failure(path, "written") }
    }

    /// Writes all of a text, or returns false with the reason in `errno`.
    static func put(_ text: String, in descriptor: Int32) -> Bool {
        var bytes = Array(text.utf8)[...]
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
