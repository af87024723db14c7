/// Inspectors named something to improve.
public struct ImprovementAreaIdentified: Fact {
    public typealias Subject = Inspection
    public static let name = "inspection.area-identified"
    public static let meaning = "Inspectors named an area to improve."
    public static let example = FactExample("inspection/jtai-2024", "area=sharing of information")

    public var area = ""

    public init() {}

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("area", &area, "what is to improve")
    }

    public var tells: Telling { .doing }
    public var plainly: [PlainSentence] { ["Inspectors said what must get better."] }

    public func apply(to inspection: inout Inspection, _ at: Occurrence) {
        inspection.areas.append(Cited(self, at))
    }
}
