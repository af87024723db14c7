import Assessment
import Assurance
import Dates
import Replay

/// What the pack says first: which audit, held against which day, by whom it is looked at, and the
/// counts.
enum Cover {
    static func sentences(
        _ year: YearOn, _ parties: [Party], _ narrowing: [String], strange: [String]
    ) -> [String] {
        let cut = year.now.cut
        var lines = [held(year)]
        lines += year.reviews.map { review($0.review) }
        if !narrowing.isEmpty {
            lines.append("Only what concerns: \(narrowing.joined(separator: "; ")).")
        }
        if cut.asAt < year.close.day {
            lines.append(
                "\(cut.asAt.written) lies before the close, so nothing can have followed it.")
        }
        guard !parties.isEmpty else {
            if !strange.isEmpty { return lines + strange }
            return lines + [
                narrowing.isEmpty
                    ? "Not recorded: no answer, promise or claim of this audit is known "
                        + "\(Footer.knownWords(cut.knownAt))."
                    : "Nothing that is known of this audit answers to that."
            ]
        }
        return lines + counts(parties)
    }

    /// Which day is held against which.
    private static func held(_ year: YearOn) -> String {
        let (then, now) = (year.close.day.written, year.now.cut.asAt.written)
        return year.close.reason.map {
            "What was rated, promised and evidenced by the close of the audit on \(then) (\($0)), "
                + "beside what is so on \(now)."
        } ?? "What is so on \(now), beside what was so on \(then) (the day asked for)."
    }

    /// When, by whom, and how many came, each or that it is not recorded.
    private static func review(_ review: Folded<PeerReview>) -> String {
        let state = review.state
        let chairs = state.chairs.map(\.text).joined(separator: " and ")
        let when =
            state.session.map { "held \(PlainWords.date($0.effective) ?? "on a day not recorded")" }
            ?? "set for \(PlainWords.date(state.scheduledFor) ?? "a day not recorded")"
        return
            "\(review.name): \(when), chaired by \(chairs.isEmpty ? "nobody recorded" : chairs); "
            + "\(state.invitedCount.map { "\($0) invited" } ?? "how many were invited not recorded")"
            + (state.session == nil
                ? "."
                : ", \(state.attendedCount.map { "\($0) came" } ?? "how many came not recorded").")
    }

    private static func counts(_ parties: [Party]) -> [String] {
        let organisations = parties.filter { $0.id != nil }
        let silent = organisations.filter {
            !$0.answers.asked.isEmpty && $0.answers.answered.isEmpty
        }
        let promises = Dictionary(
            parties.flatMap(\.undertakings).map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one }
        ).values.sorted { $0.id < $1.id }
        let claims = parties.flatMap(\.otherClaims)
        let open = claims.filter { $0.stage != .confirmed }
        let isAsked = parties.contains { !$0.answers.isEmpty }
        var lines = [
            !isAsked
                ? "No organisation's answer to this is recorded."
                : "\(Count.of(organisations, "organisation")); "
                    + (silent.isEmpty
                        ? "every one that was asked has answered."
                        : "\(silent.count) answered nothing: "
                            + "\(silent.map(\.name).joined(separator: ", ")).")
        ]
        lines += withdrawn(parties)
        lines.append(
            promises.isEmpty
                ? "No promise in answer to this audit is recorded."
                : "\(Count.of(promises, "promise")): \(Tally(promises).words).")
        if !claims.isEmpty {
            lines.append(
                "Beside the promises, \(Count.of(claims, "claim")) of progress at the peer review; "
                    + "not confirmed: \(open.count).")
        }
        return lines
    }

    /// The answers that are no longer asked for, and why.
    private static func withdrawn(_ parties: [Party]) -> [String] {
        parties.flatMap { party in
            party.answers.withdrawn.map { one in
                "\(party.name) is no longer asked for an answer on "
                    + "\(one.standard ?? "a standard"): "
                    + "\(one.withdrawal.map(PlainWords.bare) ?? "why is not recorded")."
            }
        }
    }
}
