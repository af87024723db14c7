import Glibc
import JSONLines

/// A table of lines in a reader's own file: what an earlier pass found, so that the next need not pass
/// again.
///
/// A page with a head, pages with the parts of the table, and pages with their digests. The head says
/// what it is of and has the digest of the last page; it ends in its own.
public struct TableFile {
    /// Raised whenever a table that was written would no longer be read as it was meant.
    private static let layout: UInt64 = 1
    private static let mark = Array("s11 table of lines\n".utf8)

    /// The file, in a folder that is closed to others.
    public let path: String
    /// What the table is of, and by which program: another is as good as none.
    public let subject: LineHash
    private let hashing: LineHashing

    public init(path: String, of subject: LineHash, hashing: @escaping LineHashing) {
        self.path = path
        self.subject = subject
        self.hashing = hashing
    }

    // MARK: Reading

    /// The table in the file, and what was noted with it.
    ///
    /// - Returns: nil where there is none; where file or folder are another's, or open to others; or
    ///   where the file is not whole, or is of something else.
    public func read() -> (table: LineTable, note: [UInt8])? {
        guard let file = try? OwnFile.open(path), let status = try? file.status(),
            status.length >= CheckedPages.page,
            let head = try? file.read(0..<CheckedPages.page),
            let parts = head.withUnsafeBytes(parts),
            let pages = CheckedPages(
                file, count: status.length - CheckedPages.page, skipping: CheckedPages.page,
                dataPages: parts.dataPages, top: parts.top, hashing: hashing)
        else { return nil }
        var place = PlaceInPages(pages: pages, counts: parts.counts)
        guard let rows = place.next(LineRow.self), let hashes = place.next(LineHash.self),
            let things = place.next(ThingRow.self), let thingNames = place.names(parts.hash),
            let kindNames = place.names(parts.hash), let ids = place.next(UInt32.self),
            let noted = place.next(UInt8.self), ids.count.nonzeroBitCount == 1,
            rows.count == hashes.count, rows.count < ids.count,
            things.count == thingNames.count,
            let note = try? noted.values(0..<noted.count)
        else { return nil }
        let table = LineTable(
            LineTable.Stored(
                hash: parts.hash, rows: rows, hashes: hashes, thingNames: thingNames,
                things: things, kindNames: kindNames, ids: ids, lastTime: parts.lastTime,
                end: parts.end, untimed: nil, firstKnown: parts.firstKnown))
        return (table, Array(note))
    }

    /// What the head says.
    private struct Parts {
        let hash: KeyedHash
        let dataPages: Int
        let top: LineHash
        let counts: [Int]
        let lastTime: [UInt8]
        let end: Int
        let firstKnown: Int?
    }

    private func parts(_ head: UnsafeRawBufferPointer) -> Parts? {
        let last = CheckedPages.page - MemoryLayout<LineHash>.size
        let own = head.loadUnaligned(fromByteOffset: last, as: LineHash.self)
        guard hashing(UnsafeRawBufferPointer(rebasing: head[..<last])) == own,
            head.starts(with: Self.mark)
        else { return nil }
        var reader = WordReader(head, at: 64)
        guard reader.next() == Self.layout, reader.next() == UInt64(MemoryLayout<LineRow>.stride),
            reader.hash() == subject
        else { return nil }
        let hash = KeyedHash(first: reader.next(), second: reader.next())
        let dataPages = Int(truncatingIfNeeded: reader.next())
        let top = reader.hash()
        let end = Int(truncatingIfNeeded: reader.next())
        let firstKnown = Int(truncatingIfNeeded: reader.next())
        let lastTime = reader.bytes(24)
        let counts = (0..<PlaceInPages.parts).map { _ in Int(truncatingIfNeeded: reader.next()) }
        return Parts(
            hash: hash, dataPages: dataPages, top: top, counts: counts, lastTime: lastTime,
            end: end, firstKnown: firstKnown < 0 ? nil : firstKnown)
    }

    /// How many bytes the file has; nil where there is none that could be used.
    public var length: Int? { (try? OwnFile.open(path).status().length) ?? nil }

    // MARK: Writing

    /// Writes a table and a note to the file, over the one there was: whole, or not at all.
    ///
    /// - Returns: Whether it is there now; where not, nothing is lost but time.
    @discardableResult
    public func write(_ table: LineTable, note: [UInt8]) -> Bool {
        guard table.before == nil, table.untimed == nil, table.lastTime.count == 24 else {
            return false
        }
        return
            (try? OwnFile.replace(path) { (file) throws(LogError) in
                try write(table, note, to: file)
            }) != nil
    }

