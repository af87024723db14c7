import Glibc

/// The bytes of a file of which every page is held to its digest when it is first used.
///
/// Digests lie in pages of their own behind the data, which have digests in turn, up to one page whose
/// digest whoever opens the file knows. So that a page is used costs a few pages and no more.
final class CheckedPages: @unchecked Sendable {
    static let page = 4_096
    static let digestsInPage = page / MemoryLayout<LineHash>.size

    let base: UnsafeRawPointer
    /// How many bytes there are, with the digests.
    let count: Int
    private let path: String
    private let hashing: LineHashing
    /// The page with which each level begins; the data is the first level.
    private let levels: [Int]
    private let top: LineHash
    // One byte a page, set once its bytes were found right; that two threads find it is no matter.
    private let isRight: UnsafeMutablePointer<UInt8>
    private let pageCount: Int

    /// Maps a file; nil where that cannot be done, or it has not the pages that it should have.
    ///
    /// - Parameters:
    ///   - file: The open file, which stays open.
    ///   - count: How many bytes it has, without those skipped.
    ///   - skipped: How many bytes stand before the first page.
    ///   - dataPages: How many of its pages hold no digests.
    ///   - top: The digest of its last page.
    ///   - hashing: Makes the digest of a page.
    init?(
        _ file: File, count: Int, skipping skipped: Int, dataPages: Int, top: LineHash,
        hashing: @escaping LineHashing
    ) {
        let levels = Self.levels(dataPages)
        guard dataPages > 0, dataPages <= count / Self.page, let last = levels.last,
            count == (last + 1) * Self.page,
            let mapped = mmap(nil, count, PROT_READ, MAP_SHARED, file.descriptor, skipped),
            mapped != MAP_FAILED
        else { return nil }
        base = UnsafeRawPointer(mapped)
        self.count = count
        self.levels = levels
        self.top = top
        self.hashing = hashing
        path = file.path
        pageCount = count / Self.page
        guard let marks = calloc(pageCount, 1) else {
            munmap(mapped, count)
            return nil
        }
        isRight = marks.assumingMemoryBound(to: UInt8.self)
    }

    deinit {
        free(isRight)
        munmap(UnsafeMutableRawPointer(mutating: base), count)
    }

    /// The first page of every level above so many pages of data, and of the data itself.
    static func levels(_ dataPages: Int) -> [Int] {
        var levels = [0]
        var (start, pages) = (0, dataPages)
        repeat {
            start += pages
            pages = (pages + digestsInPage - 1) / digestsInPage
            levels.append(start)
        } while pages > 1
        return levels
    }

    var damage: LogError { .damagedTable(path: path) }

    /// Checks the pages that a range of bytes touches.
    @inline(__always)
    func require(_ start: Int, _ length: Int) throws(LogError) {
        guard length > 0 else { return }
        let last = (start + length - 1) / Self.page
        var page = start / Self.page
        while page <= last {
            if isRight[page] == 0 { try check(page) }
            page += 1
        }
    }

    @inline(never)
    private func check(_ page: Int) throws(LogError) {
        guard page < pageCount else { throw damage }
        let bytes = UnsafeRawBufferPointer(start: base + page * Self.page, count: Self.page)
        guard try hashing(bytes) == digest(of: page) else { throw damage }
        isRight[page] = 1
    }

    private func digest(of page: Int) throws(LogError) -> LineHash {
        guard let level = levels.lastIndex(where: { $0 <= page }), level + 1 < levels.count else {
            return top
        }
        let place =
            levels[level + 1] * Self.page
            + (page - levels[level]) * MemoryLayout<LineHash>.size
        try require(place, MemoryLayout<LineHash>.size)
        return (base + place).loadUnaligned(as: LineHash.self)
    }
}
