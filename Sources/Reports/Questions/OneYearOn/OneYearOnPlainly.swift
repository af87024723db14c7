import Assessment
import Assurance
import Dates
import Replay
import Tables

/// The year on in plain words, for a scrutineer who is seventeen and has not met the field.
struct OneYearOnPlainly {
    let year: YearOn
    let parties: [Party]
    /// What the report was narrowed to, in words.
    let narrowing: [String]
    /// What of that answers to nothing.
    let strange: [String]

    var page: Page {
        var page = Page(title: "\(year.name): what happened to the promises?")
        page.lead = [
            "Groups that work with children must keep them safe. The law says so.",
            "They mark their own work. Other people check the marks. Then each group makes promises.",
            year.close.reason == nil
                ? "This page looks back to \(year.close.day.written). It says what happened from then "
                    + "to \(year.now.cut.asAt.written)."
                : "The promises were made by \(year.close.day.written). This page says what "
                    + "happened to them by \(year.now.cut.asAt.written).",
        ]
        page.lead += meetings
        if !narrowing.isEmpty {
            page.lead.append("It only shows what fits: \(narrowing.joined(separator: ", ")).")
        }
        guard !parties.isEmpty else {
            page.lead += strange.isEmpty ? ["Nothing that was written down fits."] : strange
            return page
        }
        let all = parties.flatMap(\.undertakings).distinct
        page.lead.append(
            all.isEmpty
                ? "No promises have been written down."
                : "There \(all.count == 1 ? "is 1 promise" : "are \(all.count) promises"). "
                    + "Each is counted once:")
        page.sections = counts(all) + parties.flatMap(sections) + voices
        return page
    }

    /// The meeting a year later, which the sentences below name.
    private var meetings: [String] {
        year.reviews.compactMap { review in
            guard let session = review.review.state.session?.effective else { return nil }
            return "The groups met a year later, \(PlainWords.on(session)). "
                + "There they asked each other what came of the promises."
        }
    }

    /// How many promises came to what; each promise is in one line, so that the lines add up.
    private func counts(_ all: [Undertaking]) -> [Section] {
        guard !all.isEmpty else { return [] }
        let told = Dictionary(grouping: all, by: \.outcome)
        let lines: [String?] = [
            line(told[.delivered], "done, and others found that true"),
            claimed(told[.claimedOnly] ?? []),
            line(told[.slipped], "late, or the date was moved"),
            line(told[.reworded], "still to be done, in other words than at first"),
            line(told[.transferred], "still to be done, by somebody else than at first"),
            line(told[.underWay], "being worked on"),
            told[.silent].map { "About \($0.count) nobody has written anything since." },
            told[.superseded].map {
                "\($0.count) \($0.count == 1 ? "was" : "were") replaced by something else."
            },
            told[.dropped].map { "\($0.count) \($0.count == 1 ? "was" : "were") dropped." },
            told[Outcome?.none].map { "About \($0.count) the dates are too rough to say." },
        ]
        return [.list(lines.compactMap { $0 })]
    }

    private func line(_ all: [Undertaking]?, _ words: String) -> String? {
        all.map { "\($0.count) \($0.count == 1 ? "is" : "are") \(words)." }
    }

    /// What is said to be done and not shown, by why it is not.
    private func claimed(_ all: [Undertaking]) -> String? {
        guard !all.isEmpty else { return nil }
        let (checked, others) = all.partitioned {
            $0.courses.allSatisfy {
                $0.completion.verification != nil && !$0.completion.isCheckedByClaimant
            }
        }
        let (own, bare) = others.partitioned {
            $0.courses.allSatisfy { $0.completion.verification != nil }
        }
        let (denied, untouched) = bare.partitioned { $0.claims.contains(where: \.isAdverse) }
        let said: [String?] = [
            "\(all.count) \(all.count == 1 ? "is" : "are") said to be done, but that is not shown.",
            part(checked, of: all, "checked, and then \(failed(checked))"),
            part(own, of: all, "checked only by the person who said it"),
            part(denied, of: all, "not checked, and \(failed(denied))"),
            part(untouched, of: all, "not checked by anybody"),
        ]
        return said.compactMap { $0 }.joined(separator: " ")
    }

