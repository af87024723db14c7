import Checkpoints
import Testing

/// What mail does to a checkpoint is undone; what anybody else does is not.
@Suite struct CarriageTests {
    private static let key = try? SigningKey(
        name: KeyName("demo"), kind: .note, seed: [UInt8](repeating: 7, count: 32))

    private func checkpoint() throws -> String {
        let key = try #require(Self.key)
        var tree = MerkleTree()
        for byte in 1...5 { tree.append(.leaf([UInt8(byte)])) }
        let signed = try SignedCheckpoint.sign(
            Checkpoint(origin: NoteLine("demo"), of: tree), with: [key])
        return String(decoding: signed.bytes, as: UTF8.self)
    }

    /// What mail makes of a text.
    enum Mail: String, CaseIterable, Sendable {
        case asItWas, crlf, noLastNewline, byteOrderMark, quoted, quotedTwice, hyphen, enDash
        case textAround, spacesAtTheEnds

        func carry(_ text: String) -> String {
            switch self {
            case .asItWas: text
            case .crlf: text.replacing("\n", with: "\r\n")
            case .noLastNewline: String(text.dropLast())
            case .byteOrderMark: "\u{FEFF}" + text
            case .quoted: "> " + text.dropLast().replacing("\n", with: "\n> ")
            case .quotedTwice: ">> " + text.dropLast().replacing("\n", with: "\n>> ")
            case .hyphen: text.replacing("\u{2014}", with: "-")
            case .enDash: text.replacing("\u{2014}", with: "\u{2013}")
            case .textAround: "Dear scrutineer,\nhere it is:\n\n\(text)\nYours\n"
            case .spacesAtTheEnds: text.replacing("\n", with: "  \n")
            }
        }
    }

    @Test(arguments: Mail.allCases)
    func `what carriage does is undone`(_ mail: Mail) throws {
        let whole = try checkpoint()
        let undone = Carriage.undo(Array(mail.carry(whole).utf8))
        #expect(String(decoding: undone, as: UTF8.self) == whole, "\(mail)")
    }

    @Test func `what is changed within is not mended`() throws {
        let whole = try checkpoint()
        let key = try #require(Self.key).verifier
        for change in [
            ("\n5\n", "\n6\n"), ("demo\n", "dome\n"), ("\u{2014} demo", "\u{2014} dome"),
        ] {
            let changed = Carriage.undo(Array(whole.replacing(change.0, with: change.1).utf8))
            #expect(throws: CheckpointProblem.self) {
                try SignedCheckpoint(changed).verify(logs: [key])
            }
        }
        #expect(Carriage.undo(Array("no checkpoint".utf8)) == Array("no checkpoint".utf8))
    }
}
