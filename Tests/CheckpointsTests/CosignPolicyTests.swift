import Checkpoints
import Testing
import Trials

/// Policies as text, and what they say.
struct CosignPolicyTests {
    private let log: SigningKey
    private let witnesses: [SigningKey]

    init() throws {
        log = try key("example.org/log", .note, seed: 100)
        witnesses = try (1...6).map { number in
            try key("example.org/w\(number)", .cosignature, seed: UInt8(number))
        }
    }

    /// Two of three from one house and any of three from another, as in the specification.
    private var text: String {
        """
        # Whose signatures count
        log \(log.verifier.text) https://example.org/log/

          witness X1 \(witnesses[0].verifier.text)
        witness X2\t\(witnesses[1].verifier.text) https://example.org/x2/
        witness X3 \(witnesses[2].verifier.text)
        group X-witnesses 2 X1 X2 X3
        witness Y1 \(witnesses[3].verifier.text)
        witness Y2 \(witnesses[4].verifier.text)
        witness Y3 \(witnesses[5].verifier.text)
        group Y-witnesses any Y1 Y2 Y3
        group X-and-Y all X-witnesses Y-witnesses
        quorum X-and-Y

        """
    }

    private func cosigned(by numbers: some Sequence<Int>) throws -> SignedCheckpoint {
        let signed = try signed(leaves(5), by: log)
        return try signed.adding(
            numbers.map { try witnesses[$0].cosign(signed.checkpoint, time: 1_000 + $0) })
    }

    @Test func `a quorum of two groups is met by every set that meets both, and no other`() throws {
        let policy = try CosignPolicy(utf8(text))
        for set in 0..<64 {
            let numbers = (0..<6).filter { set & 1 << $0 != 0 }
            let outcome = try policy.judge(cosigned(by: numbers))
            let x = numbers.count { $0 < 3 }
            let y = numbers.count - x
            #expect(outcome.isMet == (x >= 2 && y >= 1))
            #expect(outcome.cosigned.map(\.time) == numbers.map { 1_000 + $0 })
            #expect(outcome.cosigned.count + outcome.missing.count == 6)
            let met = [
                x >= 2 ? "X-witnesses" : nil, y >= 1 ? "Y-witnesses" : nil,
                x >= 2 && y >= 1 ? "X-and-Y" : nil,
            ]
            #expect(outcome.groupsMet.map(\.text) == met.compactMap { $0 })
        }
    }

