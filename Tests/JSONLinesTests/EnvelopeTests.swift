import JSONLines
import Testing
import Trials

/// The fast way to the envelope and the general one are one.
struct EnvelopeTests {
    private static let line = """
        {"causationid":"c-1","correlationid":"k-1","data":{"title":"a \\"}{\\" b"},\
        "id":"01932b5e-0000-7000-8000-000000000042","knowntime":"2020-01-31T00:00:00Z",\
        "recordedtime":"2026-11-21T09:00:00.000Z","sequence":"0000000000000042",\
        "source":"urn:s11:merton","specversion":"1.0","streamversion":7,\
        "subject":"action/1.6c","type":"s11.action.agreed.v1"}
        """

    private func fast(_ bytes: [UInt8]) -> Envelope? {
        bytes.withUnsafeBytes { Envelope.read($0) }
    }

    private func general(_ bytes: [UInt8]) throws(JSONProblem) -> Envelope {
        try bytes.withUnsafeBufferPointer { (bytes) throws(JSONProblem) in
            try Envelope.readAnyOrder(UnsafeRawBufferPointer(bytes))
        }
    }

    private func canonical(_ bytes: [UInt8]) throws(JSONProblem) -> Envelope {
        try bytes.withUnsafeBufferPointer { (bytes) throws(JSONProblem) in
            try Envelope.readCanonical(UnsafeRawBufferPointer(bytes))
        }
    }

    @Test func `every part is found`() throws {
        let bytes = Array(Self.line.utf8)
        let envelope = try #require(fast(bytes))
        func text(_ part: Range<Int>?) -> String? {
            part.map { String(decoding: bytes[$0], as: UTF8.self) }
        }
        #expect(text(envelope.causationID) == "c-1")
        #expect(text(envelope.correlationID) == "k-1")
        #expect(text(envelope.data) == #"{"title":"a \"}{\" b"}"#)
        #expect(text(envelope.id) == "01932b5e-0000-7000-8000-000000000042")
        #expect(text(envelope.knownTime) == "2020-01-31T00:00:00Z")
        #expect(text(envelope.recordedTime) == "2026-11-21T09:00:00.000Z")
        #expect(envelope.sequence == 42)
        #expect(text(envelope.source) == "urn:s11:merton")
        #expect(envelope.streamVersion == 7)
        #expect(text(envelope.subject) == "action/1.6c")
        #expect(text(envelope.type) == "s11.action.agreed.v1")
        #expect(try general(bytes) == envelope)
        #expect(try canonical(bytes) == envelope)
    }

    @Test func `both ways agree on random events`() throws {
        let seed = Seeds.fresh
        var random = Chance(seed: seed)
        for _ in 0..<3_000 {
            let event = RandomEvent(&random)
            let bytes = try event.value.canonicalBytes()
            let expected = try general(bytes)
            #expect(try canonical(bytes) == expected, "seed \(seed)")
            let found = fast(bytes)
            if event.isPlain { #expect(found == expected, "seed \(seed)") }
            #expect(found == nil || found == expected, "seed \(seed)")
        }
    }

    @Test func `a changed line is never read as something else`() throws {
        let seed = Seeds.fresh
        var random = Chance(seed: seed)
        var survivors = 0
        for _ in 0..<20_000 {
            var bytes = try RandomEvent(&random).value.canonicalBytes()
            Mutation.apply(to: &bytes, &random)
            guard let found = fast(bytes) else { continue }
            // The fast way does not walk `data`; the index that reads it does.
            let isValid = bytes.withUnsafeBytes { bytes in
                (try? JSONIndex().readObject(UnsafeRawBufferPointer(rebasing: bytes[found.data])))
                    != nil
            }
            do throws(JSONProblem) {
                let expected = try general(bytes)
                #expect(expected == found, "seed \(seed)")
                survivors += 1
            } catch {
                #expect(
                    !isValid, "seed \(seed): \(String(decoding: bytes, as: UTF8.self)) \(error)")
            }
        }
        #expect(survivors > 1_000)
    }

