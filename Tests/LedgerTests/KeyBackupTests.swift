import EventLog
import Foundation
import Ledger
import Testing

@Test func `a key printed and typed back is the same key, and a letter mistyped is found`() throws {
    let sealed = try Sealed()
    #expect(try !KeyBackup.isChecked(sealed.key))
    let page = try KeyBackup.page(of: sealed.key).joined(separator: "\n")
    #expect(try !KeyBackup.check(page.replacing("PRIV", with: "PRlV"), against: sealed.key))
    #expect(try !KeyBackup.isChecked(sealed.key))
    #expect(try KeyBackup.check(page, against: sealed.key))
    #expect(try KeyBackup.isChecked(sealed.key))
    let again = KeyFile(sealed.folder.appending(path: "again.key").path(percentEncoded: false))
    let label = try KeyBackup.restore(page, to: again)
    #expect(label.hasPrefix("demo+"))
    #expect(try again.read() == sealed.key.read())
    let last = try #require(page.last { $0.isLetter })
    let mistyped = String(page.dropLast()) + (last == "A" ? "B" : "A")
    let other = KeyFile(sealed.folder.appending(path: "other.key").path(percentEncoded: false))
    #expect(throws: LogError.self) { try KeyBackup.restore(mistyped, to: other) }
}
