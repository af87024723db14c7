import Assurance
import Dates
import Replay
import Testing
import Trials

private let x = "scrutiny/adultification"
private let chosen = fact(
    x, "scrutiny.theme-chosen", "title=Adultification", "question=What do children say?",
    "promptedBy=Child Q", "chosenBy=both scrutineers", "current=yes")
private let scoped = fact(x, "scrutiny.scoped", "methods=focus groups", "methods=survey")
private let started = fact(x, "progress.reported", "text=groups met", "state=started")
private let heard = fact(
    x, "scrutiny.fieldwork-completed", "childrenHeard=more than 45", "groups=teachers")
private let presented = fact(
    x, "scrutiny.findings-presented", "forum=Full Partnership", "themes=race and racism",
    "themes=trust in services", "effective=March 2023")
private let promised = fact(
    x, "scrutiny.commitment-made", "body=Executive", "text=a task and finish group",
    "due=June 2023")
private let sought = fact(x, "scrutiny.assurance-reported", "step=sought", "what=training")
private let given = fact(x, "scrutiny.assurance-reported", "step=given", "result=delivered")

private let machine = Machine(
    kind: ScrutinyExercise.self,
    ways: [
        "theme chosen": ["choose"],
        "scoped": ["choose", "scope"],
        "in fieldwork": ["choose", "scope", "report"],
        "findings drafted": ["choose", "scope", "report", "hear"],
        "presented": ["choose", "scope", "report", "hear", "present"],
        "committed": ["choose", "scope", "report", "hear", "present", "promise"],
        "tracking": ["choose", "scope", "report", "hear", "present", "promise", "seek"],
        "assurance given": [
            "choose", "scope", "report", "hear", "present", "promise", "seek", "give",
        ],
        "closed": [
            "choose", "scope", "report", "hear", "present", "promise", "seek", "give", "close",
        ],
        "abandoned": ["choose", "abandon"],
    ],
    steps: [
        "choose": chosen, "scope": scoped, "report": started, "hear": heard,
        "present": presented, "promise": promised, "seek": sought, "give": given,
        "disclose": fact(x, "scrutiny.assurance-reported", "step=disclosed", "what=a concern"),
        "plan": fact(x, "progress.reported", "text=a visit", "state=planned"),
        "close": fact(x, "thing.closed"), "reopen": fact(x, "thing.reopened", "reason=again"),
        "abandon": fact(x, "thing.withdrawn", "how=abandoned", "reason=no time"),
    ],
    arrows: [
        .init("theme chosen", "scope", "scoped"),
        .init("scoped", "report", "in fieldwork"),
        .init("scoped", "hear", "findings drafted"),
        .init("in fieldwork", "hear", "findings drafted"),
        .init("findings drafted", "present", "presented"),
        .init("presented", "present", "presented"),
        .init("presented", "promise", "committed"),
        .init("committed", "promise", "committed"),
        .init("committed", "seek", "tracking"),
        .init("committed", "report", "tracking"),
        .init("committed", "plan", "tracking"),
        .init("tracking", "seek", "tracking"),
        .init("tracking", "give", "assurance given"),
        .init("assurance given", "close", "closed"),
    ]
        + [
            "theme chosen", "scoped", "in fieldwork", "findings drafted", "presented",
            "committed", "tracking", "assurance given",
        ].map { .init($0, "abandon", "abandoned") })

@Test func `a scrutiny exercise takes the steps that are drawn`() throws {
    try machine.checkEveryStep()
}

@Test func `a scrutiny exercise begins with its theme, or before a committee`() {
    expectOnlyBegins(x, with: ["scrutiny.theme-chosen", "scrutiny.committee-began"])
}

@Test func `what children said and what was promised can be read`() throws {
    let exercise = try Given(chosen, scoped, started, heard, presented, promised)
        .then(ScrutinyExercise.self)
    #expect(exercise.title == "Adultification")
    #expect(exercise.isCurrent == true)
    #expect(exercise.childrenHeard == "more than 45")
    #expect(exercise.themes == ["race and racism", "trust in services"])
    let promise = try #require(exercise.commitments.first)
    #expect(promise.value.promise == "a task and finish group")
    #expect(exercise.choice?.value.promptedBy == ["Child Q"])
}

@Test func `a second presentation does not undo a promise`() throws {
    let exercise = try Given(chosen, scoped, started, heard, presented, promised)
        .when(x, "scrutiny.findings-presented", "forum=Health and Wellbeing Board")
        .then(ScrutinyExercise.self)
    #expect(exercise.stage == "committed")
    #expect(exercise.presentations.count == 2)
    #expect(exercise.irregularSteps.isEmpty)
}

@Test func `a scrutiny whose fieldwork was never recorded is kept as irregular`() throws {
    let exercise = try Given(chosen).when(presented).then(ScrutinyExercise.self)
    #expect(exercise.stage == "presented")
    #expect(exercise.irregularSteps.map(\.from) == ["theme chosen"])
    #expect(exercise.childrenHeard == nil)
}

@Test func `an abandoned scrutiny takes nothing more but reopening`() throws {
    let abandoned = try Given(chosen).when(x, "thing.withdrawn", "how=abandoned")
    expectRefused(under: "R-10", saying: "abandoned") {
        try abandoned.when(scoped.with("effective=2025"))
    }
    #expect(
        try abandoned.when(x, "thing.reopened", "reason=asked").then(ScrutinyExercise.self).stage
            == "theme chosen")
}

@Test func `a scrutiny's question may be reworded`() throws {
    let exercise = try Given(chosen)
        .when(x, "wording.changed", "part=question", "to=What changed?")
        .when(x, "wording.changed", "to=Adultification bias").then(ScrutinyExercise.self)
    #expect(exercise.choice?.value.question == "What changed?")
    #expect(exercise.title == "Adultification bias")
}

@Test func `a step of assurance is one of three words`() {
    expectRefused(under: "R-01", saying: "sought, given, disclosed") {
        try Given(chosen).when(x, "scrutiny.assurance-reported", "step=asked")
    }
}
