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
