import Assurance
import Testing

private let digest = "X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0"

@Test func `a text withheld behind a digest reads as withheld, and keeps the digest`() throws {
    let text = try #require(RestrictedText.withheld(behind: digest))
    #expect(text.text == "withheld")
    #expect(text.digest == digest)
    #expect(text != .said("withheld"), "what is said is not what is withheld")
}

@Test(arguments: ["", "X9yH", digest + "=", "!" + digest.dropFirst()])
func `what is no digest withholds nothing`(_ digest: String) {
    #expect(RestrictedText.withheld(behind: digest) == nil)
}

@Test func `only a field that is marked can be withheld`() {
    #expect(String.withheld(behind: digest) == nil)
    #expect(RoleTitle.withheld(behind: digest) == nil)
}
