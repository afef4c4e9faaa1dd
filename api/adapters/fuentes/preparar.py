"""Prepares the two subset fonts of this folder from Liberation Sans 2.1.5.

Run once, from this folder, with fontTools 4.38 or later:

    python3 preparar.py /usr/share/fonts/truetype/liberation2

Keeps the characters of Windows-1252 (WinAnsi), which cover Spanish, drops
hinting and layout tables, and renames the family: the licence reserves the
name "Liberation" for the unmodified fonts.
"""

import subprocess
import sys

from fontTools.ttLib import TTFont

WINDOWS_1252 = (
    "U+20-7E,U+A0-FF,U+20AC,U+201A,U+192,U+201E,U+2026,U+2020,U+2021,U+2C6,U+2030,U+160,"
    "U+2039,U+152,U+17D,U+2018,U+2019,U+201C,U+201D,U+2022,U+2013,U+2014,U+2DC,U+2122,"
    "U+161,U+203A,U+153,U+17E,U+178"
)
WINDOWS, UNICODE_BMP, ENGLISH_US = 3, 1, 0x409


def prepare(folder, style):
    output = f"SerSans-{style}.ttf"
    subprocess.check_call([
        "pyftsubset", f"{folder}/LiberationSans-{style}.ttf", f"--unicodes={WINDOWS_1252}",
        "--no-hinting", "--legacy-kern", "--layout-features=",
        "--drop-tables+=GDEF,GPOS,GSUB,FFTM,gasp,DSIG,meta", "--name-IDs=0,1,2,3,4,5,6,13,14",
        "--no-recommended-glyphs", "--notdef-outline", "--recalc-bounds",
        f"--output-file={output}",
    ])
    font = TTFont(output)
    names = font["name"]
    names.names = [record for record in names.names if record.platformID == WINDOWS]
    for name_id, text in (
        (1, "SER Sans"),
        (2, style),
        (3, f"SER Sans {style}; subset"),
        (4, f"SER Sans {style}"),
        (6, f"SerSans-{style}"),
    ):
        names.setName(text, name_id, WINDOWS, UNICODE_BMP, ENGLISH_US)
    font.save(output)


for style in ("Regular", "Bold"):
    prepare(sys.argv[1], style)
