import Assessment
import Assurance
import Dates
import Replay

/// What the facts of a party's answers, claims and absence make worth asking.
enum QuestionsOnAnswers {
    static func all(_ party: Party, _ year: YearOn) -> [Question] {
        let answered = party.answers.answered
        return silence(party, year) + unpromised(answered, year) + unsupported(answered, year)
            + checked(answered, year) + answered.flatMap { contested($0, year) }
            + apart(answered, year)
    }

    /// That nothing was answered, on all standards or on some.
    private static func silence(_ party: Party, _ year: YearOn) -> [Question] {
        let silent = party.answers.asked.filter { $0.isAnswered == .no }
        guard !silent.isEmpty else { return [] }
        let what =
            silent.count == party.answers.asked.count
            ? "Nothing was answered on \(Count.of(silent, "standard"))."
            : "No answer is recorded on \(names(silent, year))."
        return [
            Question(
                .silent, "\(what) What stood in the way, and how is the duty known to be met?",
                isOfOneThing: false)
        ]
    }

    /// Ratings below the threshold of which no action is recorded.
    private static func unpromised(_ answers: [AnswerYearOn], _ year: YearOn) -> [Question] {
        guard let scale = year.standards?.scale else { return [] }
        let low = answers.filter { answer in
            let isServed =
                answer.holds { !$0.actions.isEmpty } != .no
                || year.undertakings.contains {
                    $0.courses.contains {
                        $0.state.terms?.value.source.contains(answer.id) ?? false
                    }
                }
            return !isServed && rating(answer).map { scale.assures($0) == false } ?? false
        }
        guard !low.isEmpty else { return [] }
        return [
            Question(
                .silent,
                "Rated below \(scale.threshold ?? "the threshold")\(range(scale)), and no action is "
                    + "recorded: \(names(low, year)). What is being done?", isOfOneThing: false)
        ]
    }

    /// From where to where a scale goes: ` on the scale of 0 to 3`.
    private static func range(_ scale: RatingScale) -> String {
        guard let worst = scale.values.first, let best = scale.values.last else { return "" }
        return " on the scale of \(worst) to \(best)"
    }

    /// Ratings without any evidence attached.
    private static func unsupported(_ answers: [AnswerYearOn], _ year: YearOn) -> [Question] {
        let bare = answers.filter { $0.holds(\.lacksEvidence) == .yes }
        guard !bare.isEmpty else { return [] }
        return [
            Question(
                .unsupported,
                "No evidence is attached to the answer on \(names(bare, year)). What "
                    + (bare.count == 1 ? "does the rating" : "do the ratings") + " rest on?",
                isOfOneThing: false)
        ]
    }

    private static func names(_ answers: [AnswerYearOn], _ year: YearOn) -> String {
        answers.map { answer in
            year.standardName(answer.standard)
                + (rating(answer).map { " (rated \($0))" } ?? "")
        }.joined(separator: "; ")
    }

    private static func rating(_ answer: AnswerYearOn) -> String? {
        answer.sure { $0.moderatedRating ?? $0.selfRating }
    }

    /// Ratings that are contested, each by itself.
    private static func contested(_ answer: AnswerYearOn, _ year: YearOn) -> [Question] {
        guard let state = answer.now.value, let last = state.moderationAnswers.last?.value,
            last.answer == .contested,
            let own = state.selfRating, let moderated = state.moderatedRating
        else { return [] }
        let grounds = last.grounds.map { " (\(PlainWords.bare($0)))" } ?? ", on no recorded grounds"
        return [
            Question(
                .contested,
                "On \(year.standardName(state.standard)) it rated itself \(own), and moderation gave "
                    + "\(moderated). It contested that\(grounds). How was it settled?",
                isOfOneThing: false)
        ]
    }

    /// Ratings further apart than the partnership's own rule allows, which flag F-34 shows too.
    private static func apart(_ answers: [AnswerYearOn], _ year: YearOn) -> [Question] {
        let far = answers.filter { answer in
            let isContested = answer.holds {
                $0.moderationAnswers.last?.value.answer == .contested
            }
            return isContested == .no && answer.wide.value??.isWide == .yes
        }
        guard let most = far.first?.wide.value??.most else { return [] }
        let named = far.map { answer in
            "\(year.standardName(answer.standard)) (itself \(answer.sure(\.selfRating) ?? ""), "
                + "moderated \(answer.sure(\.moderatedRating) ?? ""))"
        }
        return [
            Question(
                .contested,
                "More than \(most == 1 ? "1 step" : "\(most) steps") between its own rating and the "
                    + "moderated one: "
                    + "\(named.joined(separator: "; ")). What did one see that the other did not?",
                isOfOneThing: false)
        ]
    }

    /// That progress was looked for, a year on, and not found.
    private static func checked(_ answers: [AnswerYearOn], _ year: YearOn) -> [Question] {
        let missing = answers.compactMap { answer -> String? in
            guard let check = answer.now.value?.checks.last, check.value.outcome == .notEvidenced
            else {
                return nil
            }
            return year.standardName(answer.standard)
                + (check.value.basis.map { " (\(PlainWords.bare($0)))" } ?? "")
        }
        guard !missing.isEmpty else { return [] }
        return [
            Question(
                .unproven,
                "Progress was looked for and not evidenced on \(missing.joined(separator: "; ")). "
                    + "What is there to see now?", isOfOneThing: false)
        ]
    }

    /// A claim at the peer review that was not confirmed; `about` is what it was made of.
    static func claim(_ one: PeerClaim, about: String? = nil) -> [Question] {
        let made = one.claim.made.value
        let answer = one.claim.answers.last?.value.basis.map { " (\(PlainWords.bare($0)))" } ?? ""
        let said =
            "At \(one.reviewed) it was claimed\(about.map { " of \($0)" } ?? ""): "
            + "\(PlainWords.quoted(made.text))."
        let asked: String
        switch one.stage {
        case .confirmed: return []
        case .claimed: asked = "Nobody is recorded as having confirmed it. What shows it?"
        case .notEvidenced: asked = "No evidence was found\(answer). What is there to see now?"
        case .disputed: asked = "That was disputed\(answer). Which is right?"
        }
        return [Question(.unproven, "\(said) \(asked)", isOfOneThing: about != nil)]
    }

    /// An organisation that was invited to the peer review and is not among those who came.
    static func attendance(_ party: Party, _ year: YearOn) -> [Question] {
        guard let id = party.id else { return [] }
        return year.reviews.compactMap { review in
            let state = review.review.state
            guard let came = state.session?.value.attended, !came.isEmpty, !came.contains(id),
                state.invitation?.value.organisations.contains(id) == true
            else { return nil }
            return Question(
                .silent,
                "It was invited to \(review.review.name) and is not among those who came. Why "
                    + "not, and who answers for it?", isOfOneThing: false)
        }
    }
}
