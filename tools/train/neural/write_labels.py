#!/usr/bin/env python3
"""Writes what the teachers said of unmarked texts as stand-off labels (tools/train/annotations):

    write_labels.py FOLDER OUT/teacher.npz ANNOTATIONS

One file a corpus, one line a document of export_examples: its bytes, white space not counted, then for each span
"SKIP+SIZE TYPE": bytes since the end of the span before, its bytes, and its type by number in core/document/annotations.h,
or "?" where the teachers are in doubt whether and what it is. Documents that share text with a development part get the line
"0" and are not learned from, else that part would measure the teachers.
SPDX-License-Identifier: Apache-2.0
"""
import os
import sys

import numpy as np

from examples import OUTSIDE, Examples, is_development, is_unmarked

SURE = 0.8  # spans and outside tokens below this probability are in doubt


def spans_of(labels, sure):
    """(first token, end, type or None) in order; doubtful tokens that touch form one span."""
    spans, start = [], None
    for i, label in enumerate(labels):
        if label == OUTSIDE:
            if sure[i] < SURE:
                spans.append((i, i + 1, None))
            continue
        position = (label - 1) % 4
        if position in (0, 3):
            start = i
        if position in (2, 3):
            spans.append((start, i + 1, int(label - 1) // 4 if sure[start:i + 1].min() >= SURE else None))
    merged = []
    for begin, end, kind in spans:
        if merged and kind is None and merged[-1][2] is None and merged[-1][1] == begin:
            merged[-1] = (merged[-1][0], end, None)
        else:
            merged.append((begin, end, kind))
    return merged


def runs(kinds, size=8):
    return {kinds[i:i + size].tobytes() for i in range(len(kinds) - size + 1)}


def main():
    folder, teacher_path, out = sys.argv[1:]
    examples = Examples(folder)
    with open(os.path.join(folder, "words.txt"), "rb") as lines:
        sizes = np.array([len(line.rstrip(b"\n")) for line in lines])
    teacher = np.load(teacher_path)
    first, labels, sure = int(teacher["first"]), teacher["labels"], teacher["sure"] / 255.0
    known = set()
    for source, begin, end in zip(examples.sources, examples.document_begin, examples.document_end):
        if is_development(source):
            known |= runs(examples.kinds[begin:end])
    os.makedirs(out, exist_ok=True)
    files, counts, shared = {}, {}, 0
    for source, begin, end in zip(examples.sources, examples.document_begin, examples.document_end):
        if not is_unmarked(source):
            continue
        if source not in files:
            files[source] = open(os.path.join(out, source.replace("/", "-") + ".labels"), "w", encoding="ascii")
        if len(runs(examples.kinds[begin:end]) & known) > 4:
            files[source].write("0\n")
            shared += 1
            continue
        offsets = np.concatenate([[0], np.cumsum(sizes[examples.kinds[begin:end]])])
        spans = spans_of(labels[begin - first:end - first], sure[begin - first:end - first])
        line, last = [str(offsets[-1])], 0
        for token, after, kind in spans:
            line.append(f"{offsets[token] - last}+{offsets[after] - offsets[token]} {'?' if kind is None else kind}")
            last = offsets[after]
            counts[kind is None] = counts.get(kind is None, 0) + 1
        files[source].write("\t".join(line) + "\n")
    print(f"{counts.get(False, 0)} spans, {counts.get(True, 0)} in doubt, {shared} documents left out")


if __name__ == "__main__":
    main()
