/// A field's right value, as a person would type it; none empties the field.
public struct RightValue: FieldGroup {
    public var field = ""
    public var value: String?

    public init() {}

    public init(_ field: String, _ value: String?) {
        self.field = field
        self.value = value
    }

    public mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
        try c.field("field", &field, "the field's name")
        try c.field("value", &value, "the right value; none if the field should be empty")
    }
}
