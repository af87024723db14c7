import Checkpoints
import Testing

/// Every problem has a code of its own and a sentence.
struct CheckpointProblemTests {
    private static let problems: [CheckpointProblem] = [
        .malformed(.note, why: "why"), .malformed(.checkpoint, why: "why"),
        .malformed(.verifierKey, why: "why"), .malformed(.signingKey, why: "why"),
        .malformed(.keyName, why: "why"), .malformed(.line, why: "why"),
        .malformed(.tilePath, why: "why"), .malformed(.tile, why: "why"),
        .malformed(.entryBundle, why: "why"), .malformed(.request, why: "why"),
        .malformed(.proof, why: "why"), .malformed(.policy, why: "why"),
        .badSignature(key: "k"), .unsigned, .ambiguousKey("k"), .unknownOrigin("o"),
        .notSigned(key: "Log+0", why: "why"), .otherText, .outOfRange(3, size: 2),
        .notIncluded(index: 1, size: 2), .notConsistent(oldSize: 1, newSize: 2),
        .absentTile(path: "tile/0/000"), .unreadableTile(path: "tile/0/000", why: "why"),
        .quorumNotMet(quorum: "q", missing: ["a", "b"]),
    ]
    private static let refusals: [CosignRefusal] = [
        .unknownLog("o"), .notSignedByLog(.unsigned), .shrunk(oldSize: 2, newSize: 1),
        .otherLatest(size: 3), .inconsistent(.notConsistent(oldSize: 1, newSize: 2)),
    ]

    @Test func `codes are words, each once`() {
        let codes = Self.problems.map(\.code) + Self.refusals.map(\.code)
        #expect(Set(codes).count == codes.count)
        for code in codes { #expect(code.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil) }
    }

    @Test func `sentences are whole`() {
        for sentence in Self.problems.map(\.sentence) + Self.refusals.map(\.sentence) {
            #expect(sentence.last == "." && !sentence.hasSuffix(".."), "\(sentence)")
            #expect(
                sentence.first?.isUppercase == true || sentence.hasPrefix("tile/"), "\(sentence)")
        }
    }
}
