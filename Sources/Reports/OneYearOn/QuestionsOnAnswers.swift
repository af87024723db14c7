import Assurance
import Dates

/// What the facts of a party's answers, claims and absence make worth asking.
enum QuestionsOnAnswers {
    static func all(_ party: Party, _ year: YearOn) -> [Question] {
        let answered = party.answers.filter { !$0.state.submissions.isEmpty }
        return silence(party, year) + unpromised(answered, year) + unsupported(answered, year)
            + answered.flatMap { moderation($0.state, year) + checked($0.state, year) }
    }

    /// That nothing was answered, on all standards or on some.
    private static func silence(_ party: Party, _ year: YearOn) -> [Question] {
        let silent = party.answers.filter {
            $0.state.submissions.isEmpty && $0.state.life.stage != .withdrawn
        }
        guard !silent.isEmpty else { return [] }
        let what =
            silent.count == party.answers.count
            ? "Nothing was answered on \(Count.of(silent, "standard"))."
            : "No answer is recorded on \(names(silent, year))."
        return [
            Question(.silent, "\(what) What stood in the way, and how is the duty known to be met?")
        ]
    }

    /// Ratings below the threshold of which no action is recorded.
    private static func unpromised(_ answers: [AnswerYearOn], _ year: YearOn) -> [Question] {
        guard let scale = year.standards?.scale else { return [] }
        let low = answers.filter { answer in
            let state = answer.state
            let isServed =
                !state.actions.isEmpty
                || year.undertakings.contains {
                    $0.state.terms?.value.source.contains(answer.id) ?? false
                }
            return !isServed && rating(state).map { scale.assures($0) == false } ?? false
        }
        guard !low.isEmpty else { return [] }
        return [
            Question(
                .silent,
                "Rated below \(scale.threshold ?? "the threshold"), and no action is recorded: "
                    + "\(names(low, year)). What is being done?")
        ]
    }

    /// Ratings without any evidence attached.
    private static func unsupported(_ answers: [AnswerYearOn], _ year: YearOn) -> [Question] {
        let bare = answers.filter(\.state.lacksEvidence)
        guard !bare.isEmpty else { return [] }
        return [
            Question(
                .unsupported,
                "No evidence is attached to the answer on \(names(bare, year)). What "
                    + (bare.count == 1 ? "does the rating" : "do the ratings") + " rest on?")
        ]
    }

    private static func names(_ answers: [AnswerYearOn], _ year: YearOn) -> String {
        answers.map { answer in
            year.standardName(answer.standard)
                + (rating(answer.state).map { " (rated \($0))" } ?? "")
        }.joined(separator: "; ")
    }

    private static func rating(_ state: Response) -> String? {
        state.moderatedRating ?? state.selfRating
    }

    /// Two ratings that are contested, or two steps or more apart.
    private static func moderation(_ state: Response, _ year: YearOn) -> [Question] {
        guard let own = state.selfRating, let moderated = state.moderatedRating else { return [] }
        let ratings =
            "On \(year.standardName(state.standard)) it rated itself \(own), and moderation gave "
            + "\(moderated)"
        if let last = state.moderationAnswers.last?.value, last.answer == .contested {
            let grounds = last.grounds.map { " (\($0))" } ?? ", on no recorded grounds"
            return [
                Question(.contested, "\(ratings). It contested that\(grounds). How was it settled?")
            ]
        }
        let gap = year.standards?.scale.flatMap { state.gap(on: $0) } ?? 0
        guard abs(gap) >= 2 else { return [] }
        return [
            Question(
                .contested,
                "\(ratings), \(abs(gap)) steps \(gap > 0 ? "lower" : "higher"). What did one see "
                    + "that the other did not?")
        ]
    }

    /// That progress was looked for, a year on, and not found.
    private static func checked(_ state: Response, _ year: YearOn) -> [Question] {
        guard let check = state.checks.last, check.value.outcome == .notEvidenced else { return [] }
        return [
            Question(
                .unproven,
                "Progress on \(year.standardName(state.standard)) was checked and not evidenced"
                    + (check.value.basis.map { " (\($0))" } ?? "")
                    + ". What is there to see now?")
        ]
    }

    /// A claim at the peer review that was not confirmed.
    static func claim(_ one: ReviewClaim) -> [Question] {
        let made = one.claim.made.value
        let answer = one.claim.answers.last?.value.basis.map { " (\($0))" } ?? ""
        let said = "At the peer review it was claimed: \(PlainWords.quoted(made.text))."
        let asked: String
        switch one.stage {
        case .confirmed: return []
        case .claimed: asked = "Nobody is recorded as having confirmed it. What shows it?"
        case .notEvidenced: asked = "No evidence was found\(answer). What is there to see now?"
        case .disputed: asked = "That was disputed\(answer). Which is right?"
        }
        return [Question(.unproven, "\(said) \(asked)")]
    }

    /// An organisation that was invited to the peer review and is not among those who came.
    static func attendance(_ party: Party, _ year: YearOn) -> [Question] {
        guard let id = party.id else { return [] }
        return year.reviews.compactMap { review in
            let state = review.possible.state
            guard let came = state.session?.value.attended, !came.isEmpty, !came.contains(id),
                state.invitation?.value.organisations.contains(id) == true
            else { return nil }
            return Question(
                .silent,
                "It was invited to \(review.possible.name) and is not among those who came. Why "
                    + "not, and who answers for it?")
        }
    }
}
