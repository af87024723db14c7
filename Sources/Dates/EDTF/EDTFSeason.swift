/// The part of a year that EDTF writes in place of a month, numbered 21 to 41.
///
/// Seasons are meteorological: spring is March to May. Those of the south are half a year on.
struct EDTFSeason {
    let code: Int

    init?(code: Int) {
        guard (21...41).contains(code) else { return nil }
        self.code = code
    }

    var isSeason: Bool { code <= 32 }

    /// Seasons without a hemisphere are level 1; the rest is level 2.
    var level: Int { code <= 24 ? 1 : 2 }

    var firstMonth: Int { months.first }

    var lastMonth: Int { (months.first + months.count - 2) % 12 + 1 }

    /// Winter begins in December and ends in the February after.
    var endsInNextYear: Bool { months.first + months.count - 1 > 12 }

    private var months: (first: Int, count: Int) {
        switch code {
        case 21...24: (3 + 3 * (code - 21), 3)
        case 25...28: (3 + 3 * (code - 25), 3)
        case 29, 30: (9 + 3 * (code - 29), 3)
        case 31, 32: (3 + 3 * (code - 31), 3)
        case 33...36: (1 + 3 * (code - 33), 3)
        case 37...39: (1 + 4 * (code - 37), 4)
        default: (1 + 6 * (code - 40), 6)
        }
    }
}
