import Assessment
import Assurance
import Dates
import Replay
import Tables

extension Cell {
    /// By how many days the date of an action moved from the first: 0 where it never did.
    init(moved action: Action) {
        if let slippage = action.slippage {
            self.init(slippage)
        } else if !action.slips.isEmpty, action.due?.value.isDated != true {
            self = .text("left open")
        } else if !action.slips.isEmpty {
            self = .notRecorded
        } else {
            self = action.due?.value.isDated != true ? .text("no date") : .number(0)
        }
    }
}
