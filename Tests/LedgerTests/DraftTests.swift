import Assessment
import Assurance
import Dates
import Replay
import Testing

@testable import Ledger

/// What a person may say wrongly before anything is checked against the ledger.
struct DraftTests {
    private func problem(_ line: String) -> String? {
        do throws(BatchProblem) {
            _ = try Batch.read(Array(line.utf8))
            return nil
        } catch {
            return "\(error.line): \(error.refusal.sentence) (\(error.refusal.rule))"
        }
    }

    @Test func `R-01, a line is an object with a known kind of fact, a thing and its data`() {
        #expect(problem("") == "0: there are no facts in it. (R-01)")
        #expect(
            problem(#"{"fact":"action.agree","thing":"action/1","data":{}}"#)
                == "1: \"action.agree\" is not a kind of fact. Did you mean "
                + "\"action.agreed\"? (R-01)"
        )
        #expect(
            problem(#"{"fact":"weather","thing":"action/1","data":{}}"#)
                == "1: \"weather\" is not a kind of fact. (R-01)")
        #expect(
            problem(#"{"fact":"action.proposed","thing":"Action 1","data":{}}"#)
                == "1: \"thing\": \"Action 1\" does not name a thing. "
                + "Write a kind and a name in small letters, such as action/1.6c. (R-01)"
        )
        #expect(
            problem(#"{"fact":"action.proposed","data":{}}"#)
                == "1: \"thing\" is missing. "
                + "A line reads "
                + "{\"fact\":\"action.agreed\",\"thing\":\"action/1.6c\",\"data\":{…}}. "
                + "(R-01)"
        )
        #expect(
            problem(#"{"fact":"action.proposed","thing":"action/1"}"#)
                == "1: \"data\" is missing: the fact's fields, in braces. (R-01)")
        #expect(
            problem(#"{"fact":"action.proposed","thing":"action/1","data":{},"title":"A"}"#)
                == "1: \"title\" does not belong beside \"fact\", \"thing\" and \"data\". "
                + "The fact's own fields go inside \"data\". (R-01)"
        )
    }

    @Test func `R-01, a field is known, filled and of its sort`() {
        func field(_ data: String) -> String? {
            problem(#"{"fact":"action.proposed","thing":"action/1","data":"# + data + "}")
        }
        #expect(field("{}") == "1: \"title\" is missing: what will be done. (R-01)")
        #expect(
            field(#"{"title":" "}"#)
                == "1: \"title\": it is blank. Leave it out if it is not recorded. (R-01)")
        #expect(
            field(#"{"title":7}"#)
                == "1: \"title\" is a whole number, but a text in quotes is wanted. (R-01)")
        #expect(
            field(#"{"title":"A","tilte":"B"}"#)?.hasPrefix(
                "1: \"tilte\" is not a field of action.proposed. Its fields are: title, lead,")
                == true)
        #expect(
            field(#"{"title":"A","oversight":"QA"}"#)
                == "1: \"oversight\" is text, but a list in brackets is wanted. (R-01)")
        #expect(
            field(#"{"title":"A","sources":[{"docment":"001"}]}"#)
                == "1: \"sources.1.docment\": \"docment\" is not a field here. Did you mean "
                + "\"document\"? (R-01)"
        )
        #expect(
            field(#"{"title":"A","due":{"asWritten":"x","edtf":1}}"#)
                == "1: \"due\" is an object, but a date with \"asWritten\" and \"edtf\" is "
                + "wanted. (R-01)"
        )
    }

    @Test func `R-06, a date can be read, and a season is not a financial year`() {
        func due(_ date: String) -> String? {
            problem(
                #"{"fact":"action.proposed","thing":"action/1","data":{"title":"A","due":"# + date
                    + "}}")
        }
        #expect(
            due("\"31 Sept 2020\"")
                == "1: \"due\": \"31 Sept 2020\" is not a date. September has 30 days. "
                + "If the paper says so, write as written: and its words. (R-01)")
        #expect(due("\"2022-23\"")?.contains("fy:2022-23") == true)
        #expect(due(#"{"asWritten":"x","edtf":"2020-13"}"#)?.contains("2020-13") == true)
        #expect(due(#"{"asWritten":"autumn 2022","edtf":"2022-23"}"#) == nil)
    }

    @Test func `a line that is not JSON says where`() {
        let refused = problem(Lines.proposed + "\n{\"fact\":\n")
        #expect(refused?.hasPrefix("2: ") == true && refused?.contains("(byte ") == true)
        #expect(problem(Lines.proposed + "\r\n") == nil)
    }
}
