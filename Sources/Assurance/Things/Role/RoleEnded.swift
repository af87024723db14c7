/// A holder left a role, or cover ended.
public struct RoleEnded: Fact {
    public typealias Subject = Role
    public static let name = "role.ended"
    public static let meaning = "A holder left a role, or cover for the holder ended."
    public static let alsoSaid = ["resigned", "left", "stepped-down"]
    public static let example = FactExample(
        "role/independent-scrutineer", "holder=holder-a", "reason=end of term")

    public var holder: RoleTitle?
    public var cover: Bool?
    public var reason: String?

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("holder", &holder, "the handle of whoever left")
        try c.field("cover", &cover, "whether it was cover that ended")
        try c.field("reason", &reason, "why, in a word", says: .why)
    }

    public var tells: Telling { .arrangement }
    public var plainly: [PlainSentence] { ["Somebody left the job."] }

    public func apply(to role: inout Role, _ at: Occurrence) {
        role.departures.append(Cited(self, at))
        let isCover = cover == true
        let place = role.tenures.lastIndex { one in
            one.end == nil && one.isCover == isCover && (holder == nil || one.holder == holder)
        }
        if let place { role.tenures[place].end = Cited(self, at) }
        if isCover {
            role.life.reach(role.tenure == nil ? .vacant : .appointed, from: [.covered], at)
        } else {
            let next: Role.Stage = role.tenure == nil ? .ended : .appointed
            role.life.reach(next, from: [.appointed, .covered], at)
        }
    }
}
