import Dates
import Replay

/// Makes ids that sort by the time they were made (RFC 9562, section 5.7).
struct UUIDv7 {
    private var counter = 0

    /// A new id: 48 bits of milliseconds, 12 bits of a counter, 62 random bits.
    mutating func next(at now: Instant) -> String {
        let time = UInt64(bitPattern: now.milliseconds) & 0xFFFF_FFFF_FFFF
        let high = time << 16 | 0x7000 | UInt64(counter & 0xFFF)
        let low = UInt64.random(in: .min ... .max) & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        counter += 1
        let digits = Array(hex(high) + hex(low))
        let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
        return parts.joined(separator: "-")
    }

    private func hex(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
