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

    @Test(arguments: [
        (" [ 3 , 2.50 ,\t[ ] , { } , -0 ]\n", "[3,2.5,[],{},0]"),
        (
            #"{"lead": "QA\u0020Manager", "due": null, "Due": true}"#,
            #"{"Due":true,"due":null,"lead":"QA Manager"}"#
        ),
        (
            #"{"b":{"z":1,"a":[{"y":2,"x":1}]},"a":1E3}"#,
            #"{"a":1000,"b":{"a":[{"x":1,"y":2}],"z":1}}"#
        ),
        (#"{"10":"ten","9":"nine","1":"one"}"#, #"{"1":"one","10":"ten","9":"nine"}"#),
        (
            #"{"\u00e9":"\/","e\u0301":"\u000a","\ud83d\ude00":"\u007F"}"#,
            "{\"e\u{301}\":\"\\n\",\"\u{E9}\":\"/\",\"\u{1F600}\":\"\u{7F}\"}"
        ),
        (#""\u0001\u001f\u0022\u005c""#, #""\u0001\u001f\"\\""#),
    ])
    func `a text has one canonical form, which stays as it is`(text: String, expected: String)
        throws
    {
        #expect(try Array(canonical(text).utf8) == Array(expected.utf8))
        #expect(try Array(canonical(expected).utf8) == Array(expected.utf8))
    }

    /// Worked out with Python's shortest digits, laid out as ECMAScript does.
    @Test(arguments: [
        ("3ff0000000000000", "1"), ("bff0000000000000", "-1"), ("3fb999999999999a", "0.1"),
        ("3fd3333333333334", "0.30000000000000004"), ("3fd5555555555555", "0.3333333333333333"),
        ("4050aaaaaaaaaaaa", "66.66666666666666"), ("40c81cd6c8b43958", "12345.678"),
        ("4415af1d78b58c40", "100000000000000000000"),
        ("441ac53a7e04bcda", "123456789012345680000"),
        ("45246c4f94f99599", "1.2345e+25"), ("3eb92a737110e454", "0.0000015"),
        ("3e7ad7f29abcaf48", "1e-7"), ("be9c8571c4687a3d", "-4.25e-7"),
        ("0000000000000003", "1.5e-323"),
        ("4450000000000000", "1.1805916207174113e+21"),
        ("3e10000000000000", "9.313225746154785e-10"),
        ("4011666666666666", "4.35"), ("4059000000000000", "100"), ("00005c0ab9347ed7", "5e-310"),
        ("44dfe185ca57c517", "6.02214076e+23"),
    ])
    func `a number is written in the fewest digits that give it back`(
        bits: String, text: String
    ) throws {
        let number = Double(bitPattern: try #require(UInt64(bits, radix: 16)))
        let bytes = try JSONValue.decimal(number).canonicalBytes(profile: .general)
        #expect(String(decoding: bytes, as: UTF8.self) == text)
        #expect(try JSONValue(parsing: bytes, profile: .general).number == number)
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
