import JSONLines
import Testing

/// Reading by name, without values in between.
struct JSONFieldsTests {
    private func with<R>(
        _ text: String, _ body: (JSONFields) throws -> R
    ) throws -> R {
        let bytes = Array(text.utf8)
        return try bytes.withUnsafeBytes { try body(JSONIndex().readObject($0)) }
    }

    @Test func `fields are found by name and kind`() throws {
        let text = """
            {"by":"Partnership Manager","days":42,"due":{"asWritten":"Autumn 2019","edtf":"2019-23"},\
            "open":true,"sources":[{"row":"F-001"},{"row":"F-002"}],"title":"Caf\\u00e9 \\"A\\""}
            """
        try with(text) { fields in
            #expect(fields.count == 6)
            #expect(fields.text("by") == "Partnership Manager")
            #expect(fields.text("title") == "Café \"A\"")
            #expect(fields.integer("days") == 42)
            #expect(fields.bool("open") == true)
            #expect(fields.object("due")?.text("edtf") == "2019-23")
            #expect(
                fields.elements("sources")?.map { $0.object?.text("row") } == ["F-001", "F-002"])
            #expect(fields["nothing"] == nil)
            #expect(fields.text("days") == nil)
            #expect(fields["days"]?.kind == .integer)
            #expect(fields.map(\.name) == ["by", "days", "due", "open", "sources", "title"])
        }
    }

    @Test func `a name may be written with escapes`() throws {
        try with(#"{"\u0061b":1,"é":2}"#) { fields in
            #expect(fields.integer("ab") == 1)
            #expect(fields.integer("é") == 2)
            #expect(fields.integer("e\u{301}") == nil)
        }
    }

    @Test func `an index is used again for line after line`() throws {
        let index = JSONIndex()
        for number in 0..<2_000 {
            let many = (0..<number % 400).map(String.init).joined(separator: ",")
            let bytes = Array("{\"list\":[\(many)],\"number\":\(number)}".utf8)
            try bytes.withUnsafeBytes { bytes in
                let fields = try index.readObject(bytes)
                #expect(fields.integer("number") == number)
                #expect(
                    fields.elements("list")?.compactMap(\.integer).reduce(0, +)
                        == (0..<number % 400).reduce(0, +))
            }
        }
    }

    @Test func `what is no object is refused as fields`() {
        let bytes = Array("[1]".utf8)
        _ = bytes.withUnsafeBytes { bytes in
            #expect(throws: JSONProblem.self) { try JSONIndex().readObject(bytes).count }
        }
    }
}
