#!/usr/bin/env python3
# Writes core/text/unicode_tables.cpp: general category, script, emoji property, case and base letters, in two stages.
# SPDX-License-Identifier: Apache-2.0
"""Usage: tools/generate_unicode_tables.py > core/text/unicode_tables.cpp

Sources: Python's unicodedata (category, case, decomposition) and Perl's \\p{Script=…}, \\p{Extended_Pictographic} and
Unicode::UCD::casefold (the simple case folding, against which Python's is checked). Both must know the same version of
Unicode; Debian 12's do (14.0.0).
"""
import subprocess
import sys
import unicodedata

LIMIT = 0x110000
BLOCK = 128  # 32 to 256 give tables of nearly the same size

# The order of the enumerators of GeneralCategory in unicode.h.
CATEGORY = {
    "Lu": 0, "Lt": 0, "Ll": 1, "Lm": 2, "Lo": 2, "Mn": 3, "Mc": 3, "Me": 3, "Nd": 4, "Nl": 5, "No": 5,
    "Pc": 6, "Pd": 7, "Ps": 8, "Pe": 9, "Pi": 10, "Pf": 11, "Po": 12, "Sm": 13, "Sc": 14, "Sk": 15, "So": 16,
    "Zs": 17, "Zl": 17, "Zp": 17, "Cc": 18, "Cf": 19, "Co": 20, "Cs": 20, "Cn": 20}

# The order of the enumerators of Script in unicode.h; every other script is 0.
SCRIPTS = ["Common", "Inherited", "Latin", "Greek", "Cyrillic", "Armenian", "Georgian", "Hebrew", "Arabic", "Devanagari",
           "Thai", "Lao", "Khmer", "Myanmar", "Hangul", "Hiragana", "Katakana", "Han"]

# Letters that do not decompose but are commonly written as a plain letter where a keyboard lacks them.
PLAIN = {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ħ": "h", "Ħ": "H", "ı": "i", "ð": "d", "Ð": "D",
         "ŧ": "t", "Ŧ": "T", "ŋ": "n", "Ŋ": "N", "ə": "e", "Ə": "E", "ɓ": "b", "Ɓ": "B", "ɗ": "d", "Ɗ": "D", "ƙ": "k",
         "Ƙ": "K", "ƴ": "y", "Ƴ": "Y", "ơ": "o", "Ơ": "O", "ư": "u", "Ư": "U"}


def perl_properties():
    """Ranges of code points by property name, from one run of perl."""
    names = [f"Script={script}" for script in SCRIPTS] + ["Extended_Pictographic"]
    program = r"""
use Unicode::UCD qw(prop_invlist casefold);
print "version ", Unicode::UCD::UnicodeVersion(), "\n";
for my $name (@ARGV) {
  my @list = prop_invlist($name);
  push @list, 0x110000 if @list % 2;
  print "$name @list\n";
}
for my $c (0 .. 0x1FFFF) { my $f = casefold($c) or next; print "fold $c ", hex($f->{simple} || 0), "\n"; }
"""
    output = subprocess.run(["perl", "-e", program] + names, check=True, capture_output=True, text=True).stdout
    ranges, folds, version = {}, {}, ""
    for line in output.splitlines():
        head, *rest = line.split()
        if head == "version":
            version = rest[0]
        elif head == "fold":
            folds[int(rest[0])] = int(rest[1])
        else:
            numbers = [int(n) for n in rest]
            ranges[head] = list(zip(numbers[::2], numbers[1::2]))
    return version, ranges, folds


def simple_lower(code_point):
    lower = chr(code_point).lower()
    return ord(lower) if len(lower) == 1 else ord("i") if code_point == 0x130 else code_point


def simple_fold(code_point):
    folded = chr(code_point).casefold()
    return ord(folded) if len(folded) == 1 else simple_lower(code_point) if code_point != 0x130 else code_point


def base_letter(code_point):
    """The ASCII letter below the marks of a Latin letter: canonical decomposition's first; 0 where there is none."""
    character = chr(code_point)
    base = PLAIN.get(character) or unicodedata.normalize("NFD", character)[0]
    base = PLAIN.get(base, base)
    return ord(base) if code_point > 127 and base.isascii() and base.isalpha() else 0


def two_stages(values):
    """Drops equal blocks; returns (index of block by code point / BLOCK, all blocks in one list)."""
    values = list(values)
    while len(values) > BLOCK and values[-BLOCK:] == [values[-1]] * BLOCK:
        del values[-BLOCK:]
    first, second, seen = [], [], {}
    for start in range(0, len(values), BLOCK):
        block = tuple(values[start:start + BLOCK])
        if block not in seen:
            seen[block] = len(second) // BLOCK
            second.extend(block)
        first.append(seen[block])
    return first, second


