import Checkpoints
import Testing

@Test(arguments: [[0], [1], [0xEC], [0xED], [0xEE]] as [[UInt8]], [0x00, 0x80] as [UInt8])
func `a key that anybody can sign for is refused, with either sign`(
    _ first: [UInt8], _ sign: UInt8
) throws {
    let rest: UInt8 = first[0] > 1 ? 0xFF : 0
    var key = first + [UInt8](repeating: rest, count: 31)
    key[31] = (key[31] & 0x7F) | sign
    let name = try KeyName("demo")
    #expect(throws: CheckpointProblem.self) {
        try VerifierKey(name: name, kind: .note, publicKey: key)
    }
}
