import Assessment
import Assurance
import Dates
import Replay
import Tables

/// How the ratings of one organisation on one standard of one edition moved between two pictures.
///
/// Ratings are compared by their places on one scale. Across two editions they are not compared.
struct RatingDifference {
    /// The same organisation and standard, in the same edition of the same set.
    struct Place: Hashable {
        let organisation: ThingID
        let set: ThingID
        let standard: String
    }

    /// Which way one of the two ratings moved.
    enum Way: String {
        case up
        case down
        case same
        case new
        case gone
        case cannotTell = "cannot tell"
        case cannotCompare = "cannot be compared"
        case notRated = "not rated"

        /// Whether it is other than before, as far as can be told.
        var isMove: Bool { self != .same && self != .notRated && self != .cannotCompare }
    }

    let place: Place
    let title: String
    /// The place of the standard in its set.
    let number: Int
    let before: RatedResponse?
    let after: RatedResponse?
    let own: Way
    let moderated: Way

    init(
        place: Place, title: String, number: Int, before: RatedResponse?, after: RatedResponse?
    ) {
        self.place = place
        self.title = title
        self.number = number
        self.before = before
        self.after = after
        own = Self.way(from: before, to: after) { $0.own }
        moderated = Self.way(from: before, to: after) { $0.moderated }
    }

    /// Every place that was rated in either picture: by organisation, set and standard.
    static func all(_ between: Between) -> [RatingDifference] {
        let old = RatedResponse.latest(between.before)
        let new = RatedResponse.latest(between.after)
        return Set(old.keys).union(new.keys).compactMap { place in
            (new[place] ?? old[place]).map {
                RatingDifference(
                    place: place, title: $0.title, number: $0.number, before: old[place],
                    after: new[place])
            }
        }.sorted { $0.isListed(before: $1) }
    }

    private func isListed(before other: RatingDifference) -> Bool {
        let (a, b) = (place, other.place)
        if a.organisation != b.organisation { return a.organisation < b.organisation }
        if a.set != b.set { return a.set < b.set }
        return number == other.number ? a.standard < b.standard : number < other.number
    }

    /// What was rated in another edition of the same standards, which cannot be compared with this.
    ///
    /// Two sets are editions of one where they bear one title, where one took the other's place, or
    /// where the standard bears the same title in both.
    ///
    /// `others` are those of the same organisation.
    func otherEdition(
        among others: [RatingDifference], _ picture: Picture
    ) -> RatingDifference? {
        guard before == nil else { return nil }
        return others.last { other in
            guard other.before != nil, other.place.set != place.set else { return false }
            let sets = [place.set, other.place.set].map { set in
                picture.latest { $0.one(StandardSet.self, set) }
            }
            let areEditions =
                sets[0]?.state.title == sets[1]?.state.title
                || (sets[1]?.successions ?? []).contains { $0.value.by.contains(place.set) }
            return other.title == title
                || areEditions && other.place.standard == place.standard
        }
    }

    /// Whether anything about it is another than before.
    var isChanged: Bool { [own, moderated].contains { ![.same, .notRated].contains($0) } }

    /// Whether moderation rated it once more in between, to whatever effect.
    var isModeratedAgain: Bool {
        guard let before, let after else { return false }
        if before.id != after.id { return true }
        guard let was = before.moderations.value, let now = after.moderations.value else {
            return false
        }
        return now > was
    }

    private static func way(
        from before: RatedResponse?, to after: RatedResponse?,
        _ rating: (RatedResponse) -> Told<String?>
    ) -> Way {
        let (old, new) = (before.map(rating), after.map(rating))
        guard let was = (old ?? .same(nil)).value, let now = (new ?? .same(nil)).value
        else { return .cannotTell }
        guard let now else { return was == nil ? .notRated : .gone }
        guard let was else { return .new }
        guard let scale = after?.scale, before?.scale == scale, let from = scale.place(of: was),
            let to = scale.place(of: now)
        else { return .cannotCompare }
        return to > from ? .up : to < from ? .down : .same
    }
}

/// A response with the edition and the scale that it was rated by.
struct RatedResponse {
    let id: ThingID
    let scale: RatingScale?
    let title: String
    /// The place of the standard in its set.
    let number: Int
    private let picture: Picture
    let own: Told<String?>
    let moderated: Told<String?>
    /// How many steps higher the organisation rated itself; nil while either is missing.
    let gap: Told<Int?>

    init(id: ThingID, scale: RatingScale?, title: String, number: Int, picture: Picture) {
        self.id = id
        self.scale = scale
        self.title = title
        self.number = number
        self.picture = picture
        own = Self.told(id, picture, \.selfRating)
        moderated = Self.told(id, picture, \.moderatedRating)
        gap = Self.told(id, picture) { one in scale.flatMap(one.gap) }
    }

    /// How often it was moderated.
    var moderations: Told<Int> { told(\.moderations.count) }
    /// Why it was moderated so, as last given.
    var rationale: Told<String?> { told { $0.moderations.last?.value.rationale } }

    private func told<V: Equatable & Sendable>(_ question: (Response) -> V) -> Told<V> {
        Self.told(id, picture, question)
    }

    private static func told<V: Equatable & Sendable>(
        _ id: ThingID, _ picture: Picture, _ question: (Response) -> V
    ) -> Told<V> {
        picture.told(Response.self, id) { one, _ in question(one.state) }
            ?? .same(question(Response()))
    }

    /// A response, and the audit that asked for it.
    private struct Asked: Equatable, Sendable {
        let response: Folded<Response>
        let audit: Audit?
    }

    /// The latest response of each place: that of the latest audit.
    static func latest(_ picture: Picture) -> [RatingDifference.Place: RatedResponse] {
        let ordered = picture.each(picture.past.everyThing(of: Response.kind)) { picture, id in
            picture.latest { world in
                world.one(Response.self, id).map { response in
                    Asked(
                        response: response,
                        audit: response.state.audit.flatMap { world.one(Audit.self, $0)?.state })
                }
            }
        }.compactMap(\.self).sorted { one, other in
            let (a, b) = (one.audit?.period?.bounds, other.audit?.period?.bounds)
            guard let a, let b, a != b else { return one.response.id < other.response.id }
            return a.isListed(before: b)
        }
        var sets: [ThingID: StandardSet] = [:]
        for set in picture.past.things(of: StandardSet.kind) {
            sets[set] = picture.latest { $0.one(StandardSet.self, set)?.state }
        }
        var latest: [RatingDifference.Place: RatedResponse] = [:]
        for one in ordered {
            let state = one.response.state
            guard let organisation = state.organisation, let set = one.audit?.standards,
                let name = state.standard, !state.submissions.isEmpty || !state.moderations.isEmpty
            else { continue }
            let issued = sets[set]
            let standard = issued?.standard(name)
            let place = RatingDifference.Place(
                organisation: organisation, set: set, standard: standard?.code ?? name)
            let number = issued?.everyStandard.firstIndex { $0.code == place.standard }
            latest[place] = RatedResponse(
                id: one.response.id, scale: issued?.scale, title: standard?.title ?? name,
                number: number ?? .max, picture: picture)
        }
        return latest
    }
}
