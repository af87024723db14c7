import Dates
import Testing

/// By how many days something was late, where its dates are as precise as their source.
struct DayRangeTests {
    @Test(arguments: [
        (0, 0, "on the day"), (1, 1, "1 day late"), (-1, -1, "1 day early"),
        (732, 759, "732 to 759 days late"), (0, 1, "0 to 1 day late"),
        (-30, -2, "2 to 30 days early"), (-1, 0, "0 to 1 day early"),
        (-89, 275, "from 89 days early to 275 days late"),
        (3, nil, "at least 3 days late"), (0, nil, "at least 0 days late"),
        (-3, nil, "at most 3 days early"), (nil, 5, "at most 5 days late"),
        (nil, -5, "at least 5 days early"), (nil, nil, "cannot tell"),
    ])
    func `a range is said in words`(least: Int?, most: Int?, words: String) {
        #expect(DayRange(least: least, most: most).description == words)
    }

    @Test(
        arguments: [
            (1, 1, .yes), (1, nil, .yes), (0, 0, .no), (-5, 0, .no), (nil, 0, .no), (nil, -9, .no),
            (0, 1, .cannotTell), (-5, 5, .cannotTell), (nil, 3, .cannotTell), (0, nil, .cannotTell),
            (nil, nil, .cannotTell),
        ] as [(Int?, Int?, Answer)])
    func `late is by a day at least, whatever the day was`(
        least: Int?, most: Int?, late: Answer
    ) {
        #expect(DayRange(least: least, most: most).isLate == late)
    }
}