    private func part(_ some: [Undertaking], of all: [Undertaking], _ words: String) -> String? {
        if some.isEmpty { return nil }
        return all.count == 1
            ? "It was \(words)."
            : "\(some.count) of these \(some.count == 1 ? "was" : "were") \(words)."
    }

    /// That the meeting was not shown it, or heard that it is not so.
    private func failed(_ all: [Undertaking]) -> String {
        let disputed = all.count { $0.claims.contains { $0.stage == .disputed } }
        return disputed == 0
            ? "nobody could show it at the meeting"
            : disputed == all.count
                ? "somebody said at the meeting that it is not so"
                : "at the meeting nobody could show it, or somebody said that it is not so"
    }

    private func sections(_ party: Party) -> [Section] {
        let marks = self.marks(party)
        let claims = party.otherClaims.map(self.claim)
        return [.part(Part(title: party.name))]
            + (marks.isEmpty ? [] : [.paragraph(marks.joined(separator: " "))])
            + party.undertakings.map { one in
                .paragraph(PromisePlainly.sentences(one, year).joined(separator: " "))
            }
            + (claims.isEmpty ? [] : [.heading("Said at the meeting a year later"), .list(claims)])
            + (party.undertakings.isEmpty && claims.isEmpty
                ? [.paragraph("It made no promises that were written down.")] : [])
    }

    private func marks(_ party: Party) -> [String] {
        guard !party.answers.isEmpty else { return [] }
        let asked = party.answers.asked
        let answered = asked.answered
        let withdrawn = party.answers.withdrawn.map { one in
            "It no longer has to answer on \(year.standardName(one.standard))."
                + (one.withdrawal.map { " The reason given: \(PlainWords.ended($0))" } ?? "")
        }
        guard !asked.isEmpty else { return withdrawn }
        guard !answered.isEmpty else {
            return [
                "It was asked \(asked.count) \(asked.count == 1 ? "question" : "questions"). "
                    + "It did not answer.", "Ask: Why not?",
            ] + withdrawn
        }
        let every = asked.count == 1 ? "the one question" : "all \(asked.count) questions"
        let some = "\(asked.rate) questions"
        var said = ["It answered \(answered.count == asked.count ? every : some)."] + withdrawn
        let late = answered.count { $0.sure(\.wasLate) == .yes }
        if late > 0 {
            said.append(
                late == answered.count
                    ? "Its answer came late." : "\(late) of its answers came late.")
        }
        if let scale = year.standards?.scale {
            let lower = answered.count { $0.holds { ($0.gap(on: scale) ?? 0) > 0 } == .yes }
            if lower > 0 {
                said.append("Others gave it a lower mark than its own \(often(lower)).")
            }
        }
        if answered.contains(where: {
            $0.holds { $0.moderationAnswers.last?.value.answer == .contested } == .yes
        }) {
            said.append("It did not agree with every mark it was given.")
        }
        return said
    }

    /// How often, in figures, for they stand beside others.
    private func often(_ number: Int) -> String {
        number > 2 ? "\(number) times" : AgeInWords.times(number)
    }

    private func claim(_ one: PeerClaim) -> String {
        "\(PlainWords.ended(one.claim.made.value.text)) \(one.stage.plainly)"
    }

    /// What children said about anything in the audit.
    private var voices: [Section] {
        let said = parties.flatMap(\.undertakings).flatMap { one in
            one.courses.last?.fold.impacts.compactMap(\.value.voiceOfChild) ?? []
        }
        let answers = parties.flatMap(\.answers).flatMap { one in
            one.voices
        }
        var distinct: [String] = []
        for voice in (said + answers).map(PlainWords.curly) where !distinct.contains(voice) {
            distinct.append(voice)
        }
        return [
            .part(Part(title: "What children said")),
            distinct.isEmpty
                ? .paragraph("Nobody wrote down what children said. Ask: Were any children asked?")
                : .list(distinct),
        ]
    }
}

extension Array {
    /// Those of which something holds, and the others, both in order.
    fileprivate func partitioned(
        _ holds: (Element) -> Bool
    ) -> (those: [Element], others: [Element]) {
        (filter(holds), filter { !holds($0) })
    }
}
