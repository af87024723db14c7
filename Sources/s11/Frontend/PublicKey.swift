import Checkpoints

/// A public key as somebody types it.
enum PublicKey {
    static func read(_ typed: String, of option: String) throws -> VerifierKey {
        do throws(CheckpointProblem) { return try VerifierKey(typed) } catch {
            throw Failure("\(option): \(error.sentence)")
        }
    }

    static func read(_ typed: String) throws -> VerifierKey {
        try read(typed, of: "--cosigner")
    }
}
