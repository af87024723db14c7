import Assurance
import Dates
import Replay
import Testing
import Trials

/// Fields as people type them.
struct SayingTypedFieldsTests {
    private struct Part: FieldGroup {
        var name = ""
        var count: Int?

        mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
            try c.field("name", &name, "what it is called")
            try c.field("count", &count, "how many")
        }
    }

    private struct Whole: FieldGroup {
        var title = ""
        var count: Int?
        var done: Bool?
        var due: FuzzyDate?
        var groups: [String] = []
        var part: Part?
        var parts: [Part] = []

        mutating func fields<C: FieldCoder>(_ c: inout C) throws(FieldProblem) {
            try c.field("title", &title, "what it is")
            try c.field("count", &count, "how many")
            try c.field("done", &done, "whether it is done")
            try c.field("due", &due, "when it is due")
            try c.field("groups", &groups, "who oversees it")
            try c.field("part", &part, "a part")
            try c.field("parts", &parts, "more parts")
        }
    }

    private func typed(_ fields: [String]) -> [TypedField] {
        fields.map { field in
            let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return TypedField(String(parts[0]), parts.count == 2 ? String(parts[1]) : nil)
        }
    }

    private func read(
        _ fields: String..., onto start: Whole? = nil
    ) throws(FieldProblem) -> Whole {
        var reader = TypedFields(typed(fields), keepingOthers: start != nil)
        var whole = start ?? Whole()
        try whole.fields(&reader)
        try reader.refuseUnread()
        return whole
    }

    private func sentence(_ fields: String..., onto start: Whole? = nil) -> String? {
        var reader = TypedFields(typed(fields), keepingOthers: start != nil)
        var whole = start ?? Whole()
        do {
            try whole.fields(&reader)
            try reader.refuseUnread()
            return nil
        } catch {
            return error.field + ": " + error.sentence
        }
    }

    @Test func `every sort of field is typed as people would`() throws {
        let whole = try read(
            "parts.2.name=c", "title= Audit = ", "count=1,204", "done=Yes", "due=Autumn 2019",
            "groups=QA", "part.name=a", "part.count=-3", "groups=PPYP", "parts.1.name=b")
        #expect(whole.title == " Audit = ")
        #expect(whole.count == 1204 && whole.done == true)
        #expect(whole.due?.edtf?.text == "2019-23")
        #expect(whole.groups == ["QA", "PPYP"])
        #expect(whole.part?.name == "a" && whole.part?.count == -3)
        #expect(whole.parts.map(\.name) == ["b", "c"])
        #expect(try read("title=A", "parts.name=b").parts.map(\.name) == ["b"])
    }

    @Test func `what is mistyped is named as it was typed`() {
        #expect(sentence() == "title: \"title\" is missing: what it is.")
        #expect(
            sentence("title= ")
                == "title: it is blank. Leave it out if it is not recorded.")
        #expect(
            sentence("title=A", "title=B")
                == "title: \"title\" is given 2 times but takes one value.")
        #expect(
            sentence("title=A", "cuont=2")
                == "cuont: \"cuont\" is not a field of this fact. Its fields are: title, "
                + "count, done, due, "
                + "groups, part, parts.")
        #expect(
            sentence("title=A", "titl=B")
                == "titl: \"titl\" is not a field of this fact. Did you mean \"title\"?")
        #expect(sentence("title=A", "count=two") == "count: \"two\" is not a whole number.")
        #expect(sentence("title=A", "done=maybe") == "done: \"maybe\" is neither yes nor no.")
        #expect(
            sentence("title=A", "part.count=1") == "name: \"name\" is missing: what it is called.")
        #expect(
            sentence("title=A", "part.count=x", "part.name=a")
                == "part.count: \"x\" is not a whole number.")
        #expect(
            sentence("title=A", "parts=b")
                == "parts: \"parts\" has parts. Give them: parts.name, parts.count."
        )
        #expect(
            sentence("title=A", "part=b")
                == "part: \"part\" has parts. Give them: part.name, part.count."
        )
        #expect(
            sentence("title=A", "parts.1.name=a", "parts.3.name=c")?.hasPrefix(
                "parts.3.name: \"parts.3.name\" is not a field of this fact.") == true)
    }

    @Test func `what is put right leaves the rest as it was`() throws {
        let whole = try read(
            "title=A", "count=2", "groups=QA", "part.name=a", "part.count=1", "parts.1.name=b",
            "parts.1.count=2", "parts.2.name=c")
        #expect(try read(onto: whole) == whole)
        #expect(try read("title=B", onto: whole).count == 2)
        #expect(try read("count", onto: whole).count == nil)
        #expect(try read("part.count=5", onto: whole).part == Part(name: "a", count: 5))
        #expect(try read("part", onto: whole).part == nil)
        #expect(try read("groups=X", onto: whole).groups == ["X"])
        #expect(try read("groups", onto: whole).groups == [])
        let parts = try read("parts.2.name=d", "parts.3.name=e", onto: whole).parts
        #expect(parts == [Part(name: "b", count: 2), Part(name: "d"), Part(name: "e")])
        #expect(try read("parts", "parts.1.name=f", onto: whole).parts == [Part(name: "f")])
        #expect(
            sentence("parts.name=f", onto: whole)
                == "parts: there are 2 of \"parts\". Say which, as in parts.1.")
        #expect(sentence("title", onto: whole) == "title: \"title\" is missing: what it is.")
    }
}
