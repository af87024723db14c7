import Foundation
import Testing
import Trials

@testable import Checkpoints

/// Base64 in which bytes and text stand for each other one to one.
struct Base64Tests {
    @Test func `bytes are written as Foundation writes them, and read again`() {
        let seed = Seeds.fresh
        var random = Chance(seed: seed)
        for count in 0..<200 {
            let bytes = random.bytes(count)
            let text = Base64.encode(bytes)
            #expect(String(decoding: text, as: UTF8.self) == Data(bytes).base64EncodedString())
            #expect(Base64.decode(text) == bytes, "seed \(seed)")
        }
    }

    @Test(arguments: [
        "A", "AA", "AAA", "AA=", "A===", "====", "AA==AAAA", "AB==", "AAB=", "AA-_", "AA A",
        "AAAA\n", "AAA\u{E9}", "=AAA", "A=AA",
    ])
    func `what would not be written so is not read`(text: String) {
        #expect(Base64.decode(utf8(text)) == nil)
    }
}
