import Assurance
import Dates
import Tables

/// The year on in plain words, for a scrutineer who is seventeen and has not met the field.
struct OneYearOnPlainly {
    let year: YearOn
    let parties: [Party]
    /// What the report was narrowed to, in words.
    let narrowing: [String]

    var page: Page {
        var page = Page(title: "\(year.audit.possible.name): what happened to the promises?")
        page.lead = [
            "Groups that work with children must keep them safe. The law says so.",
            "They mark their own work. Other people check the marks. Then each group makes promises.",
            "The promises were made by \(year.close.day.written). This page says what happened to "
                + "them by \(year.now.cut.asAt.written).",
        ]
        if !narrowing.isEmpty {
            page.lead.append("It only shows what fits: \(narrowing.joined(separator: ", ")).")
        }
        guard !parties.isEmpty else {
            page.lead.append("Nothing about that has been written down.")
            return page
        }
        page.lead += counts
        page.sections = parties.flatMap(sections) + voices
        return page
    }

    private var counts: [String] {
        var seen: Set<ThingID> = []
        let all = parties.flatMap(\.undertakings).filter { seen.insert($0.id).inserted }
        guard !all.isEmpty else { return ["No promises have been written down."] }
        let done = all.filter { $0.outcome == .delivered }.count
        let claimed = all.filter { $0.outcome == .claimedOnly }.count
        let silent = all.filter { $0.outcome == .silent }.count
        let dropped = all.filter { $0.outcome == .dropped }.count
        return [
            "There \(all.count == 1 ? "is" : "are") \(AgeInWords.count(all.count, "promise")). "
                + "\(number(done)) done, and somebody checked. \(number(claimed)) said to be done, "
                + "but nobody checked. \(number(dropped)) dropped."
                + (silent == 0
                    ? ""
                    : " About \(AgeInWords.word(silent)) of them nobody has written anything since.")
        ]
    }

    private func number(_ count: Int) -> String {
        count == 0
            ? "None are"
            : PlainWords.sentence(AgeInWords.word(count)) + (count == 1 ? " is" : " are")
    }

    private func sections(_ party: Party) -> [Section] {
        let marks = self.marks(party)
        let claims = party.otherClaims.map(self.claim)
        return [.part(Part(title: party.name))]
            + (marks.isEmpty ? [] : [.paragraph(marks.joined(separator: " "))])
            + party.undertakings.map { one in
                .paragraph(PromisePlainly(one, year).sentences.joined(separator: " "))
            }
            + (claims.isEmpty ? [] : [.heading("Said at the meeting a year later"), .list(claims)])
            + (party.undertakings.isEmpty && claims.isEmpty
                ? [.paragraph("It made no promises that were written down.")] : [])
    }

    private func marks(_ party: Party) -> [String] {
        guard !party.answers.isEmpty else { return [] }
        let states = party.answers.map(\.state)
        let answered = states.filter { !$0.submissions.isEmpty }
        guard !answered.isEmpty else {
            return [
                "It was asked \(AgeInWords.count(states.count, "question")). It did not answer.",
                "Ask: Why not?",
            ]
        }
        let every = states.count == 1 ? "the one question" : "all \(states.count) questions"
        let some = "\(AgeInWords.word(answered.count)) of \(states.count) questions"
        var said = ["It answered \(answered.count == states.count ? every : some)."]
        if answered.contains(where: { $0.wasLate == .yes }) { said.append("It was late.") }
        if let scale = year.standards?.scale {
            let lower = answered.filter { ($0.gap(on: scale) ?? 0) > 0 }
            if !lower.isEmpty {
                said.append(
                    "Others gave it a lower mark than its own \(AgeInWords.times(lower.count)).")
            }
        }
        if answered.contains(where: { $0.moderationAnswers.last?.value.answer == .contested }) {
            said.append("It did not agree with every mark it was given.")
        }
        return said
    }

    private func claim(_ one: ReviewClaim) -> String {
        let shown =
            switch one.stage {
            case .confirmed: "Others agreed that this is true."
            case .claimed: "Nobody has checked."
            case .notEvidenced: "Nobody could show that it is true."
            case .disputed: "Somebody said that this is wrong."
            }
        return "\(PlainWords.ended(one.claim.made.value.text)) \(shown)"
    }

    /// What children said about anything in the audit.
    private var voices: [Section] {
        let said = parties.flatMap(\.undertakings).flatMap { one in
            one.now.possible.impacts.compactMap(\.value.voiceOfChild)
        }
        let answers = parties.flatMap(\.answers).flatMap { one in
            one.now.possible.impacts.compactMap(\.value.voiceOfChild)
        }
        var distinct: [String] = []
        for voice in said + answers where !distinct.contains(voice) { distinct.append(voice) }
        return [
            .part(Part(title: "What children said")),
            distinct.isEmpty
                ? .paragraph("Nobody wrote down what children said. Ask: Were any children asked?")
                : .list(distinct),
        ]
    }
}
