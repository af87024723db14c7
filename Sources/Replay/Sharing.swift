public import Assurance

/// How a question to many things is shared out among tasks that run at once.
///
/// The rooms of meaning know no threads: the program hands in the way, and where it hands in none
/// one thing is asked after the other.
public struct Sharing: Sendable {
    /// Runs a body for each number below a count, several at once; comes back when all are done.
    public typealias Way = @Sendable (_ count: Int, _ body: @Sendable (Int) -> Void) -> Void

    let tasks: Int
    let fewest: Int
    let way: Way

    /// So many tasks at once, run in a way.
    ///
    /// Fewer things than `fewest` are asked one after the other: tasks cost more than they save.
    public init(tasks: Int, fewest: Int = 128, _ way: @escaping Way) {
        self.tasks = max(tasks, 1)
        self.fewest = fewest
        self.way = way
    }

    public static let alone = Sharing(tasks: 1) { count, body in
        for number in 0..<count { body(number) }
    }
}

extension Picture {
    /// A question to each of many things, in their order, several at once where the program has a
    /// way.
    ///
    /// The question is asked of pictures of the same knowledge, each with a past of its own, for
    /// what a past keeps is one task's. It must ask nothing of any other.
    public func each<Value: Sendable>(
        _ things: [ThingID], _ question: @Sendable (Picture, ThingID) -> Value
    ) -> [Value] {
        let pictures = things.count < past.sharing.fewest ? [self] : past.pasts.map { on($0) }
        guard pictures.count > 1 else { return things.map { question(self, $0) } }
        let answers = pictures.map { _ in Answers<Value>() }
        past.sharing.way(pictures.count) { task in
            for place in stride(from: task, to: things.count, by: pictures.count) {
                answers[task].values.append(question(pictures[task], things[place]))
            }
        }
        return things.indices.map {
            answers[$0 % pictures.count].values[$0 / pictures.count]
        }
    }
}

/// What one task was answered.
///
/// **Invariant:** it is one task's while the tasks run, and read when all are done.
private final class Answers<Value>: @unchecked Sendable {
    var values: [Value] = []
}
