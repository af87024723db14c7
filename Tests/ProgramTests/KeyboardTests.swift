import Testing

@testable import s11

/// Several keys come at once where somebody pastes, or rests a finger on a key.
struct KeyboardTests {
    private func keys(_ typed: String) -> [String] {
        var waiting = Array(typed.utf8)[...]
        var keys: [String] = []
        while !waiting.isEmpty {
            let length = Keyboard.lengthOfKey(waiting)
            keys.append(String(decoding: waiting.prefix(length), as: UTF8.self))
            waiting = waiting.dropFirst(length)
        }
        return keys
    }

    @Test func `a pasted date is its characters and the key that ends it`() {
        #expect(keys("d2025\r") == ["d", "2", "0", "2", "5", "\r"])
    }

    @Test func `an arrow is one key among others`() {
        #expect(
            keys("n\u{1B}[Bn\u{1B}[1~\u{1B}OPq") == [
                "n", "\u{1B}[B", "n", "\u{1B}[1~", "\u{1B}OP", "q",
            ])
    }

    @Test func `escape alone is a key, and so is each letter of any script`() {
        #expect(keys("\u{1B}") == ["\u{1B}"])
        #expect(keys("\u{1B}\u{1B}[A") == ["\u{1B}", "\u{1B}[A"])
        #expect(keys("é学🧒") == ["é", "学", "🧒"])
    }

    @Test func `what breaks off is one key, and nothing is read for ever`() {
        #expect(keys("\u{1B}[1;") == ["\u{1B}[1;"])
        for byte in UInt8.min...UInt8.max {
            for more: [UInt8] in [[], [0x5B], [0x80, 0x80]] {
                let bytes = ([byte] + more)[...]
                #expect((1...bytes.count).contains(Keyboard.lengthOfKey(bytes)))
            }
        }
    }
}
