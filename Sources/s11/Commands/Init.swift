import ArgumentParser
import Assessment
import Assurance
import Dates
import EventLog
import Ledger
import Replay

struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a new ledger.",
        discussion: """
            Makes the folder, called by the origin unless --ledger names it, and records
            the first fact: that the ledger was opened. Makes the key that seals it, too,
            outside the folder: keep it safe and to yourself. Whoever has no key can read
            and check, not record.

            Example:
              s11 init --origin borough --by "Partnership Manager" \\
                --title "Borough Safeguarding Children Partnership"
              s11 init --ledger practice --origin practice --by "Partnership Manager" \\
                --synthetic "an invented partnership to practise on"
            """)

    @ParentCommand var parent: S11

    @Option(help: "A short name that no other ledger has: small letters, digits, dots and hyphens.")
    var origin: String

    @Option(help: "The partnership's name in full.")
    var title: String?

    @Option(help: ArgumentHelp("The role that opens it; or S11_BY.", valueName: "role"))
    var by: String?

    @Option(
        help: ArgumentHelp(
            "For a ledger to practise on: what in it is invented. Every page says so first.",
            valueName: "what"))
    var synthetic: String?

    @Flag(help: "For the rule book of England, which the program carries: no partnership's ledger.")
    var ruleBook = false

    @Option(
        help: ArgumentHelp("The id of its first fact; one is made otherwise.", valueName: "uuid"))
    var id: String?

    @Flag(
        help: ArgumentHelp(
            "Build it from a recipe: times and ids are given, and its key is published."))
    var recipe = false

    @OptionGroup var key: KeyOption

    func run() throws {
        let folder = parent.everywhere.ledger ?? Environment["S11_LEDGER"] ?? origin
        guard (try? ThingID(reading: "ledger/\(origin)")) != nil, !origin.contains("/") else {
            throw Failure(
                "--origin: \"\(origin)\" is not a short name.",
                next: "Write it in small letters, digits, dots and hyphens, such as borough.")
        }
        let now = try Clock.recording(isRecipe: recipe)
        var draft = try Draft(
            "ledger.opened", about: "ledger/\(origin)",
            typed: [TypedField("origin", origin), TypedField("title", title ?? origin)]
                + [TypedField("key", "to be made")]
                + (synthetic.map { [TypedField("synthetic", $0)] } ?? [])
                + (recipe ? [TypedField("recipe", "yes")] : [])
                + (ruleBook ? [TypedField("ruleBook", "yes")] : []))
        draft.id = try id.map { (id) throws(FieldProblem) in try EventID(recording: id) }
        draft.fill(by: try Recording.recorder(by), document: nil, madeKnown: nil)
        draft.circumstances.effective = FuzzyDate(now.dayInEngland)
        let file = key.file(for: origin)
        _ = try AssuranceLedger.create(at: folder, opening: draft, key: file, now: now)
        Terminal.say("Made the ledger \(origin) in \(folder), sealed by the key in \(file.path).")
    }
}
