import Foundation
import Tables
import Testing

/// The rich page in each format, exactly.
///
/// Change one only with the reason in the commit.
struct FormatTests {
    @Test func `text without a width is not wrapped`() {
        let expected = """
            Actions & dates
            ===============

            Two actions were promised; one is overdue.

            The plan of 2019
            ----------------

            1. Read from papers * not from minutes.

            - Children's voice
            - Neglect | early help

            Actions

            Id    Title                                           Due                              \
                            Days late            Cost  Agreed by       Closed
            ----  ----------------------------------------------  \
            --------------------------------------------  ------------  --------------  \
            --------------  ------
            1.6c  Agree a threshold, with "step down" & <review>  Autumn 2019                      \
                                   62           12.50  Police; Health  no
            2.1   =HYPERLINK("http://example.org")                2020-01-31                       \
                                    0            0.00  none            yes
            2.2   "Not recorded"                                  cannot tell: either March 2020 \
            or March 2021  not recorded  not applicable                  none

            Note: Dates are as the plan wrote them.

            Moderated ratings

            Not recorded: no rating is in any paper.

            Lead:           Partnership Manager
            End date:       not recorded
            Cafés reached:  -3

            Known at 31 January 2020.

            """
        #expect(richPage.written(as: .text) == expected)
    }

    @Test func `text keeps to the terminal, long cells on several lines`() {
        let expected = """
            Actions & dates
            ===============

            Two actions were promised; one is overdue.

            The plan of 2019
            ----------------

            1. Read from papers * not from minutes.

            - Children's voice
            - Neglect | early help

            Actions

            Id    Title              Due           Days late        Cost  Agreed by   Closed
            ----  -----------------  -----------  ----------  ----------  ----------  ------
            1.6c  Agree a            Autumn 2019          62       12.50  Police;     no
                  threshold, with                                         Health
                  "step down" &
                  <review>

            2.1   =HYPERLINK("http:  2020-01-31            0        0.00  none        yes
                  //example.org")

            2.2   "Not recorded"     cannot              not         not              none
                                     tell:          recorded  applicable
                                     either
                                     March 2020
                                     or March
                                     2021

            Note: Dates are as the plan wrote them.

            Moderated ratings

            Not recorded: no rating is in any paper.

            Lead:           Partnership Manager
            End date:       not recorded
            Cafés reached:  -3

            Known at 31 January 2020.

            """
        #expect(richPage.written(as: .text, Writing(width: 80)) == expected)
    }

    @Test func `a terminal too narrow for the columns shows each row as a list`() {
        let expected = """
            Actions & dates
            ===============

            Two actions were promised; one is overdue.

            The plan of 2019
            ----------------

            1. Read from papers * not from minutes.

            - Children's voice
            - Neglect | early help

            Actions

            Id:         1.6c
            Title:      Agree a threshold, with "step down" & <review>
            Due:        Autumn 2019
            Days late:  62
            Cost:       12.50
            Agreed by:  Police; Health
            Closed:     no

            Id:         2.1
            Title:      =HYPERLINK("http://example.org")
            Due:        2020-01-31
            Days late:  0
            Cost:       0.00
            Agreed by:  none
            Closed:     yes

            Id:         2.2
            Title:      "Not recorded"
            Due:        cannot tell: either March 2020 or March 2021
            Days late:  not recorded
            Cost:       not applicable
            Agreed by:
            Closed:     none

            Note: Dates are as the plan wrote them.

            Moderated ratings

            Not recorded: no rating is in any paper.

            Lead:           Partnership Manager
            End date:       not recorded
            Cafés reached:  -3

            Known at 31 January 2020.

            """
        #expect(richPage.written(as: .text, Writing(width: 60)) == expected)
    }

