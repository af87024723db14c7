import CZip

/// The parts of a workbook's package, unpacked one at a time and never more than is allowed.
final class ZipPackage {
    private let archive: OpaquePointer
    private let limits: SpreadsheetLimits
    private var indices: [String: UInt64] = [:]
    private var left: Int

    /// Opens a package over bytes, which must outlive it.
    init(_ bytes: UnsafeRawBufferPointer, limits: SpreadsheetLimits) throws(SpreadsheetProblem) {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard
            let source = zip_source_buffer_create(
                bytes.baseAddress, UInt64(bytes.count), 0, &error)
        else { throw Self.damaged }
        guard
            let archive = zip_open_from_source(
                source, ZIP_RDONLY | Int32(bitPattern: UInt32(ZIP_CHECKCONS)), &error)
        else {
            zip_source_free(source)
            throw Self.damaged
        }
        self.archive = archive
        self.limits = limits
        left = limits.unpackedBytes
        let count = zip_get_num_entries(archive, 0)
        guard count <= limits.parts else { throw limits.tooLarge("\(limits.parts) parts") }
        for index in 0..<UInt64(max(0, count)) {
            guard let found = zip_get_name(archive, index, UInt32(ZIP_FL_ENC_GUESS)) else {
                throw Self.damaged
            }
            let name = String(cString: found)
            let steps = name.split(separator: "/", omittingEmptySubsequences: false)
            guard !name.hasPrefix("/"), !name.contains("\\"), !steps.contains("..") else {
                throw SpreadsheetProblem(
                    .unsafe,
                    "The file holds a part whose name leads out of it. It was not made by a "
                        + "spreadsheet program: do not open it, and ask who sent it.")
            }
            guard indices.updateValue(index, forKey: name.lowercased()) == nil else {
                throw SpreadsheetProblem(
                    .unsafe, "The file holds two parts of one name, so it could be read two ways.")
            }
        }
    }

    deinit { zip_discard(archive) }

    static let damaged = SpreadsheetProblem(
        .damaged,
        "The file is damaged or was cut short. Ask for it again, or open it and save it anew.")

    func has(_ name: String) -> Bool { indices[name.lowercased()] != nil }

    /// Unpacks a part piece by piece.
    ///
    /// - Parameters:
    ///   - name: The part, from the root of the package.
    ///   - take: Is given each piece.
    /// - Throws: Where the part is absent, damaged, encrypted, or more than is allowed.
    func unpack(
        _ name: String, _ take: (UnsafeRawBufferPointer) throws(SpreadsheetProblem) -> Void
    ) throws(SpreadsheetProblem) {
        guard let index = indices[name.lowercased()] else { throw Self.damaged }
        var stat = zip_stat_t()
        guard zip_stat_index(archive, index, 0, &stat) == 0 else { throw Self.damaged }
        if stat.encryption_method != 0 {
            throw SpreadsheetProblem(
                .encrypted, "The file is locked with a password. Take it off, and send it again.")
        }
        guard let part = zip_fopen_index(archive, index, 0) else { throw Self.damaged }
        defer { zip_fclose(part) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        var unpacked = 0
        while true {
            let count = zip_fread(part, buffer.baseAddress, UInt64(buffer.count))
            guard count >= 0 else { throw Self.damaged }
            if count == 0 { break }
            unpacked += Int(count)
            left -= Int(count)
            guard left >= 0 else {
                throw limits.tooLarge("\(limits.unpackedBytes >> 20) megabytes once unpacked")
            }
            guard unpacked < 1 << 20 || unpacked / limits.growth <= Int(stat.comp_size) else {
                throw SpreadsheetProblem(
                    .tooLarge,
                    "A part of the file unpacks to over \(limits.growth) times its size, as no "
                        + "form does. Copy the cells that matter to a new workbook.")
            }
            try take(UnsafeRawBufferPointer(rebasing: buffer[..<Int(count)]))
        }
    }
}
