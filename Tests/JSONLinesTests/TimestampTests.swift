import Testing

@testable import JSONLines

/// The shape of a time in the log.
struct TimestampTests {
    private func isWellFormed(_ text: String) -> Bool {
        Array(text.utf8).withUnsafeBytes(Timestamp.isWellFormed)
    }

    private func hasMilliseconds(_ text: String) -> Bool {
        Array(text.utf8).withUnsafeBytes(Timestamp.hasMilliseconds)
    }

    @Test func `a time has its seconds, and milliseconds or none`() {
        #expect(isWellFormed("2026-11-21T09:00:00Z"))
        #expect(!hasMilliseconds("2026-11-21T09:00:00Z"))
        #expect(isWellFormed("2026-11-21T09:00:00.000Z"))
        #expect(hasMilliseconds("2026-11-21T09:59:07.123Z"))
        // The shape, not the calendar.
        #expect(isWellFormed("9999-99-99T99:99:99Z"))
    }

    @Test func `any byte of another sort spoils the shape`() {
        for good in ["2026-11-21T09:00:00Z", "2026-11-21T09:00:00.000Z"] {
            for place in good.utf8.indices {
                for byte: UInt8 in [0x00, 0x20, 0x2D, 0x2F, 0x3A, 0x54, 0x5A, 0x61, 0xB0, 0xFF] {
                    var bytes = Array(good.utf8)
                    let offset = good.utf8.distance(from: good.utf8.startIndex, to: place)
                    guard bytes[offset] != byte else { continue }
                    bytes[offset] = byte
                    #expect(
                        !bytes.withUnsafeBytes(Timestamp.isWellFormed), "byte \(offset): \(byte)")
                }
            }
        }
    }

    @Test(arguments: [
        "", "Z", "2026-11-21", "2026-11-21T09:00Z", "2026-11-21T09:00:00", "2026-11-21T09:00:00.0Z",
        "2026-11-21T09:00:00.0000Z", "2026-11-21T09:00:00+00:00", " 2026-11-21T09:00:00Z",
    ])
    func `another length is another shape`(text: String) {
        #expect(!isWellFormed(text))
        #expect(!hasMilliseconds(text))
    }

    @Test func `sixteen digits have their value`() {
        func value(_ digits: String) -> Int? {
            Array(digits.utf8).withUnsafeBytes { bytes in
                bytes.baseAddress.flatMap { Digits.sixteen($0) }
            }
        }
        #expect(value("0000000000000000") == 0)
        #expect(value("0000000000000042") == 42)
        #expect(value("1234567890123456") == 1_234_567_890_123_456)
        #expect(value("9999999999999999") == 9_999_999_999_999_999)
        for bad in ["000000000000000/", "000000000000000:", "-000000000000001", "00000000 0000000"]
        {
            #expect(value(bad) == nil, "\(bad)")
        }
    }
}
