import Dates
import Testing

/// Answers of which one is that it cannot be told.
struct AnswerTests {
    @Test func `and, or and not are what every way to settle what cannot be told says`() {
        func ways(_ answer: Answer) -> [Bool] {
            answer == .cannotTell ? [true, false] : [answer == .yes]
        }
        func settle(_ cases: [Bool]) -> Answer {
            Set(cases).count > 1 ? .cannotTell : Answer(cases.contains(true))
        }
        for mine in Answer.allCases {
            #expect(mine.not == settle(ways(mine).map { !$0 }))
            for theirs in Answer.allCases {
                let pairs = ways(mine).flatMap { way in ways(theirs).map { (way, $0) } }
                #expect(mine.and(theirs) == settle(pairs.map { $0 && $1 }))
                #expect(mine.or(theirs) == settle(pairs.map { $0 || $1 }))
            }
        }
    }

    @Test func `an answer is said in words`() {
        #expect([Answer(true), Answer(false)] == [.yes, .no])
        #expect(Answer.allCases.map(\.description) == ["yes", "no", "cannot tell"])
    }
}
