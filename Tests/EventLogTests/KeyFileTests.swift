import Foundation
import Testing

@testable import EventLog

/// A private key's file, which only its owner reads.
struct KeyFileTests {
    @Test func `a key is kept for its owner alone, and given again`() throws {
        try withFolder { folder throws in
            let key = KeyFile(folder + "/keys/borough.key")
            #expect(!key.exists)
            try key.create("PRIVATE+KEY+borough")
            #expect(key.exists)
            #expect(try key.read() == "PRIVATE+KEY+borough")
            let mode = try FileManager.default.attributesOfItem(atPath: key.path)[.posixPermissions]
            #expect(mode as? Int == 0o600)
        }
    }

    @Test func `a key is never written over`() throws {
        try withFolder { folder throws in
            let key = KeyFile(folder + "/borough.key")
            try key.create("first")
            #expect(failure { try key.create("second") }?.code == "world")
            #expect(try key.read() == "first")
        }
    }

    @Test(arguments: [0o640, 0o604, 0o660, 0o644])
    func `a key that others can read is refused, with the way out`(mode: Int) throws {
        try withFolder { folder throws in
            let key = KeyFile(folder + "/borough.key")
            try key.create("secret")
            try FileManager.default.setAttributes(
                [.posixPermissions: mode], ofItemAtPath: key.path)
            let error = failure { _ = try key.read() }
            #expect(error?.sentence.contains("chmod 600 \(key.path)") == true)
            #expect(error?.sentence.contains("secret") == false)
        }
    }

    @Test func `what was signed last is handed over, and what comes back is kept`() throws {
        try withFolder { folder throws in
            let key = KeyFile(folder + "/borough.key")
            try key.create("secret")
            #expect(try key.memory(of: "k") == nil)
            try key.advance(memoryOf: "k") { last throws(LogError) in
                #expect(last == nil)
                return [1, 2, 3]
            }
            #expect(try key.memory(of: "k") == [1, 2, 3])
            let refused = failure {
                try key.advance(memoryOf: "k") { last throws(LogError) in
                    #expect(last == [1, 2, 3])
                    throw .badSeal(what: "It goes back.")
                }
            }
            #expect(refused == .badSeal(what: "It goes back."))
            #expect(try KeyFile(key.path).memory(of: "k") == [1, 2, 3])
        }
    }
}
