import Checkpoints
import Testing
import Trials

/// What a cosigner asks before she gives her signature.
struct CosignRequestTests {
    private let log: SigningKey
    private let cosigner: SigningKey
    private let leaves = CheckpointsTests.leaves(40)

    init() throws {
        log = try key("example.org/log", .note, seed: 1)
        cosigner = try key("example.org/scrutineer", .cosignature, seed: 2)
    }

    private func request(
        from old: Int, to new: Int, saying oldSize: Int? = nil
    ) throws -> CosignRequest {
        var levels = HashLevels(leaves)
        let proof = try ConsistencyProof(from: old, to: new, from: &levels)
        return CosignRequest(
            oldSize: oldSize ?? old, proof: proof.hashes,
            signed: try signed(leaves.prefix(new), by: log))
    }

    private func checkpoint(_ size: Int) throws -> Checkpoint {
        try signed(leaves.prefix(size), by: log).checkpoint
    }

    @Test func `a request is read as it is written`() throws {
        let seed = Seeds.fresh
        var random = Chance(seed: seed)
        for _ in 0..<100 {
            let request = try CosignRequest(
                oldSize: random.size(), proof: random.hashes(upTo: 63),
                signed: random.signedCheckpoint())
            #expect(try CosignRequest(request.bytes) == request, "seed \(seed)")
        }
    }

    @Test func `what is no request is refused`() throws {
        let request = try request(from: 3, to: 7)
        let good = String(decoding: request.bytes, as: UTF8.self)
        #expect(try CosignRequest(utf8(good)) == request)
        let bad = [
            "", "old 3", "old 3\n", "old 3\n\n", good.replacing("old 3", with: "old 03"),
            good.replacing("old 3", with: "old -3"), good.replacing("old 3", with: "Old 3"),
            good.replacing("old 3", with: "old  3"), good.replacing("old 3\n", with: "old 3\n\n"),
            good.replacing("old 3\n", with: "old 3\nAAAA\n"), "\n" + good, good + "\n",
            good.replacing("old 3\n", with: "old 3\r\n"),
        ]
        for text in bad {
            #expect(throws: CheckpointProblem.self, "\(text)") { try CosignRequest(utf8(text)) }
        }
        let long = CosignRequest(
            oldSize: 3, proof: Array(repeating: .empty, count: 64), signed: request.signed)
        #expect(throws: CheckpointProblem.self) { try CosignRequest(long.bytes) }
    }

    @Test func `growth from any size she signed last is countersigned`() throws {
        for new in 1...40 {
            for old in 0...new {
                let latest = old == 0 ? nil : try checkpoint(old)
                let verified = try request(from: old, to: new)
                    .check(latest: latest, logs: [log.verifier])
                #expect(verified.checkpoint.size == new)
            }
        }
    }

    @Test func `a first signature may be under an empty log`() throws {
        let request = try request(from: 0, to: 0)
        let empty = try request.check(latest: nil, logs: [log.verifier]).checkpoint
        let next = try CosignRequestTests().request(from: 0, to: 5)
        #expect(try next.check(latest: empty, logs: [log.verifier]).checkpoint.size == 5)
    }

    @Test func `each refusal has its own answer`() throws {
        let good = try request(from: 3, to: 7)
        let latest = try checkpoint(3)
        let logs = [log.verifier]
        func status(
            _ request: CosignRequest, _ latest: Checkpoint?, _ logs: [VerifierKey]
        ) -> Int? {
            do throws(CosignRefusal) {
                _ = try request.check(latest: latest, logs: logs)
                return nil
            } catch {
                return error.httpStatus
            }
        }
        #expect(status(good, latest, logs) == nil)
        #expect(status(good, latest, []) == 404)
        let stranger = try key("example.org/other", .note, seed: 3)
        #expect(status(good, latest, [stranger.verifier]) == 404)
        let impostor = try key("example.org/log", .note, seed: 4)
        #expect(status(good, latest, [impostor.verifier]) == 403)
        let elsewhere = Checkpoint(origin: NoteLine(stranger.name), of: tree(leaves.prefix(3)))
        #expect(status(good, elsewhere, logs) == 404)
        let shrunk = CosignRequest(oldSize: 8, proof: [], signed: good.signed)
        #expect(status(shrunk, try checkpoint(8), logs) == 400)
        #expect(status(good, try checkpoint(4), logs) == 409)
        #expect(status(good, nil, logs) == 409)
        let unproved = CosignRequest(oldSize: 3, proof: [], signed: good.signed)
        #expect(status(unproved, latest, logs) == 422)
        let tooMuch = CosignRequest(oldSize: 0, proof: good.proof, signed: good.signed)
        #expect(status(tooMuch, nil, logs) == 422)
    }

    @Test func `a history rewritten and signed again by the same key is not countersigned`() throws
    {
        let latest = try checkpoint(20)
        for changed in [0, 7, 19] {
            var rewritten = leaves
            rewritten[changed] = .leaf(utf8("rewritten"))
            var levels = HashLevels(rewritten)
            for size in [20, 21, 40] {
                let proof = try ConsistencyProof(from: 20, to: size, from: &levels)
                let request = CosignRequest(
                    oldSize: 20, proof: proof.hashes,
                    signed: try signed(rewritten.prefix(size), by: log))
                // On its own it is in order.
                _ = try request.signed.verify(logs: [log.verifier])
                #expect(
                    throws: CosignRefusal.inconsistent(.notConsistent(oldSize: 20, newSize: size))
                ) {
                    try request.check(latest: latest, logs: [log.verifier])
                }
            }
        }
    }
}
