import Assurance
import Dates

/// Asks a question of every course of events that the dates and namings of undecided facts allow.
struct CoursesOfEvents<Value: Equatable> {
    /// Over so many undecided facts that touch the value, it cannot be told.
    private static var most: Int { 8 }

    let past: Past
    let day: Day
    let question: (World) -> Value

    /// Each value met, once: first that of what certainly happened, last that of all that may have.
    func values() -> [Value] { everyCourse() ?? touchingCourses() }

    private func ask(_ guide: Course.Guide) -> (value: Value, course: Course) {
        let course = Course(guide)
        return (question(course.world(day, past)), course)
    }

    /// Every course, by its choices in turn; nil where they are too many to try.
    private func everyCourse() -> [Value]? {
        var values: [Value] = []
        var script: [Bool] = []
        var tries = 0
        while true {
            let (value, course) = ask(.script(script))
            if course.met.count > Self.most || tries > 1 << (Self.most + 1) { return nil }
            tries += 1
            if let at = values.firstIndex(of: value) {
                // What all that may have happened gives stands last.
                if !course.taken.contains(false), values.count > 1, at > 0 {
                    values.append(values.remove(at: at))
                }
            } else {
                values.append(value)
            }
            guard let last = course.taken.lastIndex(of: false) else { return values }
            script = Array(course.taken[..<last]) + [true]
        }
    }

    /// The courses in which the facts that touch the value go either way.
    private func touchingCourses() -> [Value] {
        let ends = [ask(.tending(false, but: [])), ask(.tending(true, but: []))]
        var values: [Value] = []
        func meet(_ value: Value) {
            if !values.contains(value) { values.append(value) }
        }
        meet(ends[0].value)
        var open = ends[0].course.met
        let known = Set(open)
        open += ends[1].course.met.filter { !known.contains($0) }
        var touching: [Course.Open] = []
        for one in open {
            let along = ask(.tending(false, but: needed(by: one))).value
            let without = ask(.tending(true, but: needing(one, among: open))).value
            meet(along)
            meet(without)
            if along != ends[0].value || without != ends[1].value { touching.append(one) }
        }
        if touching.count <= Self.most {
            for choice in 0..<(1 << touching.count) {
                let chosen = touching.enumerated().filter { choice >> $0.offset & 1 == 1 }
                    .map(\.element)
                meet(
                    ask(
                        .tending(
                            false, but: chosen.reduce(into: []) { $0.formUnion(needed(by: $1)) })
                    )
                    .value)
                meet(
                    ask(
                        .tending(
                            true,
                            but: chosen.reduce(into: []) {
                                $0.formUnion(needing($1, among: open))
                            })
                    ).value)
            }
        }
        if let at = values.firstIndex(of: ends[1].value), at > 0 {
            values.append(values.remove(at: at))
        }
        return values
    }

    /// A fact and what it names, which happened if it did.
    private func needed(by one: Course.Open) -> Set<Course.Open> {
        let line = past.lifeline(one.thing)
        var all: Set = [one]
        var next = [one.place]
        while let place = next.popLast() {
            for target in line.named[place] {
                let open = Course.Open(thing: one.thing, place: target)
                if all.insert(open).inserted { next.append(target) }
            }
        }
        return all
    }

    /// A fact and those that name it, which did not happen if it did not.
    private func needing(_ one: Course.Open, among open: [Course.Open]) -> Set<Course.Open> {
        Set(open.filter { $0.thing == one.thing && needed(by: $0).contains(one) })
    }
}
