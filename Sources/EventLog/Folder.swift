import Glibc

/// One open folder, kept open so that its entries and its error state stay with us.
final class Folder {
    let path: String
    private let descriptor: CInt
    /// The folders within that are known to be on the disk.
    private var known: Set<String> = []

    init(_ path: String) throws(LogError) {
        descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        self.path = path
        guard descriptor >= 0 else {
            throw .world(path: path, doing: "opened", why: reason(errno))
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    func path(of name: String) -> String {
        path.hasSuffix("/") ? path + name : path + "/" + name
    }

    /// Opens a file in the folder; nil where there is none.
    func openIfThere(_ name: String, _ flags: CInt) throws(LogError) -> File? {
        // A pipe in place of a file would otherwise wait for somebody to write.
        let file = openat(descriptor, name, flags | O_CLOEXEC | O_NONBLOCK, 0o666)
        if file >= 0 { return File(path: path(of: name), descriptor: file) }
        guard errno == ENOENT else { throw failed(name, "opened") }
        return nil
    }

    /// Opens a file that must be one: no pipe, no device, no folder.
    func openRegular(_ name: String, _ flags: CInt) throws(LogError) -> File {
        let file = try open(name, flags)
        guard try file.status().isRegular else {
            throw .world(path: path(of: name), doing: "read", why: "it is not a file")
        }
        return file
    }

    func open(_ name: String, _ flags: CInt) throws(LogError) -> File {
        guard let file = try openIfThere(name, flags) else {
            throw .world(path: path(of: name), doing: "opened", why: reason(ENOENT))
        }
        return file
    }

    /// Puts a file in place whole, or leaves what was there.
    ///
    /// What can be made again from the log needs no sync of its own.
    func replace(
        _ name: String, isDerived: Bool = false, writing: (File) throws(LogError) -> Void
    ) throws(LogError) {
        let draft = ".\(name).\(getpid()).new"
        unlinkat(descriptor, draft, 0)
        do throws(LogError) {
            let file = try open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
            try writing(file)
            if !isDerived, let error = file.syncAll() {
                throw .notWritten(path: path(of: name), why: reason(error))
            }
            guard renameat(descriptor, draft, descriptor, name) == 0 else {
                throw failed(name, "put in place")
            }
        } catch {
            unlinkat(descriptor, draft, 0)
            throw error
        }
        // The folder is synced after the file: otherwise a power failure may undo the rename.
        if !isDerived { try sync() }
    }

    func replace(
        _ name: String, with bytes: [UInt8], isDerived: Bool = false
    ) throws(LogError) {
        try replace(name, isDerived: isDerived) { (file) throws(LogError) in
            if let error = file.write(bytes) {
                throw .notWritten(path: path(of: name), why: reason(error))
            }
            // A disk may claim a write that it did not do; the length tells.
            guard try file.status().length == bytes.count else {
                throw .notWritten(
                    path: path(of: name), why: "the file is shorter than what was written")
            }
        }
    }

    /// A folder within, made where there is none.
    ///
    /// One that is known to be on the disk, or that only holds what can be made again, needs no sync.
    func folder(_ name: String, isKnown: Bool = false) throws(LogError) -> Folder {
        let isNew = mkdirat(descriptor, name, 0o777) == 0
        guard isNew || errno == EEXIST else { throw failed(name, "made") }
        let folder = try Folder(path(of: name))
        guard !isKnown || isNew else { return folder }
        // Also where it was there, once: whoever made it may not have come to this.
        if known.insert(name).inserted {
            try folder.sync()
            try sync()
        }
        return folder
    }

    /// Takes a file away; nothing where there is none.
    func remove(_ name: String) throws(LogError) {
        guard unlinkat(descriptor, name, 0) == 0 || errno == ENOENT else {
            throw failed(name, "taken away")
        }
    }

    /// Whether the file of this name is still the open one.
    func holds(_ file: File, as name: String) throws(LogError) -> Bool {
        var named = stat()
        guard fstatat(descriptor, name, &named, 0) == 0 else { return false }
        return try file.status().inode == UInt64(named.st_ino)
    }

    /// Waits until the folder's entries are on the disk.
    func sync() throws(LogError) {
        guard fsync(descriptor) == 0 else { throw .notDurable(path: path, why: reason(errno)) }
    }

    private func failed(_ name: String, _ doing: String) -> LogError {
        .world(path: path(of: name), doing: doing, why: reason(errno))
    }
}

extension File {
    /// Waits until the bytes and everything the system knows of the file are on the disk.
    func syncAll() -> CInt? {
        fsync(descriptor) == 0 ? nil : errno
    }
}
