import Assessment
import Assurance
import Dates
import Replay
import Tables

extension Picture {
    /// Sentences from every course of events; what only some say is said as perhaps so.
    func sentences(_ question: (World) -> [String]) -> [String] {
        let courses = told(question).values
        var all: [String] = []
        for sentence in courses.reversed().joined() where !all.contains(sentence) {
            all.append(sentence)
        }
        let sure = all.filter { one in courses.allSatisfy { $0.contains(one) } }
        let perhaps = all.filter { !sure.contains($0) }
        return sure
            + (perhaps.isEmpty
                ? [] : ["The dates cannot tell by \(day.written), but perhaps:"] + perhaps)
    }
}
