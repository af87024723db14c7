import Assurance
import Dates

/// One course of events: for each undecided fact that is asked about, whether it had happened.
///
/// It follows a script as far as that goes, and then takes what is undecided as not happened; or it
/// tends one way, but for some facts that go the other. A fact that names another happened only if
/// that did, and what had happened by a day had by every later one.
final class Course {
    /// A fact whose date leaves open whether it had happened by a day that is asked about.
    struct Open: Hashable {
        let thing: ThingID
        let place: Int
    }

    enum Guide {
        case script([Bool])
        case tending(Bool, but: Set<Open>)
    }

    private let guide: Guide
    /// What was chosen, in the order of asking.
    private(set) var taken: [Bool] = []
    /// The facts about which there was a choice, in the order of asking, each once.
    private(set) var met: [Open] = []
    private var isMet: Set<Open> = []
    private var answers: [Open: [(day: Day, hasHappened: Bool)]] = [:]
    private var worlds: [Day: World] = [:]
    var kept: [ObjectIdentifier: [Day: Any]] = [:]

    init(_ guide: Guide) { self.guide = guide }

    func world(_ day: Day, _ past: Past) -> World {
        if let made = worlds[day] { return made }
        let made = World(past, day: day, self)
        worlds[day] = made
        return made
    }

    /// Which of a lifeline's undecided facts had happened by a day.
    func happened(_ line: Lifeline, _ undecided: [Int], by day: Day) -> [Int] {
        if undecided.isEmpty { return [] }
        var gone: Set<Int> = []
        var happened: [Int] = []
        for place in undecided {
            let one = Open(thing: line.thing, place: place)
            let has: Bool
            if let known = known(one, day) {
                has = known
            } else if line.named[place].contains(where: gone.contains) {
                has = false
                answers[one, default: []].append((day, false))
            } else {
                has = choose(one, line)
                answers[one, default: []].append((day, has))
            }
            if has { happened.append(place) } else { gone.insert(place) }
        }
        return happened
    }

    /// The days within which a fact happened, as far as this course has said.
    func narrowed(_ bounds: DateBounds, _ one: Open) -> DateBounds {
        var bounds = bounds
        for (day, hasHappened) in answers[one] ?? [] {
            if hasHappened {
                bounds.latest = min(bounds.latest ?? day, day)
            } else {
                let next = day.advanced(by: 1)
                bounds.earliest = max(bounds.earliest ?? next, next)
            }
        }
        return bounds
    }

    private func known(_ one: Open, _ day: Day) -> Bool? {
        for (asked, hasHappened) in answers[one] ?? [] {
            if hasHappened, asked <= day { return true }
            if !hasHappened, asked >= day { return false }
        }
        return nil
    }

    private func choose(_ one: Open, _ line: Lifeline) -> Bool {
        if isMet.insert(one).inserted { met.append(one) }
        let choice: Bool
        switch guide {
        case .script(let script): choice = taken.count < script.count ? script[taken.count] : false
        case .tending(let way, let others): choice = others.contains(one) ? !way : way
        }
        taken.append(choice)
        return choice
    }
}
