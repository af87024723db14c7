import Testing
import Trials

@testable import Spreadsheets

struct CellAddressTests {
    @Test(arguments: [
        ("A1", 0, 0), ("D7", 6, 3), ("$Z$10", 9, 25), ("AA1", 0, 26), ("AZ2", 1, 51),
        ("zz3", 2, 701), ("AAA1", 0, 702), ("XFD1048576", 1_048_575, 16_383),
    ])
    func `letters and a number name a cell`(_ text: String, _ row: Int, _ column: Int) {
        #expect(CellAddress(text) == CellAddress(row: row, column: column))
    }

    @Test(arguments: ["", "A", "1", "A0", "1A", "A1B", "XFE1", "A1048577", "A-1", "Å1", "A 1"])
    func `anything else names none`(_ text: String) {
        #expect(CellAddress(text) == nil)
    }

    @Test func `every column is read back from its letters`() {
        for column in 0...CellAddress.last.column {
            let address = CellAddress(row: 0, column: column)
            guard CellAddress(address.description) == address else {
                Issue.record("\(column) is written \(address)")
                return
            }
        }
    }

    @Test func `a range holds what is between its corners, and no more`() throws {
        let range = try #require(CellRange("B2:D3"))
        let held = (0...5).flatMap { row in
            (0...5).map { CellAddress(row: row, column: $0) }.filter(range.contains)
        }
        #expect(held.map(\.description) == ["B2", "C2", "D2", "B3", "C3", "D3"])
        #expect(CellRange("D3:B2") == nil)
        #expect(CellRange("B2:C3:D4") == nil)
        #expect(
            CellRange("B2")
                == CellRange(try #require(CellAddress("B2")), try #require(CellAddress("B2"))))
    }
}
