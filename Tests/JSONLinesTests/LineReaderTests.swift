import Foundation
import JSONLines
import Testing
import Trials

/// Splitting files into lines.
struct LineReaderTests {
    private struct Seen: Equatable {
        var text: [UInt8]
        var length: Int
        var offset: Int
        var index: Int
        var hasNewline: Bool
    }

    private func lines(_ bytes: [UInt8], chunk: Int) throws -> [Seen] {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        var reader = try LineReader(path: file.path(), chunk: chunk)
        var seen: [Seen] = []
        while let line = try reader.next() {
            let endedInNewline = reader.endedInNewline
            #expect(endedInNewline == line.hasNewline)
            seen.append(
                Seen(
                    text: Array(line.bytes), length: line.length, offset: line.offset,
                    index: line.index, hasNewline: line.hasNewline))
        }
        return seen
    }

    /// The same, the slow and plain way.
    private func expected(_ bytes: [UInt8], chunk: Int) -> [Seen] {
        var seen: [Seen] = []
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A)
            let text = bytes[start..<(end ?? bytes.count)]
            // A line that cannot stand in the buffer with its LF is given by its first half.
            let isLong = text.count >= chunk
            seen.append(
                Seen(
                    text: Array(isLong ? text.prefix(chunk / 2) : text), length: text.count,
                    offset: start, index: seen.count, hasNewline: end != nil))
            start = (end ?? bytes.count) + 1
        }
        return seen
    }

    @Test func `every chunk size gives the same lines`() throws {
        let texts = [
            "", "\n", "\n\n", "a", "a\n", "a\nb", "a\r\nb\n", "\0\n\n x\n", "0123456789abcde\nx\n",
            "0123456789abcdef\nx\n", "0123456789abcdef0\nx\n",
            "0123456789abcdefghijklmnopqrstuvwxyz",
            "0123456789abcdefghijklmnopqrstuvwxyz\n\n0123456789abcdefghijklmnopqrstuvwxyz\nend",
        ]
        for text in texts {
            for chunk in 16...40 {
                #expect(
                    try lines(Array(text.utf8), chunk: chunk)
                        == expected(Array(text.utf8), chunk: chunk), "\(text) by \(chunk)")
            }
        }
    }

    @Test func `random files are split as they should be`() throws {
        let seed = Seeds.fresh
        var random = Chance(seed: seed)
        for _ in 0..<200 {
            let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ -> UInt8 in
                Int.random(in: 0..<8, using: &random) == 0
                    ? 0x0A : .random(in: 0...255, using: &random)
            }
            let chunk = Int.random(in: 16...100, using: &random)
            #expect(try lines(bytes, chunk: chunk) == expected(bytes, chunk: chunk), "seed \(seed)")
        }
    }

    @Test func `a part of a file can be read`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data("one\ntwo\nthree\nfour\n".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let handle = try FileHandle(forReadingFrom: file)
        var reader = LineReader(
            file: handle.fileDescriptor, from: 4, upTo: 14, firstIndex: 1, chunk: 16)
        var seen: [String] = []
        while let line = try reader.next() {
            seen.append(
                "\(line.index)@\(line.offset) " + String(decoding: line.bytes, as: UTF8.self))
        }
        #expect(seen == ["1@4 two", "2@8 three"])
    }

    @Test func `lines come through a pipe`() throws {
        let pipe = Pipe()
        try pipe.fileHandleForWriting.write(contentsOf: Data("one\ntwo".utf8))
        try pipe.fileHandleForWriting.close()
        var reader = LineReader(file: pipe.fileHandleForReading.fileDescriptor)
        var seen: [String] = []
        while let line = try reader.next() {
            seen.append(String(decoding: line.bytes, as: UTF8.self))
        }
        #expect(seen == ["one", "two"])
        let endedInNewline = reader.endedInNewline
        #expect(!endedInNewline)
    }

    @Test func `what cannot be read says why`() {
        func number(_ path: String) -> CInt? {
            do throws(ReadProblem) {
                var reader = try LineReader(path: path)
                _ = try reader.next()
                return nil
            } catch {
                return error.number
            }
        }
        #expect(number("/nowhere/at/all") == ENOENT)
        #expect(number("/") == EISDIR)
    }
}
