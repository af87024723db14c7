import Assessment
public import Assurance
import Dates
public import Replay
public import Tables

/// A thing's life in plain words: what it is, what happened in turn, and what children said.
public struct PlainBiography: Sendable {
    private let id: ThingID

    public init(_ id: ThingID) { self.id = id }

    public func page(_ picture: Picture) -> Page {
        let facts = picture.history.standing(of: id, known: picture.cut).filter {
            picture.cut.hasHappened($0.at) != .no
        }
        var page = Page(title: "What happened: \(picture.called(id))")
        let told = facts.filter { !$0.isAboutTheRecord }
        if told.isEmpty {
            page.lead = [
                picture.isKnown(id)
                    ? "Nothing of this (\(id.text)) had happened by \(picture.cut.asAt.written)."
                    : "Nothing has been written down about this (\(id.text))."
            ]
        } else {
            page.lead = lead(picture)
            let steps = PeersOnAction.merged(told, with: PeersOnAction.facts(about: id, picture))
            page.sections =
                [
                    .heading("Step by step"),
                    .list(
                        steps.enumerated().map {
                            PlainTelling.step($1, picture, after: Array(steps[..<$0]))
                        }),
                ]
                + children(told) + righted(facts, picture)
        }
        Footer.finish(&page, picture)
        return page
    }

    /// What it is, and where it stands.
    private func lead(_ picture: Picture) -> [String] {
        let what = ThingKinds.kind(id.kind)?.plainName ?? "something"
        let name = picture.called(id)
        var said = ["This is about \(what). It is called \(PlainWords.quoted(name))."]
        if let stage = PlainStages.sentence(id, picture) {
            said.append("Where it is now: \(stage)")
        }
        let courses = picture.told { world in
            world.one(Action.self, id).map { promise($0, world) } ?? []
        }
        said += SentencesOfCourses.merged(courses.values) { "Perhaps: \($0)" }
        return said
    }

    /// The dates of a promise, what took its place, and how long ago its date passed.
    private func promise(_ fold: Folded<Action>, _ world: World) -> [String] {
        guard fold.state.original != nil else { return [] }
        let lateness = Lateness(of: fold, in: world)
        let heirs = (fold.successions.last?.value.by ?? []).map {
            "\(PlainWords.quoted(world.name(of: $0))) (\($0))"
        }
        let replaced =
            lateness.completion.stage?.isEnd == true && !heirs.isEmpty
            ? ["What took its place is: \(heirs.joined(separator: " and "))."] : []
        let overdue = lateness.days?.least.map {
            [
                "The last date passed \(AgeInWords.span($0)) ago. "
                    + PlainDates.undone(lateness.completion)
            ]
        }
        let before = Forerunner.all(of: fold, in: world).flatMap { one in
            [
                "This promise was made before under another name: \(PlainWords.quoted(one.name)) "
                    + "(\(one.action)).",
                PlainWords.date(one.firstDue).map { "Its first date of all was \($0)." }
                    ?? "At first it had no date.",
            ]
        }
        let dates = PlainDates.sentences(fold.state, lateness).joined(separator: " ")
        return before + replaced + [dates] + (overdue ?? [])
    }

    /// What children said, where the facts have a place for it.
    private func children(_ facts: [KnownFact]) -> [Section] {
        let said = PlainTelling.voices(facts)
        let isAsked = facts.contains {
            $0.fact is ImpactEvidenced || $0.fact is ScrutinyFieldworkCompleted
                || $0.fact is CompletionVerified || $0.fact is ThingClosed
        }
        guard isAsked || !said.isEmpty else { return [] }
        let heard = PlainTelling.heard(facts)
        return [.heading("What children said")]
            + (said.isEmpty
                ? [.paragraph("Nobody wrote down what children said about this.")] : [.list(said)])
            + (heard.isEmpty ? [] : [.paragraph(heard.joined(separator: " "))])
    }

    private func righted(_ facts: [KnownFact], _ picture: Picture) -> [Section] {
        let wrong = picture.history.facts(of: id).filter {
            picture.cut.knows($0.at) && $0.isAboutTheRecord
        }
        guard !wrong.isEmpty else { return [] }
        return [
            .heading("Mistakes that were found"),
            .list(
                wrong.map { fact in
                    "Found by \(fact.at.known.dayInEngland.written). "
                        + PlainTelling.sentences(fact, picture).joined(separator: " ")
                }),
        ]
    }
}

/// How facts are told one after another in plain words.
enum PlainTelling {
    /// What a fact says in plain words, its things called as they are at the time.
    static func sentences(_ known: KnownFact, _ picture: Picture) -> [String] {
        known.fact.map { words($0.plainly, picture) }
            ?? ["Something happened that this program has no words for."]
    }

    static func words(_ sentences: [PlainSentence], _ picture: Picture) -> [String] {
        sentences.map { $0.words(calling: picture.name) }
    }

    /// One step: when, what, and whether it was written down long after.
    static func step(
        _ known: KnownFact, _ picture: Picture, after earlier: [KnownFact] = []
    ) -> String {
        let when = known.at.effective.map { PlainWords.sentence(PlainWords.date($0)) }
        let unsure =
            picture.cut.hasHappened(known.at) == .cannotTell
            ? " The date is too rough to be sure that this had happened yet." : ""
        let late =
            known.at.daysUntilKnown.flatMap { days in
                days > 60 && !known.at.isFromPapers
                    ? " It was written down \(AgeInWords.span(days)) later." : nil
            } ?? ""
        return "\(when ?? "No date"): "
            + sentences(known, picture).joined(separator: " ")
            + own(known, earlier) + late + unsure
    }

    /// That whoever checked had said that it is done.
    private static func own(_ known: KnownFact, _ earlier: [KnownFact]) -> String {
        guard let check = (known.fact as? CompletionVerified)?.verifiedBy,
            earlier.compactMap({ $0.fact as? CompletionClaimed }).last?.claimedBy == check
        else { return "" }
        return " It was the \(check.text) who had said that it is done."
    }

    /// What children said, as the facts have it.
    static func voices(_ facts: [KnownFact]) -> [String] {
        facts.compactMap { known in
            switch known.fact {
            case let fact as ImpactEvidenced: fact.voiceOfChild.map(PlainWords.curly)
            default: nil
            }
        }
    }

    /// How many children were heard, which is not what they said.
    static func heard(_ facts: [KnownFact]) -> [String] {
        facts.compactMap { known in
            (known.fact as? ScrutinyFieldworkCompleted)?.childrenHeard.map {
                "Children were heard: \(PlainWords.ended($0)) What they said is not written here."
            }
        }
    }
}
