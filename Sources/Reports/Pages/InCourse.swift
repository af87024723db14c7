import Assurance
import Replay

/// A thing in one course of events, with that course around it.
struct InCourse<T: Thing> {
    let thing: Folded<T>
    let world: World

    var id: ThingID { thing.id }
    var name: String { thing.name }
    var state: T { thing.state }
}

extension World {
    /// A thing with this course around it, if it had begun.
    func within<T: Thing>(_ kind: T.Type, _ id: ThingID) -> InCourse<T>? {
        one(kind, id).map { InCourse(thing: $0, world: self) }
    }
}

extension Picture {
    /// One question to every course of events in which a thing had begun; nil where none has.
    func told<T: Thing, V: Equatable & Sendable>(
        _ kind: T.Type, _ id: ThingID, _ question: (Folded<T>, World) -> V
    ) -> Told<V>? {
        let values = told { world in world.one(kind, id).map { question($0, world) } }.values
        let begun = values.compactMap { $0 }
        return begun.isEmpty ? nil : Told(values: begun)
    }
}
