import Checkpoints
import Dates
import Replay

/// Makes ids that sort by the time they were made (RFC 9562, section 5.7).
struct UUIDv7 {
    /// The name of a ledger that is built from a recipe, and so has the same ids each time.
    let recipe: String?
    private var counter = 0

    init(recipe: String? = nil) {
        self.recipe = recipe
    }

    /// A new id: 48 bits of milliseconds, 12 bits of a counter, 62 random bits.
    ///
    /// In a recipe the counter is the number of the line, and what is random elsewhere is the digest
    /// of the ledger's name and that number.
    mutating func next(at now: Instant, number: Int) -> String {
        let count = recipe == nil ? counter : number
        let time = UInt64(bitPattern: now.milliseconds) & 0xFFFF_FFFF_FFFF
        let high = time << 16 | 0x7000 | UInt64(count & 0xFFF)
        let low = bits(number) & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        counter += 1
        let digits = Array(hex(high) + hex(low))
        let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
        return parts.joined(separator: "-")
    }

    private func bits(_ number: Int) -> UInt64 {
        guard let recipe else { return UInt64.random(in: .min ... .max) }
        let digest = FileDigest.hex(of: "\(recipe)\n\(number)".utf8).prefix(16)
        return UInt64(digest, radix: 16) ?? 0
    }

    private func hex(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
