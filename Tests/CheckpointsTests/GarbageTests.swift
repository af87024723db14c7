import Checkpoints
import Testing
import Trials

/// Whatever is read, reading ends: with a value that writes the same bytes, or with a refusal.
struct GarbageTests {
    @Test func `spoilt bytes of every format are refused or mean what they say`() throws {
        let seed = Seeds.fresh
        var random = Chance(seed: seed)
        let log = try key("example.org/log", .note, seed: 1)
        let witness = try key("example.org/w", .cosignature, seed: 2)
        let leaves = leaves(9)
        let signed = try signed(leaves, by: log)
        let cosigned = try signed.adding([witness.cosign(signed.checkpoint, time: 77)])
        var levels = HashLevels(leaves)
        let growth = try ConsistencyProof(from: 3, to: 9, from: &levels)
        let request = CosignRequest(oldSize: 3, proof: growth.hashes, signed: cosigned)
        let receipt = try TlogProof(of: 4, under: cosigned, from: &levels)
        let specimens = [
            cosigned.bytes, request.bytes, receipt.bytes, utf8(log.secretText),
            utf8(log.verifier.text), utf8("tile/1/x001/234.p/5"),
        ]
        for _ in 0..<500 {
            for specimen in specimens {
                let bytes = spoilt(specimen, by: &random)
                if let again = read(bytes) { #expect(again == bytes, "seed \(seed)") }
            }
        }
    }

    /// The bytes that whatever was read would write.
    private func read(_ bytes: [UInt8]) -> [UInt8]? {
        let text = String(decoding: bytes, as: UTF8.self)
        let isText = Array(text.utf8) == bytes
        return (try? SignedCheckpoint(bytes))?.bytes
            ?? (try? SignedNote(bytes))?.bytes
            ?? (try? CosignRequest(bytes))?.bytes
            ?? (try? TlogProof(bytes))?.bytes
            ?? (try? Checkpoint(text: bytes))?.text
            ?? (isText ? textRead(text).map { Array($0.utf8) } : nil)
    }

    private func textRead(_ text: String) -> String? {
        (try? VerifierKey(text))?.text ?? (try? SigningKey(text))?.secretText
            ?? (try? TilePath(text))?.text
    }

    private func spoilt(_ bytes: [UInt8], by random: inout Chance) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            guard let place = bytes.indices.randomElement(using: &random) else { break }
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(bytes[place], at: place)
            case 3: bytes.insert(UInt8(ascii: "\n"), at: place)
            case 4: bytes.removeSubrange(place..<min(place + 40, bytes.count))
            default: bytes += bytes[place...]
            }
        }
        return bytes
    }
}
