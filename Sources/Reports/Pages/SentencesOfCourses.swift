import Assessment
import Assurance
import Dates
import Replay
import Tables

extension Picture {
    /// Sentences from every course of events: what all say, and then what follows from all that may
    /// have happened, as perhaps so.
    func sentences(_ question: (World) -> [String]) -> [String] {
        let courses = told(question).values
        guard courses.count > 1, let last = courses.last else { return courses[0] }
        func isSure(_ sentence: String) -> Bool {
            courses.allSatisfy { $0.contains(sentence) }
        }
        return last.filter(isSure) + last.filter { !isSure($0) }.map { "Perhaps: \($0)" }
            + ["The dates cannot tell what had happened by \(day.written)."]
    }
}

/// Sentences that follow from each of several courses of events.
enum SentencesOfCourses {
    /// Those that follow from all as they are; one that follows from some only is marked.
    static func merged(_ courses: [[String]], mark: (String) -> String = marked) -> [String] {
        guard courses.count > 1 else { return courses.first ?? [] }
        var all: [String] = []
        for sentence in courses.reversed().joined() where !all.contains(sentence) {
            all.append(sentence)
        }
        return all.map { sentence in
            courses.allSatisfy { $0.contains(sentence) } ? sentence : mark(sentence)
        }
    }

    private static func marked(_ sentence: String) -> String {
        "The dates cannot tell whether this is so: \(sentence)"
    }
}
