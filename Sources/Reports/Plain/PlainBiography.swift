public import Assurance
import Dates
public import Tables

/// A thing's life in plain words: what it is, what happened in turn, and what children said.
public struct PlainBiography: Sendable {
    private let id: ThingID

    public init(_ id: ThingID) { self.id = id }

    public func page(_ picture: Picture) -> Page {
        let facts = picture.history.standing(of: id, known: picture.cut).filter {
            picture.cut.hasHappened($0.at) != .no
        }
        var page = Page(title: "What happened: \(picture.name(of: id))")
        let told = facts.filter { !PlainTelling.isOfTheRecord($0) }
        if told.isEmpty {
            page.lead = ["Nothing has been written down about this (\(id.text))."]
        } else {
            page.lead = lead(picture)
            page.sections =
                [.heading("Step by step"), .list(told.map { PlainTelling.step($0, picture) })]
                + children(told) + righted(facts, picture)
        }
        Footer.finish(&page, picture)
        return page
    }

    /// What it is, and where it stands.
    private func lead(_ picture: Picture) -> [String] {
        let what = PlainKinds.name(of: id.kind) ?? "something"
        var said = [
            "This is about \(what). It is called \(PlainWords.quoted(picture.name(of: id)))."
        ]
        if let kind = ThingKinds.kind(id.kind), let word = stage(kind, picture),
            let meaning = StageTerms.all.first(where: { $0.name == word })?.meaning
        {
            said.append("Where it is now: \(meaning)")
        }
        if let action = picture.seen(Action.self, id)?.possible.state {
            said += promise(action, picture.cut.asAt)
        }
        return said
    }

    private func stage<T: Thing>(_ kind: T.Type, _ picture: Picture) -> String? {
        guard case .same(let stage) = picture.seen(kind, id)?.told(\.state.stage) else {
            return nil
        }
        return stage
    }

    /// How often the date of a promise moved, and how late it is.
    private func promise(_ action: Action, _ day: Day) -> [String] {
        var said: [String] = []
        if !action.slips.isEmpty {
            let by = action.slippage.map { " It is now \(AgeInWords.late($0))." } ?? ""
            said.append("The date was moved \(AgeInWords.times(action.slips.count)).\(by)")
        }
        if action.isOverdue(on: day) == true, let last = action.due?.value.bounds.latest {
            said.append(
                "The last date passed \(AgeInWords.span(day.days(since: last))) ago. It is not done."
            )
        }
        return said
    }

    /// What children said, where the facts have a place for it.
    private func children(_ facts: [KnownFact]) -> [Section] {
        let said = PlainTelling.voices(facts)
        let isAsked = facts.contains {
            $0.fact is ImpactEvidenced || $0.fact is ScrutinyFieldworkCompleted
                || $0.fact is CompletionVerified || $0.fact is ThingClosed
        }
        guard isAsked || !said.isEmpty else { return [] }
        return [
            .heading("What children said"),
            said.isEmpty
                ? .paragraph("Nobody wrote down what children said about this.") : .list(said),
        ]
    }

    private func righted(_ facts: [KnownFact], _ picture: Picture) -> [Section] {
        let wrong = picture.history.facts(of: id).filter {
            picture.cut.knows($0.at) && PlainTelling.isOfTheRecord($0)
        }
        guard !wrong.isEmpty else { return [] }
        return [
            .heading("Mistakes that were found"),
            .list(
                wrong.map { fact in
                    "Found by \(fact.at.known.dayInEngland.written). "
                        + PlainFact.sentences(fact, picture).joined(separator: " ")
                }),
        ]
    }
}

/// How facts are told one after another in plain words.
enum PlainTelling {
    /// One step: when, what, and whether it was written down long after.
    static func step(_ known: KnownFact, _ picture: Picture) -> String {
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
            + PlainFact.sentences(known, picture).joined(separator: " ") + late + unsure
    }

    /// What children said, as the facts have it.
    static func voices(_ facts: [KnownFact]) -> [String] {
        facts.compactMap { known in
            switch known.fact {
            case let fact as ImpactEvidenced: fact.voiceOfChild
            case let fact as ScrutinyFieldworkCompleted:
                fact.childrenHeard.map { "Children who were heard: \(PlainWords.ended($0))" }
            default: nil
            }
        }
    }

    /// Whether a fact says something of what was written down, and nothing of the thing.
    static func isOfTheRecord(_ known: KnownFact) -> Bool {
        known.fact is EventCorrected || known.fact is EventRetracted
    }
}
