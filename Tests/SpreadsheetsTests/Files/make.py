#!/usr/bin/env python3
"""Makes the workbooks that the tests read, with the programs that agencies use.

openpyxl, XlsxWriter and msoffcrypto-tool come from PyPI, LibreOffice from Debian; the files are kept beside this
script, so that the tests need none of them.
"""
import datetime, pathlib, subprocess, tempfile, zipfile
import msoffcrypto, openpyxl, xlsxwriter

here = pathlib.Path(__file__).resolve().parent
ROWS = [
    ("Standard", "Self-rating", "Deadline", "Done", "Share"),
    ("S1", 3, datetime.date(2024, 3, 31), True, 0.5),
    ("S2", 2, datetime.datetime(2024, 2, 29, 14, 5), False, 12.25),
    ("S3 & <co>", "n/a", None, None, None),
    ("Zwölf „quoted“ 🙂\nsecond line", -1, datetime.date(1999, 12, 31), None, 1234567),
]


def with_openpyxl():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Return"
    for row in ROWS:
        sheet.append(row)
    for row in (2, 3, 5):
        sheet.cell(row, 3).number_format = "dd/mm/yyyy" if row != 3 else "dd/mm/yyyy hh:mm"
    sheet["B7"] = "=SUM(B2:B3)"
    sheet["B8"] = "=1/0"
    sheet.merge_cells("A9:C9")
    sheet["A9"] = "merged"
    sheet.row_dimensions[4].hidden = True
    sheet.column_dimensions["E"].hidden = True
    hidden = book.create_sheet("Lists")
    hidden.sheet_state = "hidden"
    hidden["C3"] = "choice"
    book.save(here / "openpyxl.xlsx")


def with_xlsxwriter(name="xlsxwriter.xlsx", **options):
    book = xlsxwriter.Workbook(here / name, options)
    sheet = book.add_worksheet("Return")
    day = book.add_format({"num_format": "d mmmm yyyy"})
    moment = book.add_format({"num_format": "d mmmm yyyy hh:mm"})
    for r, row in enumerate(ROWS):
        for c, value in enumerate(row):
            if isinstance(value, datetime.datetime):
                sheet.write_datetime(r, c, value, moment)
            elif isinstance(value, datetime.date):
                sheet.write_datetime(r, c, value, day)
            elif value is not None:
                sheet.write(r, c, value)
    sheet.write_formula("B7", "=SUM(B2:B3)", None, 5)
    sheet.write_formula("B8", "=1/0", None, "#DIV/0!")
    sheet.merge_range("A9:C9", "merged")
    sheet.set_row(3, None, None, {"hidden": True})
    sheet.set_column("E:E", None, None, {"hidden": True})
    hidden = book.add_worksheet("Lists")
    hidden.hide()
    hidden.write("C3", "choice")
    book.close()


def with_libreoffice():
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir",
             folder, str(here / "xlsxwriter.xlsx")], check=True, stdout=subprocess.DEVNULL)
        (here / "libreoffice.xlsx").write_bytes(
            (pathlib.Path(folder) / "xlsxwriter.xlsx").read_bytes())
        subprocess.run(
            ["soffice", "--headless", "--convert-to", "xls", "--outdir", folder,
             str(here / "xlsxwriter.xlsx")], check=True, stdout=subprocess.DEVNULL)
        (here / "old.xls").write_bytes((pathlib.Path(folder) / "xlsxwriter.xls").read_bytes())


with_openpyxl()
with_xlsxwriter()
with_xlsxwriter("since-1904.xlsx", date_1904=True)
with_xlsxwriter("inline.xlsx", constant_memory=True)
with_libreoffice()


def changed(name, change):
    """A copy of a good workbook with its parts changed by `change(parts)`."""
    with zipfile.ZipFile(here / "xlsxwriter.xlsx") as good:
        parts = {part: good.read(part) for part in good.namelist()}
    change(parts)
    with zipfile.ZipFile(here / name, "w", zipfile.ZIP_DEFLATED) as bad:
        for part, content in parts.items():
            bad.writestr(zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0)), content,
                         zipfile.ZIP_DEFLATED)


def hostile():
    strings = "xl/sharedStrings.xml"

    def doctype(parts):
        parts[strings] = parts[strings].replace(
            b"<sst", b'<!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst', 1)

    def outside(parts):
        parts["../../outside.xml"] = b"<a/>"

    def bomb(parts):
        parts[strings] = parts[strings].replace(b"</sst>", b" " * 40_000_000 + b"</sst>")

    changed("doctype.xlsx", doctype)
    changed("outside.xlsx", outside)
    changed("bomb.xlsx", bomb)
    with open(here / "xlsxwriter.xlsx", "rb") as plain, open(here / "locked.xlsx", "wb") as out:
        msoffcrypto.OfficeFile(plain).encrypt("password", out)


hostile()
