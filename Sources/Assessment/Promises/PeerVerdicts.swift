import Assurance
import Dates
public import Replay

/// What the peers found of a promise, beside what others found of it since.
public struct PeerVerdicts: Equatable, Sendable {
    public let claims: [PeerClaim]
    /// Whether it was found true that it is done, and nobody at a peer review found otherwise since.
    ///
    /// What was not evidenced there is outlived by what was found certainly later (section 4.3 of
    /// the event analysis); where the dates do not tell which came first, it is not.
    public let isShown: Bool
    /// Whether the peers found otherwise, and a later check or confirmation outlived it.
    public let isOutlived: Bool
    /// Whether the dates do not tell which came first, the check or what the peers found.
    public let isUntold: Bool

    public init(_ claims: [PeerClaim], on completion: Completion, in world: World) {
        self.claims = claims
        let adverse = claims.filter(\.isAdverse).compactMap { $0.verdict.map { world.when($0.at) } }
        let isChecked = completion.verification != nil && !completion.isCheckedByClaimant
        let check = isChecked ? completion.verification.map { world.when($0.at) } : nil
        let reopened = completion.lastReopened.map(world.when)
        let confirmed = claims.filter { $0.stage == .confirmed }.compactMap { claim in
            claim.verdict.map { world.when($0.at) }
        }.filter { day in reopened.map { $0.certainlyPrecedes(day) } ?? true }
        let proofs = confirmed + [check].compactMap { $0 }
        let isShown = proofs.contains { proof in
            adverse.allSatisfy { $0.certainlyPrecedes(proof) }
        }
        self.isShown = isShown
        isOutlived = !adverse.isEmpty && isShown
        isUntold =
            !isShown
            && check.map { check in
                adverse.contains { !$0.certainlyPrecedes(check) && !check.certainlyPrecedes($0) }
            } ?? false
    }
}