def narrowest(values):
    return "std::uint8_t" if max(values) < 256 else "std::uint16_t"


def emit(kind, name, values):
    print(f"constexpr {kind} {name}[] = {{")
    line = ""
    for value in values:
        item = f"{value},"
        if len(line) + len(item) > 118:
            print(line)
            line = ""
        line += item
    print(line + "};\n" if line else "};\n")


def main():
    version, ranges, perl_folds = perl_properties()
    if version != unicodedata.unidata_version:
        sys.exit(f"Python knows Unicode {unicodedata.unidata_version}, Perl {version}: use versions that agree")

    script = [len(SCRIPTS)] * LIMIT
    for number, name in enumerate(SCRIPTS):
        for begin, end in ranges[f"Script={name}"]:
            script[begin:end] = [number] * (end - begin)
    pictographic = bytearray(LIMIT)
    for begin, end in ranges["Extended_Pictographic"]:
        for code_point in range(begin, end):
            pictographic[code_point] = 1

    records, record_of, properties = [], {}, []
    for code_point in range(LIMIT):
        group = CATEGORY[unicodedata.category(chr(code_point))]
        # Unassigned code points keep no script and no emoji property, so that whole planes share one block.
        known = unicodedata.category(chr(code_point)) != "Cn"
        record = (group, script[code_point] if known else len(SCRIPTS), pictographic[code_point] if known else 0)
        if record not in record_of:
            record_of[record] = len(records)
            records.append(record)
        properties.append(record_of[record])
    assert len(records) < 256

    for code_point, fold in perl_folds.items():
        if fold and simple_fold(code_point) != fold:
            sys.exit(f"simple folding of U+{code_point:04X}: Python {simple_fold(code_point):04X}, Perl {fold:04X}")

    mappings, mapping_of, mapping_index = [], {}, []
    for code_point in range(LIMIT):
        if 0xD800 <= code_point < 0xE000:
            mapping = (0, 0, 0)
        else:
            mapping = (simple_lower(code_point) - code_point, simple_fold(code_point) - code_point, base_letter(code_point))
        if mapping not in mapping_of:
            mapping_of[mapping] = len(mappings)
            mappings.append(mapping)
        mapping_index.append(mapping_of[mapping])

    print("// Unicode properties in two stages, Unicode " + version + ".")
    print("// SPDX-License-Identifier: Apache-2.0")
    print("// Generated by tools/generate_unicode_tables.py. Derived from the Unicode Character Database, (c) Unicode, Inc.,")
    print("// under the Unicode License (https://www.unicode.org/license.txt).")
    print('#include "core/text/unicode_tables.h"\n\n#include <cstddef>\n#include <iterator>\n')
    print("namespace nutgraf::unicode_tables {\nnamespace {\n")
    print("// clang-format off")
    first, second = two_stages(properties)
    emit(narrowest(first), "kPropertyBlocks", first)
    emit("std::uint8_t", "kPropertyIndices", second)
    emit("CodePointProperties", "kProperties", [f"{{{a},{b},{c}}}" for a, b, c in records])
    default = records[properties[LIMIT - 1]]
    first_m, second_m = two_stages(mapping_index)
    emit(narrowest(first_m), "kMappingBlocks", first_m)
    emit(narrowest(second_m), "kMappingIndices", second_m)
    emit("CaseMapping", "kMappings", [f"{{{a},{b},{c}}}" for a, b, c in mappings])
    print("// clang-format on\n")
    print("}  // namespace\n")
    print(f"""CodePointProperties properties(char32_t code_point) {{
  const auto block = static_cast<std::size_t>(code_point / {BLOCK});
  if (block >= std::size(kPropertyBlocks)) return {{{default[0]}, {default[1]}, {default[2]}}};
  return kProperties[kPropertyIndices[kPropertyBlocks[block] * {BLOCK} + code_point % {BLOCK}]];
}}

CaseMapping mapping(char32_t code_point) {{
  const auto block = static_cast<std::size_t>(code_point / {BLOCK});
  if (block >= std::size(kMappingBlocks)) return {{0, 0, 0}};
  return kMappings[kMappingIndices[kMappingBlocks[block] * {BLOCK} + code_point % {BLOCK}]];
}}
""")
    print("}  // namespace nutgraf::unicode_tables")


if __name__ == "__main__":
    main()
