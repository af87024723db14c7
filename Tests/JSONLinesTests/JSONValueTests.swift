import JSONLines
import Testing
import Trials

/// What the reader refuses, with the place it names.
struct JSONValueTests {
    private func problem(_ bytes: [UInt8], _ profile: JSONProfile = .ledger) -> JSONProblem? {
        do throws(JSONProblem) {
            _ = try JSONValue(parsing: bytes, profile: profile)
            return nil
        } catch {
            return error
        }
    }

    private func problem(_ text: String, _ profile: JSONProfile = .ledger) -> JSONProblem? {
        problem(Array(text.utf8), profile)
    }

    @Test(
        arguments: [
            ("", .empty, 0), (" \n", .empty, 2), ("{", .unexpectedEnd, 1),
            ("[1,]", .unexpectedByte, 3),
            ("[1 2]", .unexpectedByte, 3), ("{\"a\":1}}", .trailingBytes, 7),
            ("nul", .unexpectedEnd, 3),
            ("nulL", .unexpectedByte, 3), ("{a:1}", .unexpectedByte, 1),
            ("{\"a\" 1}", .unexpectedByte, 5),
            ("\"a", .unexpectedEnd, 2), ("\"\u{1}\"", .controlCharacter, 1),
            ("[\"long enough\u{9}\"]", .controlCharacter, 13), (#""\x""#, .invalidEscape, 1),
            (#""\u12g4""#, .invalidEscape, 1), (#""\ud800x""#, .loneSurrogate, 1),
            (#""a\udc00""#, .loneSurrogate, 2), (#""\ud800\ud800""#, .loneSurrogate, 1),
            ("01", .invalidNumber, 0), ("-", .invalidNumber, 1), ("-x", .invalidNumber, 1),
            ("1.", .invalidNumber, 2), ("1e+", .invalidNumber, 3), ("[1.5]", .notAnInteger, 1),
            ("1e2", .notAnInteger, 0), ("9007199254740992", .numberOutOfRange, 0),
            ("-9007199254740992", .numberOutOfRange, 0),
            ("[99999999999999999999]", .numberOutOfRange, 1),
            ("{\"a\":1,\"b\":2,\"a\":3}", .duplicateName, 14), ("\"\u{FFFE}\"", .noncharacter, 1),
            (#""\ufdd0""#, .noncharacter, 1), (#""\ud83f\udfff""#, .noncharacter, 1),
        ] as [(String, JSONProblem.Code, Int)])
    func `a flaw is named with its place`(text: String, code: JSONProblem.Code, offset: Int) {
        let problem = problem(text)
        #expect(problem?.code == code, "\(text)")
        #expect(problem?.offset == offset, "\(text)")
        #expect(problem?.sentence.hasSuffix(".") == true)
    }

    @Test(
        arguments: [
            ([0xEF, 0xBB, 0xBF, 0x7B, 0x7D], .byteOrderMark, 0),
            ([0xFF, 0xFE, 0x7B, 0], .invalidUTF8, 0),
            ([0x7B, 0, 0x7D, 0], .invalidUTF8, 0), ([0, 0x7B, 0, 0x7D], .invalidUTF8, 0),
            ([0x22, 0xC0, 0xAF, 0x22], .invalidUTF8, 1),
            ([0x22, 0xED, 0xA0, 0x80, 0x22], .invalidUTF8, 1),
            ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], .invalidUTF8, 1),
            ([0x22, 0xE2, 0x82], .invalidUTF8, 1),
            ([0x22, 0x80, 0x22], .invalidUTF8, 1),
            ([0x22, 0x61, 0xE2, 0x82, 0x22], .invalidUTF8, 2),
            ([0, 0, 0, 0], .unexpectedByte, 0),
            ([0x22, 0xF0, 0x82, 0x82, 0xAC, 0x22], .invalidUTF8, 1),
        ] as [([UInt8], JSONProblem.Code, Int)])
    func `bytes that are not UTF-8 text are refused`(
        bytes: [UInt8], code: JSONProblem.Code, offset: Int
    ) {
        #expect(problem(bytes)?.code == code)
        #expect(problem(bytes)?.offset == offset)
    }

    @Test func `names that differ only in their escapes collide`() {
        #expect(problem(#"{"a":1,"\u0061":2}"#)?.code == .duplicateName)
        #expect(problem(#"{"b":0,"a/":1,"a\/":2}"#)?.code == .duplicateName)
        #expect(problem(#"{"😀":1,"\ud83d\ude00":2}"#)?.code == .duplicateName)
        #expect(problem(#"[{"a":1},{"a":2}]"#) == nil)
        // Canonically equivalent text is not the same text.
        #expect(problem("{\"\u{E9}\":1,\"e\u{301}\":2}") == nil)
    }

    @Test func `without I-JSON a repeated name is kept twice, in order`() throws {
        let value = try JSONValue(parsing: "{\"a\":1,\"a\":2}", profile: .grammarOnly)
        #expect(value.members?.map(\.value) == [1, 2])
    }

    @Test func `depth and length have limits and fail cleanly`() {
        func nested(_ depth: Int) -> [UInt8] {
            Array(repeating: UInt8(ascii: "["), count: depth)
                + Array(repeating: UInt8(ascii: "]"), count: depth)
        }
        #expect(problem(nested(64)) == nil)
        #expect(problem(nested(65)) == problem(nested(30_000)))
        #expect(problem(nested(65))?.code == .tooDeep)
        #expect(problem(nested(65))?.offset == 64)
        #expect(problem(nested(512), .general) == nil)
        #expect(problem(nested(100_000), .general)?.code == .tooDeep)
        #expect(problem(nested(100_000))?.code == .tooLong)
        let opened = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
        #expect(problem(opened, .general)?.code == .tooDeep)
        let objects = Array(String(repeating: "{\"\":", count: 100_000).utf8)
        #expect(problem(objects, .general)?.code == .tooDeep)
        #expect(problem("\"" + String(repeating: "x", count: 65_533) + "\"") == nil)
        #expect(problem("\"" + String(repeating: "x", count: 65_534) + "\"")?.code == .tooLong)
    }

    @Test func `values are read as they stand`() throws {
        let text =
            " {\"z\" : [ 1 , -2, true,false,null ], "
            + "\"a\":{\"\":\"\"},\"t\":\"é\\n\\ud83d\\ude00\" }\r\n"
        let value = try JSONValue(parsing: text)
        #expect(value.members?.map(\.name) == ["z", "a", "t"])
        #expect(value["z"] == [1, -2, true, false, .null])
        #expect(value["a"]?[""]?.text == "")
        #expect(value["t"]?.text == "é\n😀")
        #expect(value["missing"] == nil)
        #expect(try JSONValue(parsing: "-0") == 0)
        #expect(try JSONValue(parsing: "1.5e3", profile: .general) == .decimal(1500))
        #expect(
            try JSONValue(parsing: "9007199254740993", profile: .general)
                == .decimal(9_007_199_254_740_992))
    }

    @Test func `what was written reads back the same, for random values`() throws {
        let seed = Seeds.fresh
        var random = Chance(seed: seed)
        for _ in 0..<2_000 {
            let value = RandomJSON.value(depth: 0, &random)
            let bytes = try value.canonicalBytes()
            let back = try JSONValue(parsing: bytes)
            #expect(try back.canonicalBytes() == bytes, "seed \(seed)")
            #expect(back == RandomJSON.sorted(value), "seed \(seed)")
            // Change one byte: the reader answers or refuses, and whatever it reads it can write.
            var changed = bytes
            changed[Int.random(in: 0..<changed.count, using: &random)] = .random(
                in: 0...255, using: &random)
            do throws(JSONProblem) {
                _ = try JSONValue(parsing: changed).canonicalBytes()
            } catch {
                #expect(0...changed.count ~= error.offset, "seed \(seed)")
            }
        }
    }
}
