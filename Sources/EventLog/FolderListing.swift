import Glibc

extension Folder {
    /// The names of everything in a folder, in order; none where there is no folder.
    static func names(in path: String) throws(LogError) -> [String] {
        guard let stream = opendir(path) else {
            guard errno == ENOENT else {
                throw .world(path: path, doing: "read", why: reason(errno))
            }
            return []
        }
        defer { closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                guard errno == 0 else {
                    throw .world(path: path, doing: "read", why: reason(errno))
                }
                break
            }
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Takes away the drafts that killed programs have left, here and in every folder within.
    func removeDrafts() throws(LogError) {
        for name in try Self.names(in: path) {
            if Self.isDraft(name) {
                unlink(path(of: name))
            } else if isFolder(name) {
                try Folder(path(of: name)).removeDrafts()
            }
        }
    }

    private func isFolder(_ name: String) -> Bool {
        var status = stat()
        return lstat(path(of: name), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether a name is `.NAME.PID.new`, as drafts are called.
    private static func isDraft(_ name: String) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 4, parts.first == "", parts.last == "new" else { return false }
        return parts[parts.count - 2].allSatisfy(\.isNumber)
    }
}
