import Foundation
import JSONLines
import Testing
import Trials

/// RFC 8785 and the data of cyberphone/json-canonicalization.
struct CanonicalJSONTests {
    private func canonical(_ text: String) throws -> String {
        let value = try JSONValue(parsing: text, profile: .general)
        return String(decoding: try value.canonicalBytes(profile: .general), as: UTF8.self)
    }

    @Test(
        .enabled(if: PublicVectors.has("jcs")),
        arguments: ["arrays", "french", "structures", "unicode", "values", "weird"])
    func `the published inputs give the published bytes`(name: String) throws {
        let input = try PublicVectors.bytes("jcs/testdata/input/\(name).json")
        let output = try PublicVectors.bytes("jcs/testdata/output/\(name).json")
        let hex = try PublicVectors.bytes("jcs/testdata/outhex/\(name).txt")
        let bytes = try JSONValue(parsing: input, profile: .general)
            .canonicalBytes(profile: .general)
        #expect(bytes == output)
        #expect(
            bytes
                == String(decoding: hex, as: UTF8.self).split(whereSeparator: \.isWhitespace)
                .compactMap { UInt8($0, radix: 16) })
        // What is canonical stays as it is.
        #expect(
            try JSONValue(parsing: output, profile: .general).canonicalBytes(profile: .general)
                == output)
    }

    @Test(
        .enabled(if: PublicVectors.has("jcs")),
        arguments: [("es6-1000", 1_000), ("es6-10000", 10_000)])
    func `the published numbers are written to the letter`(name: String, count: Int) throws {
        let file = try PublicVectors.bytes("jcs/es6numbers/\(name).csv")
        let lines = String(decoding: file, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == count)
        for line in lines {
            let parts = line.split(separator: ",")
            let bits = try #require(UInt64(parts[0], radix: 16))
            let bytes = try JSONValue.decimal(Double(bitPattern: bits))
                .canonicalBytes(profile: .general)
            #expect(bytes == Array(parts[1].utf8), "\(line)")
            let back = try JSONValue(parsing: bytes, profile: .general)
            #expect(back.number == Double(bitPattern: bits), "\(line)")
        }
    }

    /// RFC 8785, appendix B.
    @Test(arguments: [
        ("0000000000000000", "0"), ("8000000000000000", "0"), ("0000000000000001", "5e-324"),
        ("8000000000000001", "-5e-324"), ("7fefffffffffffff", "1.7976931348623157e+308"),
        ("ffefffffffffffff", "-1.7976931348623157e+308"), ("4340000000000000", "9007199254740992"),
        ("c340000000000000", "-9007199254740992"), ("4430000000000000", "295147905179352830000"),
        ("44b52d02c7e14af5", "9.999999999999997e+22"), ("44b52d02c7e14af6", "1e+23"),
        ("44b52d02c7e14af7", "1.0000000000000001e+23"),
        ("444b1ae4d6e2ef4e", "999999999999999700000"),
        ("444b1ae4d6e2ef4f", "999999999999999900000"), ("444b1ae4d6e2ef50", "1e+21"),
        ("3eb0c6f7a0b5ed8c", "9.999999999999997e-7"), ("3eb0c6f7a0b5ed8d", "0.000001"),
        ("41b3de4355555553", "333333333.3333332"), ("41b3de4355555554", "333333333.33333325"),
        ("41b3de4355555555", "333333333.3333333"), ("41b3de4355555556", "333333333.3333334"),
        ("41b3de4355555557", "333333333.33333343"),
        ("becbf647612f3696", "-0.0000033333333333333333"),
        ("43143ff3c1cb0959", "1424953923781206.2"),
    ])
    func `the numbers of the standard are written to the letter`(
        bits: String, text: String
    ) throws {
        let number = Double(bitPattern: try #require(UInt64(bits, radix: 16)))
        let bytes = try JSONValue.decimal(number).canonicalBytes(profile: .general)
        #expect(String(decoding: bytes, as: UTF8.self) == text)
    }

    @Test func `names are ordered by UTF-16 units, not by characters`() throws {
        #expect(
            try canonical("{\"\u{FB33}\":1,\"\u{10000}\":2,\"a\":3,\"\":4}")
                == "{\"\":4,\"a\":3,\"\u{10000}\":2,\"\u{FB33}\":1}")
    }

    @Test func `the order of random names is that of their UTF-16 units`() throws {
        let seed = Seeds.fresh
        var random = Chance(seed: seed)
        let letters = [
            "a", "b", "é", "\u{D7FF}", "\u{E000}", "\u{FB33}", "\u{FFFD}", "\u{10000}", "😀",
        ]
        func name() -> String {
            (0..<Int.random(in: 0...3, using: &random))
                .map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }.joined()
        }
        for _ in 0..<2_000 {
            let names = Set((0..<4).map { _ in name() })
            let value = JSONValue.object(names.map { JSONMember(name: $0, value: 0) })
            let written = try JSONValue(parsing: value.canonicalBytes()).members?.map(\.name)
            let expected = names.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
            #expect(written == expected, "seed \(seed)")
        }
    }

    @Test func `differently composed letters stay apart`() throws {
        let text = try canonical("{\"e\\u0301\":1,\"\\u00e9\":2}")
        #expect(Array(text.utf8) == Array("{\"e\u{301}\":1,\"\u{E9}\":2}".utf8))
        #expect(JSONValue.string("e\u{301}") != JSONValue.string("\u{E9}"))
        #expect(Set<JSONValue>(["e\u{301}", "\u{E9}"]).count == 2)
    }

    @Test func `only what must be escaped is escaped`() throws {
        #expect(
            try canonical(#""\u0000\u0008\t\n\u000b\f\r\u001F\"\\\/\u007f\u20ac""#)
                == "\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\\\"\\\\/\u{7F}€\"")
    }

    @Test func `a value that could not be read back is not written`() throws {
        func code(_ value: JSONValue) -> JSONProblem.Code? {
            do throws(JSONProblem) {
                _ = try value.canonicalBytes()
                return nil
            } catch {
                return error.code
            }
        }
        #expect(code(.decimal(1.5)) == .notAnInteger)
        #expect(code(.decimal(.infinity)) == .numberOutOfRange)
        #expect(code(.integer(JSONProfile.largestInteger + 1)) == .numberOutOfRange)
        #expect(code(.integer(JSONProfile.largestInteger)) == nil)
        #expect(code(["a": 1, "b": 2, "a": 3]) == .duplicateName)
        #expect(code("\u{FFFF}") == .noncharacter)
        #expect(code(.string(String(repeating: "x", count: 65_534))) == .tooLong)
        #expect(code(.string(String(repeating: "x", count: 65_533))) == nil)
        let deep = (0..<64).reduce(JSONValue.null) { inner, _ in [inner] }
        #expect(code(deep) == nil)
        #expect(code([deep]) == .tooDeep)
    }
}
