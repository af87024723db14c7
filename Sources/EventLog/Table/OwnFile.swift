import Glibc

/// Files that are the reader's own: nobody else may have written them, or may read them.
enum OwnFile {
    /// Opens a file; throws where it, or the folder that it is in, is another's or open to others.
    static func open(_ path: String) throws(LogError) -> File {
        let (folder, name) = try folder(of: path)
        defer { close(folder) }
        let descriptor = openat(folder, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { throw world(path, "opened") }
        let file = File(path: path, descriptor: descriptor)
        try require(descriptor, S_IFREG, path)
        return file
    }

    /// Puts a file in place whole, for its owner only; the folders on the way are made.
    static func replace(
        _ path: String, writing: (File) throws(LogError) -> Void
    ) throws(LogError) {
        makeFolders(of: path)
        let (folder, name) = try folder(of: path)
        defer { close(folder) }
        let draft = "\(name).\(getpid()).part"
        unlinkat(folder, draft, 0)
        let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let descriptor = openat(folder, draft, flags, 0o600)
        guard descriptor >= 0 else { throw world(path, "written") }
        do throws(LogError) {
            try writing(File(path: path, descriptor: descriptor))
            guard renameat(folder, draft, folder, name) == 0 else { throw world(path, "written") }
        } catch {
            unlinkat(folder, draft, 0)
            throw error
        }
    }

    private static func folder(of path: String) throws(LogError) -> (CInt, String) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let name = parts.last ?? ""
        let way = parts.dropLast().joined(separator: "/")
        let folder = Glibc.open(
            way.isEmpty ? "/" : way, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
        guard folder >= 0 else { throw world(path, "opened") }
        do throws(LogError) {
            try require(folder, S_IFDIR, path)
        } catch {
            close(folder)
            throw error
        }
        return (folder, name)
    }

    private static func require(
        _ descriptor: CInt, _ kind: mode_t, _ path: String
    ) throws(LogError) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw world(path, "looked at") }
        guard status.st_mode & S_IFMT == kind, status.st_uid == geteuid(),
            status.st_mode & 0o077 == 0
        else {
            throw .world(path: path, doing: "used", why: "it is another's, or open to others")
        }
    }

    private static func makeFolders(of path: String) {
        var made = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
            made += made.isEmpty && part.isEmpty ? "/" : part + "/"
            mkdir(made, 0o700)
        }
    }

    private static func world(_ path: String, _ doing: String) -> LogError {
        .world(path: path, doing: doing, why: reason(errno))
    }
}
