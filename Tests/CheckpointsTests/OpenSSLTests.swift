import Checkpoints
import Foundation
import Testing
import Trials

/// What anybody can check with OpenSSL and coreutils alone.
@Suite(.enabled(if: Shell.has("openssl", "awk", "base64", "sha256sum")))
struct OpenSSLTests {
    private let log: SigningKey
    private let lines = (0..<7).map { "{\"number\":\($0)}" }
    private var leaves: [MerkleHash] { lines.map { .leaf(utf8($0)) } }

    init() throws {
        log = try key("example.org/log", .note, seed: 42)
    }

    private static let recipe = """
        awk 'NF==0{exit}{print}' checkpoint > body
        grep '^— ' checkpoint | head -1 | awk '{print $3}' | base64 -d | tail -c 64 > sig
        (printf '\\x30\\x2a\\x30\\x05\\x06\\x03\\x2b\\x65\\x70\\x03\\x21\\x00'
         echo "$VKEY" | cut -d+ -f3- | base64 -d | tail -c 32) > pk.der
        openssl pkeyutl -verify -pubin -keyform DER -inkey pk.der -rawin -in body -sigfile sig
        """

    @Test func `OpenSSL verifies the signature of a checkpoint`() throws {
        let signed = try signed(leaves, by: log)
        let outcome = try Shell.run(
            Self.recipe, files: ["checkpoint": signed.bytes], key: log.verifier.text)
        #expect(outcome.contains("Signature Verified Successfully"), "\(outcome)")
        let other = try CheckpointsTests.signed(leaves.dropLast(), by: log)
        let forged = try SignedNote(text: other.note.text, signatures: signed.note.signatures)
        let refusal = try Shell.run(
            Self.recipe, files: ["checkpoint": forged.bytes], key: log.verifier.text)
        #expect(!refusal.contains("Successfully"), "\(refusal)")
    }

    @Test func `sha256sum gives the leaf hash of a line`() throws {
        let events = utf8(lines.map { $0 + "\n" }.joined())
        let outcome = try Shell.run(
            "(printf '\\0'; sed -n 5p events.jsonl | tr -d '\\n') | sha256sum",
            files: ["events.jsonl": events], key: "")
        #expect(outcome.hasPrefix(leaves[4].hex), "\(outcome)")
    }

    @Test func `OpenSSL verifies a cosignature`() throws {
        let cosigner = try key("example.org/scrutineer", .cosignature, seed: 43)
        let checkpoint = try signed(leaves, by: log).checkpoint
        let line = try cosigner.cosign(checkpoint, time: 1_700_000_000)
        let recipe = Self.recipe.replacing(
            "awk 'NF==0{exit}{print}' checkpoint > body",
            with:
                "(printf 'cosignature/v1\\ntime 1700000000\\n'; awk 'NF==0{exit}{print}' "
                + "checkpoint) > body"
        )
        let note = try SignedNote(text: checkpoint.text, signatures: [line])
        let outcome = try Shell.run(
            recipe, files: ["checkpoint": note.bytes], key: cosigner.verifier.text)
        #expect(outcome.contains("Signature Verified Successfully"), "\(outcome)")
    }
}

/// Commands of the machine, run in a folder of their own.
private enum Shell {
    static func has(_ programs: String...) -> Bool {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let absent = programs.filter { program in
            !folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
        }
        if !absent.isEmpty { Skipped.say(absent.joined(separator: ", ")) }
        return absent.isEmpty
    }

    /// What a script says, standard error included.
    static func run(_ script: String, files: [String: [UInt8]], key: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "checkpoints-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["bash", "-c", script]
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(["VKEY": key]) { $1 }
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: said, as: UTF8.self)
    }
}