    @Test func `other order and spacing is read by the general way alone`() throws {
        let event = try JSONValue(parsing: Self.line)
        let turned = JSONValue.object((event.members ?? []).reversed())
        let text = turned.spaced
        let bytes = Array(text.utf8)
        #expect(fast(bytes) == nil)
        let envelope = try general(bytes)
        #expect(envelope.sequence == 42)
        #expect(String(decoding: bytes[envelope.subject], as: UTF8.self) == "action/1.6c")
        #expect(throws: JSONProblem.self) { try canonical(bytes) }
    }

    @Test(
        arguments: [
            ("\"specversion\":\"1.0\"", "\"specversion\":\"1.1\"", .wrongAttribute),
            ("\"sequence\":\"0000000000000042\"", "\"sequence\":\"42\"", .wrongAttribute),
            (
                "\"sequence\":\"0000000000000042\"", "\"sequence\":\"000000000000004x\"",
                .wrongAttribute
            ),
            ("\"streamversion\":7", "\"streamversion\":0", .wrongAttribute),
            ("\"streamversion\":7", "\"streamversion\":07", .invalidNumber),
            ("\"streamversion\":7", "\"streamversion\":2147483648", .wrongAttribute),
            ("\"streamversion\":7", "\"streamversion\":\"7\"", .wrongAttribute),
            ("2026-11-21T09:00:00.000Z", "2026-11-21T09:00:00Z", .wrongAttribute),
            ("2026-11-21T09:00:00.000Z", "2026-11-21 09:00:00.000Z", .wrongAttribute),
            ("2026-11-21T09:00:00.000Z", "2026-11-21T09:00:00.00:Z", .wrongAttribute),
            ("2020-01-31T00:00:00Z", "2020-01-31", .wrongAttribute),
            ("\"subject\":\"action/1.6c\"", "\"subject\":\"\"", .wrongAttribute),
            ("\"subject\":\"action/1.6c\",", "", .missingAttribute),
            ("\"id\":\"01932b5e-0000-7000-8000-000000000042\",", "", .missingAttribute),
            ("\"source\":\"urn:s11:merton\"", "\"source\":null", .wrongAttribute),
            ("urn:s11:merton", "urn:\\u0001", .wrongAttribute),
            ("\"source\":\"urn:s11:merton\"", "\"source\":\"a\",\"source\":\"b\"", .duplicateName),
            ("\"data\":{\"title\":\"a \\\"}{\\\" b\"}", "\"data\":[]", .wrongAttribute),
            (
                "\"data\":{\"title\":\"a \\\"}{\\\" b\"}", "\"data\":{},\"dataz\":{}",
                .wrongAttribute
            ),
            ("\"id\":", "\"data_base64\":\"\",\"id\":", .wrongAttribute),
            ("}", "}\r", .notCanonical), ("{\"title\"", "{ \"title\"", .notCanonical),
            ("action/1.6c", "action\\/1.6c", .notCanonical),
        ] as [(String, String, JSONProblem.Code)])
    func `a wrong envelope is refused`(part: String, other: String, code: JSONProblem.Code) {
        var text = Self.line
        if let place = part == "}"
            ? text.indices.last.map({ $0..<text.endIndex }) : text.firstRange(of: part)
        {
            text.replaceSubrange(place, with: other)
        }
        #expect(text != Self.line)
        do throws(JSONProblem) {
            _ = try canonical(Array(text.utf8))
            Issue.record("\(text) was read")
        } catch {
            #expect(error.code == code, "\(error)")
        }
    }

    @Test func `attributes of other makers are kept`() throws {
        let text = Self.line.replacing(
            "\"id\":", with: "\"dataschema\":\"https://x/1.json\",\"id\":"
        )
        .replacing(
            "\"type\":\"s11.action.agreed.v1\"", with: "\"traceparent\":\"00\",\"type\":\"t\"")
        #expect(fast(Array(text.utf8)) == nil)
        #expect(try canonical(Array(text.utf8)).streamVersion == 7)
    }

    @Test func `text of a part is decoded`() {
        let bytes = Array(#"{"a":"x\u00e9\n"}"#.utf8)
        bytes.withUnsafeBytes { bytes in
            #expect(Envelope.text(of: 6..<15, in: bytes) == "xé\n")
            #expect(Envelope.text(of: 2..<3, in: bytes) == "a")
        }
    }
}