    private func write(
        _ table: LineTable, _ note: [UInt8], to file: File
    ) throws(LogError) {
        var pages = PageWriter(file, hashing)
        try pages.skip()
        var counts: [Int] = []
        func add<Value>(_ column: Column<Value>) throws(LogError) {
            counts.append(column.count)
            try pages.add(UnsafeRawBufferPointer(try column.values(0..<column.count)))
        }
        try add(table.rows)
        try add(table.hashes)
        try add(table.things)
        for names in [table.thingNames, table.kindNames] {
            try add(names.rows)
            try add(names.text)
            try add(names.slots)
        }
        try add(table.slotsOfIDs)
        counts.append(note.count)
        try note.withUnsafeBufferPointer { (note) throws(LogError) in
            try pages.add(UnsafeRawBufferPointer(note))
        }
        let (dataPages, top) = try pages.finish()
        var head = WordWriter(Self.mark, upTo: 64)
        head.add(Self.layout)
        head.add(UInt64(MemoryLayout<LineRow>.stride))
        head.add(subject)
        head.add(table.hash.first)
        head.add(table.hash.second)
        head.add(UInt64(dataPages))
        head.add(top)
        head.add(UInt64(table.end))
        head.add(UInt64(bitPattern: Int64(table.firstKnown ?? -1)))
        head.bytes += table.lastTime
        for count in counts { head.add(UInt64(count)) }
        let room = CheckedPages.page - MemoryLayout<LineHash>.size - head.bytes.count
        head.bytes += [UInt8](repeating: 0, count: room)
        head.add(head.bytes.withUnsafeBytes(hashing))
        if let error = file.write(head.bytes, at: 0) {
            throw .world(path: path, doing: "written", why: reason(error))
        }
    }
}

/// Where the parts of a table stand in its pages: each begins a page of its own.
private struct PlaceInPages {
    static let parts = 11

    let pages: CheckedPages
    var counts: [Int]
    private var offset = 0

    init(pages: CheckedPages, counts: [Int]) {
        self.pages = pages
        self.counts = counts
    }

    mutating func next<Value: BitwiseCopyable>(_ type: Value.Type) -> Column<Value>? {
        guard !counts.isEmpty,
            let column = Column<Value>(in: pages, at: offset, count: counts.removeFirst())
        else { return nil }
        let bytes = column.count * MemoryLayout<Value>.stride
        offset += (bytes + CheckedPages.page - 1) / CheckedPages.page * CheckedPages.page
        return column
    }

    mutating func names(_ hash: KeyedHash) -> Names? {
        guard let rows = next(Names.Row.self), let text = next(UInt8.self),
            let slots = next(UInt32.self)
        else { return nil }
        return Names(hash: hash, rows: rows, text: text, slots: slots)
    }
}

/// Writes parts page by page, and the digests of the pages after them.
private struct PageWriter {
    private let file: File
    private let hashing: LineHashing
    private var digests: [LineHash] = []

    init(_ file: File, _ hashing: @escaping LineHashing) {
        self.file = file
        self.hashing = hashing
    }

    /// Leaves room for the head.
    func skip() throws(LogError) {
        try put([UInt8](repeating: 0, count: CheckedPages.page))
    }

    private func put(_ bytes: [UInt8]) throws(LogError) {
        if let error = file.write(bytes) {
            throw .world(path: file.path, doing: "written", why: reason(error))
        }
    }

    /// Adds a part, filled up to whole pages.
    mutating func add(_ part: UnsafeRawBufferPointer) throws(LogError) {
        let page = CheckedPages.page
        let whole = part.count / page * page
        for start in stride(from: 0, to: whole, by: page) {
            digests.append(hashing(UnsafeRawBufferPointer(rebasing: part[start..<start + page])))
        }
        if whole > 0, let error = file.write(UnsafeRawBufferPointer(rebasing: part[..<whole])) {
            throw .world(path: file.path, doing: "written", why: reason(error))
        }
        guard whole < part.count else { return }
        var last = Array(part[whole...])
        last += [UInt8](repeating: 0, count: page - last.count)
        digests.append(last.withUnsafeBytes(hashing))
        try put(last)
    }

    /// Adds the digests, and theirs, up to one page of them.
    ///
    /// - Returns: How many pages there are before the digests, and the digest of the last page.
    mutating func finish() throws(LogError) -> (dataPages: Int, top: LineHash) {
        if digests.isEmpty {
            try [UInt8](repeating: 0, count: 1).withUnsafeBufferPointer {
                (one) throws(LogError) in try add(UnsafeRawBufferPointer(one))
            }
        }
        let dataPages = digests.count
        while true {
            let level = digests
            digests = []
            try level.withUnsafeBufferPointer { (level) throws(LogError) in
                try add(UnsafeRawBufferPointer(level))
            }
            if digests.count == 1 { return (dataPages, digests[0]) }
        }
    }
}

/// Reads words one after another.
private struct WordReader {
    private let bytes: UnsafeRawBufferPointer
    private var place: Int

    init(_ bytes: UnsafeRawBufferPointer, at place: Int) {
        self.bytes = bytes
        self.place = place
    }

    mutating func next() -> UInt64 {
        defer { place += 8 }
        return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }

    mutating func hash() -> LineHash { LineHash(next(), next(), next(), next()) }

    mutating func bytes(_ count: Int) -> [UInt8] {
        defer { place += count }
        return Array(bytes[place..<place + count])
    }
}

/// Writes words one after another.
private struct WordWriter {
    var bytes: [UInt8]

    init(_ mark: [UInt8], upTo count: Int) {
        bytes = mark + [UInt8](repeating: 0, count: count - mark.count)
    }

    mutating func add(_ word: UInt64) {
        withUnsafeBytes(of: word.littleEndian) { bytes += $0 }
    }

    mutating func add(_ hash: LineHash) { for lane in 0..<4 { add(hash[lane]) } }
}
