#!/usr/bin/env python3
"""Writes core/models/english/given_names.tsv: given names and the gender they mostly belong to.
SPDX-License-Identifier: Apache-2.0

Sources, below $NUTGRAF_CORPORA/gazetteers: names_by_country (CC0), us_names_538 (CC BY 4.0), and the short list
tools/given_names_extra.tsv of this project. Keys are folded as core/text/latin_fold does; "m" or "f"; "u" where a name
is borne by both ("u" rows tell a given name without telling its gender).
"""
import collections
import csv
import os
import pathlib
import unicodedata

SPECIAL = str.maketrans({"æ": "ae", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "ł": "l", "ħ": "h", "ı": "i", "œ": "oe",
                         "’": "'", "‘": "'"})
ROOT = pathlib.Path(__file__).resolve().parent
GAZETTEERS = pathlib.Path(os.environ.get("NUTGRAF_CORPORA", "../shared/corpora")) / "gazetteers"


def fold(name):
    decomposed = unicodedata.normalize("NFD", name.strip().lower().translate(SPECIAL))
    return "".join(c for c in decomposed if unicodedata.category(c) != "Mn")


def main():
    votes = collections.defaultdict(lambda: [0.0, 0.0])
    with open(GAZETTEERS / "names_by_country/common-forenames-by-country.csv", encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            for name in {fold(row["Localized Name"]), fold(row["Romanized Name"])}:
                if name.isascii() and name.replace("-", "").replace("'", "").isalpha():
                    votes[name]["MF".index(row["Gender"])] += 1
    with open(GAZETTEERS / "us_names_538/unisex_names_table.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            votes[fold(row["name"])][0] += 8 * float(row["male_share"])
            votes[fold(row["name"])][1] += 8 * float(row["female_share"])
    table = {}
    for name, (male, female) in votes.items():
        share = male / (male + female)
        table[name] = "m" if share >= 0.8 else "f" if share <= 0.2 else "u"
    for line in (ROOT / "given_names_extra.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("# "):
            gender, names = line.split("\t")
            for name in names.split():
                table[name] = gender
    with open(ROOT.parent / "core/models/english/given_names.tsv", "w", encoding="utf-8") as out:
        out.write("# Given names and their usual gender; written by tools/generate_given_names.py. Sources: popular names by\n"
                  "# country (sigpwned, CC0), unisex names (FiveThirtyEight, CC BY 4.0), own additions.\n")
        for name in sorted(table):
            out.write(f"{name}\t{table[name]}\n")


main()
