import Testing

@testable import Checkpoints

/// Numbers as the formats write them.
struct DecimalTests {
    @Test func `a number is read as Swift writes it`() {
        for number in [0, 1, 9, 10, 1_000, 65_536, Int.max] {
            #expect(Decimal.read(utf8("\(number)")) == number)
        }
    }

    @Test(arguments: [
        "", "00", "01", "-1", "+1", " 1", "1 ", "1.0", "0x1", "1e3", "٣", "9223372036854775808",
        "99999999999999999999",
    ])
    func `what is no number, or too large a one, is not read`(text: String) {
        #expect(Decimal.read(utf8(text)) == nil)
    }
}
