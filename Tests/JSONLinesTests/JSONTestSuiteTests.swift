import JSONLines
import Testing
import Trials

/// The 318 parsing files of nst/JSONTestSuite.
@Suite(.enabled(if: PublicVectors.has("jsontestsuite")))
struct JSONTestSuiteTests {
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

    @Test func `all 95 valid texts are read`() throws {
        let files = try files("y_")
        #expect(files.count == 95)
        for file in files {
            let problem = try problem(file, .grammarOnly)
            #expect(problem == nil, "\(file)")
        }
    }

    @Test func `of the valid texts I-JSON refuses only repeated names and noncharacters`() throws {
        for file in try files("y_") {
            guard let problem = try problem(file, .general) else { continue }
            #expect([.duplicateName, .noncharacter].contains(problem.code), "\(file): \(problem)")
        }
    }

    @Test func `all 188 invalid texts are refused by every profile`() throws {
        let files = try files("n_")
        #expect(files.count == 188)
        for file in files {
            for profile in [JSONProfile.grammarOnly, .general, .ledger] {
                let problem = try problem(file, profile)
                #expect(problem != nil, "\(file)")
            }
        }
    }

    @Test func `of the 35 open texts only harmless numbers and depth are read`() throws {
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