    @Test func `CSV holds the tables and the labelled lists`() {
        let expected = """
            Actions
            id,title,due,days_late,cost,agreed_by,closed
            1.6c,"Agree a threshold, with ""step down"" & <review>",Autumn 2019,62,12.50,"Police; \
            Health",no
            2.1,"'=HYPERLINK(""http://example.org"")",2020-01-31,0,0.00,none,yes
            2.2,\"""Not recorded\""",cannot tell: either March 2020 or March 2021,not recorded,not \
            applicable,,none

            Moderated ratings
            rating
            Not recorded: no rating is in any paper.

            The plan of 2019
            label,value
            Lead,Partnership Manager
            End date,not recorded
            Cafés reached,-3

            """
        let written = richPage.written(as: .csv)
        #expect(written.replacing("\r\n", with: "\n") == expected)
        #expect(
            written.unicodeScalars.count { $0 == "\n" }
                == written.unicodeScalars.count { $0 == "\r" })
    }

    @Test func `JSON says every kind of cell in its own shape`() {
        let expected = """
            {
              "title": "Actions & dates",
              "lead": [
                "Two actions were promised; one is overdue."
              ],
              "sections": [
                {"heading": "The plan of 2019"},
                {"paragraph": "1. Read from papers * not from minutes."},
                {
                  "list": [
                    "Children's voice",
                    "Neglect | early help"
                  ]
                },
                {
                  "table": {
                    "title": "Actions",
                    "columns": [
                      {"key": "id", "title": "Id"},
                      {"key": "title", "title": "Title"},
                      {"key": "due", "title": "Due"},
                      {"key": "days_late", "title": "Days late"},
                      {"key": "cost", "title": "Cost"},
                      {"key": "agreed_by", "title": "Agreed by"},
                      {"key": "closed", "title": "Closed"}
                    ],
                    "rows": [
                      {"id": "1.6c", "title": "Agree a threshold, with \\"step down\\" & \
            <review>", "due": {"as_written": "Autumn 2019", "earliest": "2019-09-01", "latest": \
            "2019-11-30"}, "days_late": 62, "cost": 12.50, "agreed_by": ["Police", "Health"], \
            "closed": false},
                      {"id": "2.1", "title": "=HYPERLINK(\\"http://example.org\\")", "due": \
            {"as_written": "", "earliest": "2020-01-31", "latest": "2020-01-31"}, "days_late": 0, \
            "cost": 0.00, "agreed_by": [], "closed": true},
                      {"id": "2.2", "title": "Not recorded", "due": {"cannot_tell": ["March 2020", \
            "March 2021"]}, "days_late": {"not_recorded": true}, "cost": {"not_applicable": true}, \
            "agreed_by": "", "closed": "none"}
                    ],
                    "when_empty": "None.",
                    "notes": [
                      "Dates are as the plan wrote them."
                    ]
                  }
                },
                {
                  "table": {
                    "title": "Moderated ratings",
                    "columns": [
                      {"key": "rating", "title": "Rating"}
                    ],
                    "rows": [],
                    "when_empty": "Not recorded: no rating is in any paper.",
                    "notes": []
                  }
                },
                {
                  "facts": [
                    {"label": "Lead", "value": "Partnership Manager"},
                    {"label": "End date", "value": {"not_recorded": true}},
                    {"label": "Cafés reached", "value": -3}
                  ]
                }
              ],
              "footer": [
                "Known at 31 January 2020."
              ]
            }

            """
        #expect(richPage.written(as: .json) == expected)
    }

    @Test func `Markdown escapes what it would act upon`() {
        let expected = """
            # Actions &amp; dates

            Two actions were promised; one is overdue.

            ## The plan of 2019

            1\\. Read from papers \\* not from minutes.

            - Children's voice
            - Neglect \\| early help

            **Actions**

            | Id | Title | Due | Days late | Cost | Agreed by | Closed |
            | --- | --- | --- | ---: | ---: | --- | --- |
            | 1.6c | Agree a threshold, with "step down" &amp; &lt;review&gt; | Autumn 2019 | 62 | \
            12.50 | Police; Health | no |
            | 2.1 | =HYPERLINK("http://example.org") | 2020-01-31 | 0 | 0.00 | *none* | yes |
            | 2.2 | "Not recorded" | *cannot tell*: either March 2020 or March 2021 | *not \
            recorded* | *not applicable* |  | none |

            Note: Dates are as the plan wrote them.

            **Moderated ratings**

            Not recorded: no rating is in any paper.

            - **Lead:** Partnership Manager
            - **End date:** *not recorded*
            - **Cafés reached:** -3

            ---

            Known at 31 January 2020.

            """
        #expect(richPage.written(as: .markdown) == expected)
    }

    @Test func `HTML is a whole document with a heading for each column and row`() throws {
        let expected = """
            <main>
            <h1>Actions &amp; dates</h1>
            <p class="lead">Two actions were promised; one is overdue.</p>
            <h2>The plan of 2019</h2>
            <p>1. Read from papers * not from minutes.</p>
            <ul>
            <li>Children&#39;s voice</li>
            <li>Neglect | early help</li>
            </ul>
            <div class="wide" role="region" aria-label="Actions" tabindex="0">
            <table>
            <caption>Actions</caption>
            <thead><tr><th scope="col">Id</th><th scope="col">Title</th><th \
            scope="col">Due</th><th scope="col" class="figures">Days late</th><th scope="col" \
            class="figures">Cost</th><th scope="col">Agreed by</th><th \
            scope="col">Closed</th></tr></thead>
            <tbody>
            <tr><th scope="row">1.6c</th><td>Agree a threshold, with &quot;step down&quot; &amp; \
            &lt;review&gt;</td><td>Autumn 2019</td><td class="figures">62</td><td \
            class="figures">12.50</td><td><ul><li>Police</li><li>Health</li></ul></td><td>no</td></tr>
            <tr><th \
            scope="row">2.1</th><td>=HYPERLINK(&quot;http://example.org&quot;)</td><td><time \
            datetime="2020-01-31">2020-01-31</time></td><td class="figures">0</td><td \
            class="figures">0.00</td><td><em>none</em></td><td>yes</td></tr>
            <tr><th scope="row">2.2</th><td>&quot;Not recorded&quot;</td><td><em>cannot tell</em>: \
            either March 2020 or March 2021</td><td class="figures"><em>not recorded</em></td><td \
            class="figures"><em>not applicable</em></td><td></td><td>none</td></tr>
            </tbody>
            </table>
            </div>
            <p class="note">Note: Dates are as the plan wrote them.</p>
            <p class="caption">Moderated ratings</p>
            <p>Not recorded: no rating is in any paper.</p>
            <dl>
            <dt>Lead</dt><dd>Partnership Manager</dd>
            <dt>End date</dt><dd><em>not recorded</em></dd>
            <dt>Cafés reached</dt><dd>-3</dd>
            </dl>
            </main>
            <footer>
            <p>Known at 31 January 2020.</p>
            </footer>
            </body>
            </html>

            """
        let written = richPage.written(as: .html)
        #expect(written.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n"))
        let body = try #require(written.range(of: "<body>\n")?.upperBound)
        #expect(written[body...] == expected)
        #expect(imbalance(in: written) == nil)
    }
}
