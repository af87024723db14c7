import JSONLines
import Testing
import Trials

/// What is JSON and what is not: texts of our own, and the 318 parsing files of nst/JSONTestSuite.
struct JSONScannerTests {
    private let folder = "jsontestsuite/test_parsing"

    private func files(_ prefix: String) throws -> [String] {
        try PublicVectors.names(in: folder).filter { $0.hasPrefix(prefix) }
    }

    private func problem(_ file: String, _ profile: JSONProfile) throws -> JSONProblem? {
        let bytes = try PublicVectors.bytes("\(folder)/\(file)")
        do throws(JSONProblem) {
            _ = try JSONValue(parsing: bytes, profile: profile)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        "null", "true", "false", "0", "-0", "12", "-1.5", "0.0", "1e5", "1E+05", "2.5e-3", "\"\"",
        " \"a\" ", "[]", "{}", "[[[]]]", "[1,[2,{\"a\":[]}]]", "\t[\r\n1 , 2 ]\n",
        "{\"\":null}", "{\"a\":1,\"b\":{\"a\":2}}", "\"\u{7F}\"", "\"\u{20AC}\u{1F600}\"",
        #""\u00e9\n\t\b\f\r\"\\\/""#, #""\ud83d\ude00""#, #"["\u0000"]"#, "\"\u{2028}\"",
    ])
    func `a valid text is read`(_ text: String) throws {
        _ = try JSONValue(parsing: Array(text.utf8), profile: .grammarOnly)
        _ = try JSONValue(parsing: Array(text.utf8), profile: .general)
    }

    @Test(arguments: [
        "", " ", "nul", "True", "NaN", "Infinity", "undefined", "+1", "01", "-01", "1.", ".5",
        "1e", "1e+", "0x10", "1_000", "--1", "- 1", "1 2", "'a'", "\"a", "\"a\nb\"", "\"\u{0}\"",
        #""\a""#, #""\u12""#, #""\U0041""#, "[", "]", "[1", "[1,", "[,1]", "[1,,2]", "[1,]",
        "[1 2]", "[1}", "{", "}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{,}", "{a:1}", "{1:1}",
        "{\"a\" 1}", "{\"a\"::1}", "{\"a\":1;}", "{\"a\":1]", "[]]", "{}x", "[] []",
        "// c\n1", "/* c */ 1", "\u{FEFF}1", "\u{A0}1", "1\u{0}", "\u{C}1", "\"a\"\"b\"",
    ])
    func `an invalid text is refused by every profile`(_ text: String) {
        for profile in [JSONProfile.grammarOnly, .general, .ledger] {
            #expect(throws: JSONProblem.self) {
                try JSONValue(parsing: Array(text.utf8), profile: profile)
            }
        }
    }

    @Test(
        arguments: [
            ("[1e400]", .numberOutOfRange), ("[-1e400]", .numberOutOfRange), ("[1e-400]", nil),
            ("[123456789012345678901234567890]", nil), (#"["\ud800"]"#, .loneSurrogate),
            (#"["\ude00\ud83d"]"#, .loneSurrogate), (#"["\uffff"]"#, .noncharacter),
            (#"{"a":1,"a":1}"#, .duplicateName), (#"{"a":1,"\u0061":2}"#, .duplicateName),
        ] as [(String, JSONProblem.Code?)])
    func `where the grammar leaves it open, nothing is lost in silence`(
        _ text: String, _ code: JSONProblem.Code?
    ) {
        var found: JSONProblem.Code?
        do throws(JSONProblem) {
            _ = try JSONValue(parsing: Array(text.utf8), profile: .general)
        } catch {
            found = error.code
        }
        #expect(found == code)
        #expect(throws: JSONProblem.self) {
            try JSONValue(parsing: Array(text.utf8), profile: .ledger)
        }
    }

    @Test(.enabled(if: PublicVectors.has("jsontestsuite")))
    func `all 95 valid texts are read`() throws {
        let files = try files("y_")
        #expect(files.count == 95)
        for file in files {
            let problem = try problem(file, .grammarOnly)
            #expect(problem == nil, "\(file)")
        }
    }

    @Test(.enabled(if: PublicVectors.has("jsontestsuite")))
    func `of the valid texts I-JSON refuses only repeated names and noncharacters`() throws {
        for file in try files("y_") {
            guard let problem = try problem(file, .general) else { continue }
            #expect([.duplicateName, .noncharacter].contains(problem.code), "\(file): \(problem)")
        }
    }

    @Test(.enabled(if: PublicVectors.has("jsontestsuite")))
    func `all 188 invalid texts are refused by every profile`() throws {
        let files = try files("n_")
        #expect(files.count == 188)
        for file in files {
            for profile in [JSONProfile.grammarOnly, .general, .ledger] {
                let problem = try problem(file, profile)
                #expect(problem != nil, "\(file)")
            }
        }
    }

    @Test(.enabled(if: PublicVectors.has("jsontestsuite")))
    func `of the 35 open texts only harmless numbers and depth are read`() throws {
        let files = try files("i_")
        #expect(files.count == 35)
        let read = try files.filter { try problem($0, .general) == nil }
        #expect(
            read == [
                "i_number_double_huge_neg_exp.json", "i_number_real_underflow.json",
                "i_number_too_big_neg_int.json", "i_number_too_big_pos_int.json",
                "i_number_very_big_negative_int.json", "i_structure_500_nested_arrays.json",
            ])
        for file in files {
            let problem = try problem(file, .ledger)
            #expect(problem != nil, "\(file)")
        }
    }
}
