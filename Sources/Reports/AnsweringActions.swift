import Assessment
import Assurance
import Dates
import Replay
import Tables

/// The actions of a picture, found by what they say in any course of events that they come from.
struct AnsweringActions {
    private let actions: [Seen<Action>]
    private var places: [ThingID: Int] = [:]
    private var answers: [ThingID: [Int]] = [:]

    init(_ picture: Picture) {
        actions = picture.all(Action.self)
        for (place, action) in actions.enumerated() {
            places[action.id] = place
            let told = action.told { $0.state.terms?.value.source ?? [] }
            for source in Set(told.values.joined()) { answers[source, default: []].append(place) }
        }
    }

    /// The actions that say they come from one of these, and those with one of the ids, in the
    /// order in which the picture lists them.
    func to(_ things: [ThingID], or ids: [ThingID] = []) -> [Seen<Action>] {
        let answering = things.flatMap { answers[$0] ?? [] }
        return Set(answering + ids.compactMap { places[$0] }).sorted().map { actions[$0] }
    }
}

extension [Asked<Folded<Action>>] {
    /// What an action is, what it answers, who leads it, and how it stands.
    static var answering: Self {
        [
            Asked("title", "Action") { .text($0.name) },
            Asked("answers", "Answers") { Cell($0.state.terms?.value.source.map(\.text) ?? []) },
            Asked("lead", "Lead") { Cell($0.state.terms?.value.lead?.text) },
            Asked("due", "Due") { Cell($0.state.due?.value) },
            Asked("status", "Status") { Cell($0.state.stage) },
        ]
    }

    /// The papers behind the terms of an action, as the last column.
    static var sources: Self { [Asked("sources", "Sources") { Cell(sources: $0.state.terms?.at) }] }
}