    @Test func `what is missing is named`() throws {
        let policy = try CosignPolicy(utf8(text))
        #expect(
            throws: CheckpointProblem.quorumNotMet(
                quorum: "X-and-Y", missing: ["X2", "X3", "Y1", "Y2", "Y3"])
        ) { try policy.require(cosigned(by: [0])) }
        #expect(try policy.require(cosigned(by: [0, 1, 3])).isMet)
    }

    @Test func `no policy does without the log's signature`() throws {
        let policy = try CosignPolicy(utf8("log \(log.verifier.text)\nquorum none\n"))
        #expect(try policy.require(cosigned(by: [])).isMet)
        let impostor = try key("example.org/log", .note, seed: 9)
        let forged = try signed(leaves(5), by: impostor)
        #expect(throws: CheckpointProblem.unsigned) { try policy.judge(forged) }
        let other = try signed(leaves(5), by: key("example.org/other", .note, seed: 100))
        #expect(throws: CheckpointProblem.unknownOrigin("example.org/other")) {
            try policy.judge(other)
        }
    }

    @Test func `a false cosignature of a named witness rejects the checkpoint`() throws {
        let policy = try CosignPolicy(utf8(text))
        let elsewhere = try signed(leaves(6), by: log).checkpoint
        let false1 = try cosigned(by: [0, 1, 3]).adding([witnesses[5].cosign(elsewhere, time: 1)])
        #expect(throws: CheckpointProblem.badSignature(key: witnesses[5].verifier.label)) {
            try policy.judge(false1)
        }
    }

    @Test func `a policy is read as it is written`() throws {
        let policy = try CosignPolicy(utf8(text))
        #expect(try CosignPolicy(policy.bytes) == policy)
        let seed = Seeds.fresh
        var random = Chance(seed: seed)
        for _ in 0..<50 {
            let policy = try randomPolicy(&random)
            #expect(try CosignPolicy(policy.bytes) == policy, "seed \(seed)")
        }
    }

    @Test func `names are octets, not letters`() throws {
        let composed = "witness caf\u{E9} \(witnesses[0].verifier.text)\n"
        let decomposed = "quorum cafe\u{301}\n"
        #expect(throws: CheckpointProblem.self) { try CosignPolicy(utf8(composed + decomposed)) }
        let latin1 = utf8("witness ") + [0xE9] + utf8(" \(witnesses[0].verifier.text)\nquorum ")
        let policy = try CosignPolicy(latin1 + [0xE9, 10])
        #expect(policy.quorum?.bytes == [0xE9])
        #expect(throws: CheckpointProblem.self) { try CosignPolicy(latin1 + [0xEA, 10]) }
    }

    @Test(arguments: [
        "", "quorum\n", "quorum none none\n", "quorum none\nquorum none\n", "quorum W\nWITNESS\n",
        "LOG\nLOG\nquorum none\n", "WITNESS\nwitness V VKEY\nquorum none\n",
        "WITNESS\nwitness W OTHER\nquorum none\n", "witness none VKEY\nquorum none\n",
        "witness W LOGKEY\nquorum W\n", "WITNESS\ngroup W any W\nquorum W\n",
        "WITNESS\ngroup G 0 W\nquorum G\n", "WITNESS\ngroup G 2 W\nquorum G\n",
        "WITNESS\ngroup G 01 W\nquorum G\n", "WITNESS\ngroup G some W\nquorum G\n",
        "WITNESS\ngroup G any\nquorum G\n", "WITNESS\ngroup G any W W\nquorum G\n",
        "WITNESS\ngroup G any W\ngroup H any W\nquorum H\n", "group G any G\nquorum G\n",
        "WITNESS\ngroup G any none\nquorum G\n", "group G any W\nWITNESS\nquorum G\n",
        "WITNESS\ngroup none any W\nquorum none\n", "WITNESS\nquorum w\n", "LOG\n",
        "quorum none\r\n", "quorum\u{7F}none\n", "quorum\u{A0}none\n", "vote none\nquorum none\n",
        "log\nquorum none\n", "log nonsense\nquorum none\n", "LOG url more\nquorum none\n",
    ])
    func `what is no policy is refused`(shape: String) throws {
        let text = shape.replacing("LOGKEY", with: log.verifier.text)
            .replacing("LOG", with: "log \(log.verifier.text)")
            .replacing("WITNESS", with: "witness W \(witnesses[0].verifier.text)")
            .replacing("VKEY", with: witnesses[0].verifier.text)
            .replacing("OTHER", with: witnesses[1].verifier.text)
        #expect(throws: CheckpointProblem.self) { try CosignPolicy(utf8(text)) }
    }

    @Test func `a refusal says which line`() throws {
        let problem = CheckpointProblem.malformed(
            .policy, why: "line 3: W is not defined before it is used")
        #expect(throws: problem) { try CosignPolicy(utf8("# remark\n\nquorum W\n")) }
        #expect(problem.sentence.contains("line 3"))
    }

    private func randomPolicy(_ random: inout Chance) throws -> CosignPolicy {
        var witnesses: [CosignPolicy.Witness] = []
        for number in 0..<Int.random(in: 1...32, using: &random) {
            let url = Bool.random(using: &random) ? try PolicyWord(random.word()) : nil
            witnesses.append(
                CosignPolicy.Witness(
                    name: try PolicyWord("w\(number)"),
                    key: try random.signingKey(.cosignature).verifier, url: url))
        }
        var free = witnesses.map(\.name)
        var groups: [CosignPolicy.Group] = []
        while free.count > 1, groups.count < 32 {
            free.shuffle(using: &random)
            let members = Array(free.prefix(Int.random(in: 1...free.count, using: &random)))
            free.removeFirst(members.count)
            let name = try PolicyWord("g\(groups.count)")
            let threshold = Int.random(in: 1...members.count, using: &random)
            groups.append(.init(name: name, threshold: threshold, members: members))
            free.append(name)
        }
        let log = CosignPolicy.Log(key: try random.signingKey(.note).verifier)
        return try CosignPolicy(
            logs: [log], witnesses: witnesses, groups: groups,
            quorum: free.randomElement(using: &random))
    }
}
