import Glibc

/// The right to write a file, held while this object lives: a lock on the file itself.
///
/// An open-file-description lock: it belongs to this one opening of the file, so it also holds
/// between threads, and closing another descriptor of the same file does not lose it, as it would
/// the older kind (fcntl(2), "Open file description locks"). It ends with the process, however that
/// ends. There is no lock file that somebody could take away: who deletes what is locked deletes
/// what is written.
final class WriteLock {
    /// `F_OFD_SETLK` of <fcntl.h>, which Swift's import leaves out.
    private static let setOpenFileLock: CInt = 37
    private static let pause: UInt32 = 2_000

    /// The open file that is locked; the one of its name, when the lock was taken.
    let file: File

    /// Takes the lock, waiting up to so many milliseconds for another writer.
    ///
    /// With `O_CREAT` among the flags the file is made where there is none.
    init(
        on name: String, in folder: Folder, _ flags: CInt = O_RDWR, patience milliseconds: Int
    ) throws(LogError) {
        let deadline = Self.now() + milliseconds
        while true {
            let file = try folder.openRegular(name, flags)
            if try Self.lock(file) {
                // Another file may have come in its place while this one waited.
                if try folder.holds(file, as: name) {
                    self.file = file
                    return
                }
                continue
            }
            guard Self.now() < deadline else { throw .busy(path: folder.path) }
            usleep(Self.pause)
        }
    }

    /// Whether the lock could be taken; false where another holds it.
    private static func lock(_ file: File) throws(LogError) -> Bool {
        var wish = flock()
        wish.l_type = Int16(F_WRLCK)
        wish.l_whence = Int16(SEEK_SET)
        if fcntl(file.descriptor, setOpenFileLock, &wish) == 0 { return true }
        guard errno == EAGAIN || errno == EACCES || errno == EINTR else {
            throw file.failed("locked")
        }
        return false
    }

    /// Milliseconds of a clock that only goes forward.
    private static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
    }
}
