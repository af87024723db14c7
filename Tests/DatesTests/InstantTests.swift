import Dates
import Testing
import Trials

private let formats = "json-schema-formats"

struct InstantTests {
    @Test(arguments: [
        "", "2026-11-21", "2026-11-21T09:00:00", "2026-11-21 09:00:00Z", "2026-11-21T09:00Z",
        "2026-11-21T9:00:00Z", "2026-11-21T24:00:00Z", "2026-11-21T09:60:00Z",
        "2026-11-21T09:00:61Z", "2026-11-21T09:00:60Z", "2026-12-31T22:59:60Z",
        "2026-11-31T09:00:00Z", "2026-11-21T09:00:00.Z", "2026-11-21T09:00:00,5Z",
        "2026-11-21T09:00:00+24:00", "2026-11-21T09:00:00+00:60", "2026-11-21T09:00:00+1:00",
        "2026-11-21T09:00:00+0100", "2026-11-21T09:00:00+01", "2026-11-21T09:00:00Z+01:00",
        "2026-11-21T09:00:00ZZ", "2026-11-21T09:00:00Z ", " 2026-11-21T09:00:00Z",
        "20261121T090000Z", "2026-325T09:00:00Z", "2026-11-21T09:00:0\u{0661}Z",
        "2026-11-21T09:00:00\u{2212}01:00",
        "2026-11-21T09:00:00-00:00",
    ])
    func `what is no moment is refused`(text: String) {
        #expect(Instant(rfc3339: text) == nil)
    }

    @Test(.enabled(if: PublicVectors.has(formats)))
    func `the moments of the JSON Schema suite are read and refused alike`() throws {
        let groups = try PublicVectors.read(
            "\(formats)/date-time.json", as: [FormatCase.Group].self, namesAsWritten: true)
        let cases = groups.flatMap(\.tests)
        for item in cases {
            guard let text = item.text else { continue }
            #expect((Instant(rfc3339: text) != nil) == item.isValid, "\(text)")
        }
        #expect(cases.count == 33)
    }

    @Test(arguments: [
        ("2026-11-21T09:00:00Z", "2026-11-21T09:00:00.000Z"),
        ("2026-11-21t09:00:00.1239z", "2026-11-21T09:00:00.123Z"),
        ("1937-01-01T12:00:27.87+00:20", "1937-01-01T11:40:27.870Z"),
        ("1990-12-31T15:59:50.123-08:00", "1990-12-31T23:59:50.123Z"),
        ("1998-12-31T23:59:60Z", "1998-12-31T23:59:59.999Z"),
        ("0000-01-01T00:00:00Z", "0000-01-01T00:00:00.000Z"),
        ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"),
    ])
    func `a moment is written in Greenwich, to the millisecond`(text: String, written: String) {
        #expect(Instant(rfc3339: text)?.description == written)
    }

    @Test func `moments read what they write`() {
        let seed: UInt64 = 7
        var random = Chance(seed: seed)
        for _ in 0..<20_000 {
            let number = Int64.random(in: -62_167_219_200_000...253_402_300_799_999, using: &random)
            let moment = Instant(milliseconds: number)
            #expect(Instant(rfc3339: moment.description) == moment, "seed \(seed)")
        }
    }
}
