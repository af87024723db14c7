import Assurance
import Dates
import Replay

/// F-01: a meeting was held without its quorum, or a decision taken there was never ratified.
public enum InquorateMeeting: SceneFlag {
    public static let code = "F-01"
    public static let name = "inquorate-meeting"
    public static let rule =
        "A body decides only with its quorum of statutory partners, in person or by deputy."
    public static let source = "Safeguarding arrangements 8.12 (RULE-01, RULE-02)"

    public static func breaches(_ scene: Scene) -> [Breach] {
        let meetings = scene.all(Meeting.self).compactMap { meeting -> Inquorate? in
            guard meeting.state.wasHeld else { return nil }
            return Inquorate(PartnersAtMeeting(meeting, scene))
        }
        let decisions = scene.all(Decision.self)
        return meetings.flatMap { inquorate in
            [inquorate.breach]
                + decisions.compactMap { inquorate.breach(by: $0, ratified($0, meetings)) }
        }
    }

    /// Whether a meeting that had its quorum made a decision its own.
    private static func ratified(
        _ decision: Folded<Decision>, _ inquorate: [Inquorate]
    ) -> Answer {
        decision.state.ratifications.map { one -> Answer in
            let meeting = inquorate.first { $0.meeting.id == one.value.meeting }
            return meeting.map { $0.partners.isQuorate ?? .yes } ?? .yes
        }.reduce(.no) { $0.or($1) }
    }

    /// A meeting that certainly lacked its quorum, or of which that cannot be told.
    private struct Inquorate {
        let partners: PartnersAtMeeting
        let needed: Int
        let there: Int?

        init?(_ partners: PartnersAtMeeting) {
            guard let needed = partners.quorum?.state.quorum,
                partners.isQuorate != .yes
            else { return nil }
            self.partners = partners
            self.needed = needed
            there = partners.present?.count
        }

        var meeting: Folded<Meeting> { partners.meeting }
        var since: DateBounds? { meeting.state.date?.bounds }
        var lack: String {
            there == nil ? "of which no attendance is recorded" : "which had no quorum"
        }
        var doubt: String? {
            if there == nil { return "no attendance is recorded" }
            return partners.isQuorate == .cannotTell
                ? "the day of the meeting does not tell which rule of quorum held" : nil
        }

        var breach: Breach {
            let sentence =
                there.map { "Held without its quorum: \($0) of the \(needed)" }
                ?? "Held, and it is not recorded how many of the \(needed)"
            return Breach(
                of: meeting.id, sentence + " statutory partners it needs came.", since: since,
                evidence: partners.evidence, doubt: doubt)
        }

        /// What was decided there, unless a quorate meeting ratified it since.
        func breach(by decision: Folded<Decision>, _ ratified: Answer) -> Breach? {
            guard let taking = decision.state.taking, taking.value.meeting == meeting.id,
                ratified != .yes
            else { return nil }
            let without = decision.state.ratifications.map {
                Evidence("ratified at a meeting not shown to have its quorum", $0.at)
            }
            return Breach(
                of: decision.id, part: meeting.id.text,
                "Decided at \(meeting.name), \(lack), and not ratified since.",
                since: taking.effective?.bounds ?? since,
                evidence: [
                    Evidence(taking.value.wording, taking.at)
                ] + (without.isEmpty ? [.absence("no ratification is recorded")] : without)
                    + partners.evidence,
                doubt: doubt
                    ?? (ratified == .no
                        ? nil
                        : "whether the meeting that ratified it had its quorum is not certain"))
        }
    }
}
