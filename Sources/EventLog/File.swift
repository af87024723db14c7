import Glibc

/// One open file: interrupted calls go on, failures are errors with the path in them.
final class File: Sendable {
    let path: String
    let descriptor: CInt

    init(path: String, descriptor: CInt) {
        self.path = path
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// Number, length and kind, as the system has them now.
    func status() throws(LogError) -> (inode: UInt64, length: Int, isRegular: Bool) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failed("looked at") }
        return (UInt64(status.st_ino), Int(status.st_size), status.st_mode & S_IFMT == S_IFREG)
    }

    /// The bytes of a range, or as many of them as there are.
    func read(_ range: Range<Int>) throws(LogError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: range.count)
        let outcome = bytes.withUnsafeMutableBytes { buffer -> Result<Int, LogError> in
            do throws(LogError) { return .success(try read(range, into: buffer)) } catch {
                return .failure(error)
            }
        }
        bytes.removeLast(bytes.count - (try outcome.get()))
        return bytes
    }

    /// Reads the bytes of a range into a buffer that has room for them.
    ///
    /// - Returns: How many there were.
    func read(
        _ range: Range<Int>, into buffer: UnsafeMutableRawBufferPointer
    ) throws(LogError) -> Int {
        var done = 0
        while done < range.count {
            let count = pread(
                descriptor, buffer.baseAddress.map { $0 + done }, range.count - done,
                range.lowerBound + done)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failed("read") }
            if count == 0 { break }
            done += count
        }
        return done
    }

    /// Writes all bytes, or gives the number of the error that stopped it.
    func write(_ bytes: [UInt8]) -> CInt? { bytes.withUnsafeBytes { write($0) } }

    /// Writes all bytes, or gives the number of the error that stopped it.
    func write(_ bytes: UnsafeRawBufferPointer) -> CInt? {
        var done = 0
        while done < bytes.count {
            let count = Glibc.write(
                descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count < 0 ? errno : ENOSPC }
            done += count
        }
        return nil
    }

    /// Writes every byte from an offset on; an error number where that fails.
    ///
    /// Not for a file that was opened to append to: the system would put the bytes at its end.
    func write(_ bytes: [UInt8], at offset: Int) -> CInt? {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                pwrite(
                    descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done,
                    offset + done)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count < 0 ? errno : ENOSPC }
            done += count
        }
        return nil
    }

    func truncate(to length: Int) -> CInt? {
        while ftruncate(descriptor, length) != 0 {
            guard errno == EINTR else { return errno }
        }
        return nil
    }

    /// Waits until the bytes are on the disk.
    ///
    /// **Invariant:** a failed sync is never tried again on this file: the system may have thrown
    /// the
    /// bytes away and would call the second try a success (fsync(2), "fsyncgate" 2018).
    func syncData() -> CInt? {
        fdatasync(descriptor) == 0 ? nil : errno
    }

    func failed(_ doing: String) -> LogError {
        .world(path: path, doing: doing, why: reason(errno))
    }
}

/// What the system calls an error, to stand inside a sentence.
func reason(_ number: CInt) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(number, &buffer, buffer.count) == 0 else { return "system error \(number)" }
    let text = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: text, as: UTF8.self).lowercased()
}
