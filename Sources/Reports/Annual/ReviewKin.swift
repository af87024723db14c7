import Assessment
import Assurance
import Dates
import Replay

/// The things that follow from reviews, each with the reviews that it follows from.
struct ReviewKin {
    private var places: [ThingID: [Int]] = [:]
    /// The sets in which standards were amended for a review.
    private var sets: Set<ThingID> = []
    private var amendments: [EventID: [Int]] = [:]
    /// Facts of other things that name a review: a meeting that considered it, a course about it.
    private var namings: [(place: Int, known: KnownFact)] = []
    private let all: [LearnedFrom]

    init(_ reviews: [LearnedFrom], _ picture: Picture) {
        all = reviews
        let links = SeenLearning(picture).possible
        let named = Namings(picture)
        for (place, review) in reviews.enumerated() {
            places[review.id, default: []].append(place)
            for step in LearningChain(review.id, links).steps {
                if step.link == .standard {
                    sets.insert(step.thing)
                    amendments[step.at.id, default: []].append(place)
                } else if places[step.thing]?.last != place {
                    places[step.thing, default: []].append(place)
                }
            }
            namings += named.naming(review.id).map { (place: place, known: $0.fact) }
        }
    }

    var actions: [ThingID] { places.keys.filter { $0.kind == Action.kind[...] }.sorted() }

    func reviews(of thing: ThingID) -> [LearnedFrom] { (places[thing] ?? []).map { all[$0] } }

    /// Every fact that is of the year, or may be, each once.
    func acts(_ year: FuzzyDate, _ picture: Picture) -> [YearAct] {
        facts(picture).compactMap { fact in
            guard picture.cut.hasHappened(fact.known.at) != .no,
                let sort = YearAct.sort(of: fact.known)
            else { return nil }
            let isWithin = fact.known.at.bounds.isWithin(year.bounds)
            guard isWithin != .no else { return nil }
            return YearAct(
                sort: sort, reviews: fact.places.map { all[$0] },
                about: picture.named(fact.known.at.subject), known: fact.known,
                isWithin: isWithin)
        }
    }

    /// The facts of all these things, the amendments among those of standard sets, and the facts of
    /// others that name a review.
    private func facts(_ picture: Picture) -> [(known: KnownFact, places: [Int])] {
        var facts: [(known: KnownFact, places: [Int])] = []
        for id in places.keys.sorted() {
            for known in picture.history.standing(of: id, known: picture.cut) {
                facts.append((known, places[id] ?? []))
            }
        }
        for id in sets.sorted() {
            for known in picture.history.standing(of: id, known: picture.cut) {
                if let places = amendments[known.at.id] { facts.append((known, places)) }
            }
        }
        var naming: [EventID: Int] = [:]
        for one in namings
        where places[one.known.at.subject] == nil && amendments[one.known.at.id] == nil {
            if let at = naming[one.known.at.id] {
                if facts[at].places.last != one.place { facts[at].places.append(one.place) }
            } else {
                naming[one.known.at.id] = facts.count
                facts.append((one.known, [one.place]))
            }
        }
        return facts
    }
}
