/// What a policy says of a checkpoint.
public struct PolicyOutcome: Hashable, Sendable {
    public let verified: VerifiedCheckpoint
    /// Who countersigned, by the names the policy gives, in its order.
    public let cosigned: [Cosigned]
    /// Who is named in the policy and did not.
    public let missing: [CosignPolicy.Witness]
    /// The groups of which enough members have countersigned.
    public let groupsMet: [PolicyWord]
    /// Whether the quorum is met; none asked for is met.
    public let isMet: Bool

    /// One who countersigned, and when.
    public struct Cosigned: Hashable, Sendable {
        public let witness: CosignPolicy.Witness
        /// Seconds since 1970-01-01T00:00:00Z.
        public let time: Int
    }
}

extension CosignPolicy {
    /// Which witnesses and groups have countersigned; throws unless one of the logs has signed.
    public func judge(_ signed: SignedCheckpoint) throws(CheckpointProblem) -> PolicyOutcome {
        judge(try signed.verify(logs: logs.map(\.key), cosigners: witnesses.map(\.key)))
    }

    /// Which witnesses and groups have countersigned a checkpoint that the log has signed.
    ///
    /// The countersignatures of the witnesses must have been among those that were checked.
    public func judge(_ verified: VerifiedCheckpoint) -> PolicyOutcome {
        var times: [VerifierKey: Int] = [:]
        for cosignature in verified.cosignatures { times[cosignature.key] = cosignature.time }
        let cosigned = witnesses.compactMap { witness in
            times[witness.key].map { PolicyOutcome.Cosigned(witness: witness, time: $0) }
        }
        var met = Set(cosigned.map(\.witness.name))
        // A group names only what stands before it, so one pass settles all of them.
        for group in groups where group.members.count(where: met.contains) >= group.threshold {
            met.insert(group.name)
        }
        return PolicyOutcome(
            verified: verified, cosigned: cosigned,
            missing: witnesses.filter { times[$0.key] == nil },
            groupsMet: groups.map(\.name).filter(met.contains),
            isMet: quorum.map(met.contains) ?? true)
    }

    /// As `judge`, and throws unless the quorum is met.
    public func require(_ signed: SignedCheckpoint) throws(CheckpointProblem) -> PolicyOutcome {
        let outcome = try judge(signed)
        guard outcome.isMet else {
            throw .quorumNotMet(
                quorum: (quorum ?? .none).text, missing: outcome.missing.map(\.name.text))
        }
        return outcome
    }
}
