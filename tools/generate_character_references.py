#!/usr/bin/env python3
# Writes core/extract/character_reference_table.cpp from the table of the HTML standard (as Python's html.entities has it).
# SPDX-License-Identifier: Apache-2.0
"""Usage: tools/generate_character_references.py > core/extract/character_reference_table.cpp"""
import html.entities

references = {}
legacy = set()
for name, value in html.entities.html5.items():
    if name.endswith(";"):
        references[name[:-1]] = value
    else:
        legacy.add(name)

print("// The named character references of the HTML standard; written by tools/generate_character_references.py.")
print("// SPDX-License-Identifier: Apache-2.0")
print('#include "core/extract/character_references.h"\n')
print("namespace nutgraf {\n")
print("// Sorted lines of a name, \" \" or (where the standard also allows it without a semicolon) \"!\", and hexadecimal code")
print("// points. One string: it is searched by bisection.")
print("const std::string_view kCharacterReferences =")
lines = []
for name in sorted(references, key=lambda n: n.encode()):
    points = ",".join(f"{ord(c):X}" for c in references[name])
    lines.append(f"{name}{'!' if name in legacy else ' '}{points}\\n")
row = "   "
for line in lines:
    if len(row) + len(line) + 3 > 116:
        print(f'    "{row.strip()}"')
        row = ""
    row += line
print(f'    "{row.strip()}";\n')
print("}  // namespace nutgraf")
