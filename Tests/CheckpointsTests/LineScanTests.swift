import Testing
import Trials

@testable import Checkpoints

/// Where lines end.
struct LineScanTests {
    @Test func `the first line feed is found from anywhere`() {
        let seed = Seeds.fresh
        var random = Chance(seed: seed)
        for _ in 0..<500 {
            // Bytes beside the line feed are what a look at eight at once could take for it.
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                random.pick([0x0A, 0x0B, 0x09, 0x8A, 0x00, 0xFF, 0x61, 0x0B] as [UInt8])
            }
            bytes.withUnsafeBytes { raw in
                for start in 0...raw.count {
                    let expected = bytes[start...].firstIndex(of: 0x0A)
                    #expect(lineEnd(in: raw, from: start) == expected, "seed \(seed)")
                }
            }
        }
    }

    @Test func `lines are taken off one by one, and what is unfinished stays`() {
        var lines = LineCursor(utf8("one\n\nthree\nrest"))
        #expect(lines.next().map(Array.init) == utf8("one"))
        #expect(lines.next().map(Array.init) == [])
        #expect(lines.next().map(Array.init) == utf8("three"))
        #expect(lines.next() == nil)
        #expect(Array(lines.rest) == utf8("rest"))
    }
}
