import Assurance
import Dates
import Replay
import Testing
import Trials

extension Given {
    /// A question to every course of events as at a day, with everything known.
    func told<V: Equatable & Sendable>(
        asAt day: String, _ question: (World) -> V
    ) throws -> [V] {
        Picture(history, at: Cut(asAt: try #require(Day(iso: day)))).told(question).values
    }

    /// A question to one thing in every course of events; nil where it had not begun.
    func told<T: Thing, V: Equatable & Sendable>(
        _ kind: T.Type, _ thing: String, asAt day: String, _ question: (Folded<T>, World) -> V
    ) throws -> [V?] {
        let id = try ThingID(reading: thing)
        return try told(asAt: day) { world in world.one(kind, id).map { question($0, world) } }
    }
}
