import Glibc

/// The right to write, held while this object lives.
///
/// An open-file-description lock: it belongs to this one opening of the file, so it also holds
/// between threads, and closing another descriptor of the same file does not lose it, as it would
/// the
/// older kind (fcntl(2), "Open file description locks"). It ends with the process, however that
/// ends.
final class WriteLock {
    /// `F_OFD_SETLK` of <fcntl.h>, which Swift's import leaves out.
    private static let setOpenFileLock: CInt = 37
    private static let pause: UInt32 = 2_000

    private let file: File

    /// Takes the lock, waiting up to so many milliseconds for another writer.
    init(
        in folder: Folder, name: String = "lock", patience milliseconds: Int
    ) throws(LogError) {
        file = try folder.open(name, O_RDWR | O_CREAT)
        let deadline = Self.now() + milliseconds
        while true {
            var wish = flock()
            wish.l_type = Int16(F_WRLCK)
            wish.l_whence = Int16(SEEK_SET)
            if fcntl(file.descriptor, Self.setOpenFileLock, &wish) == 0 { return }
            guard errno == EAGAIN || errno == EACCES || errno == EINTR else {
                throw file.failed("locked")
            }
            guard Self.now() < deadline else { throw .busy(path: folder.path) }
            usleep(Self.pause)
        }
    }

    /// Milliseconds of a clock that only goes forward.
    private static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
    }
}
