#!/usr/bin/env python3
"""Settles by reading what the teachers were in doubt of (the "?" of tools/train/annotations; Settles 2009, "active learning"):

    doubts.py select CORPUS SENTENCES          # writes the sentences with doubts, each doubt in ⟦…⟧: NUMBER, tab, sentence
    doubts.py check SENTENCES ANSWERS          # are all answered, and are the names those of the sentences?
    doubts.py settle CORPUS ANSWERS            # puts the answers into tools/train/annotations in the doubts' place

CORPUS is a folder of unmarked text such as unlabelled/voa under NUTGRAF_CORPORA (default ../shared/corpora). An answer is a line
"NUMBER, then for each entity that overlaps a doubt, whole: tab, TYPE|its text"; a number alone says that there is none. Types and
spans by news/GUIDELINES-names.md. SENTENCES and ANSWERS hold others' text: only the offsets that `settle` makes of them are kept.
SPDX-License-Identifier: Apache-2.0
"""
import os
import re
import sys

TYPES = ("PERSON NORP FAC ORG GPE LOC PRODUCT EVENT WORK_OF_ART LAW LANGUAGE DATE TIME PERCENT MONEY QUANTITY ORDINAL "
         "CARDINAL").split()  # in the order of core/document/annotations.h
LINES = 20  # a document of read_unlabelled in ner_corpus.cpp
LONG = 400  # bytes; longer lines are shown in sentences
SENTENCE_END = re.compile("(?<=[.!?])[\"”’')]*\\s+(?=[A-Z\"“])".encode())
OPEN, CLOSE = "⟦", "⟧"


def labels_path(corpus):
    return "tools/train/annotations/" + corpus.replace("/", "-") + ".labels"


def read_documents(corpus):
    root = os.environ.get("NUTGRAF_CORPORA", "../shared/corpora")
    with open(os.path.join(root, corpus, "text.txt"), "rb") as file:
        lines = file.read().split(b"\n")
    if not lines[-1]:
        lines.pop()
    return [lines[i:i + LINES] for i in range(0, len(lines), LINES)]


def visible_bytes(text):
    """Offsets of the bytes that are not white space, as the labels count them."""
    offsets, at = [], 0
    for character in text.decode("utf-8", "surrogateescape"):
        size = len(character.encode("utf-8", "surrogateescape"))
        if not character.isspace() and character not in "\u200b\ufeff":
            offsets.extend(range(at, at + size))
        at += size
    return offsets


def read_spans(line):
    """The document's bytes, and (begin, end, type or "?") in visible bytes."""
    size, *fields = line.split("\t")
    spans, last = [], 0
    for field in fields:
        skip, length, kind = re.fullmatch(r"(\d+)\+(\d+) (.+)", field).groups()
        spans.append((last + int(skip), last + int(skip) + int(length), kind))
        last = spans[-1][1]
    return int(size), spans


def write_spans(size, spans):
    fields, last = [str(size)], 0
    for begin, end, kind in spans:
        fields.append(f"{begin - last}+{end - begin} {kind}")
        last = end
    return "\t".join(fields)


class Doubts:
    """The sentences of a corpus that have doubts, in order."""

    def __init__(self, corpus):
        with open(labels_path(corpus), encoding="ascii") as file:
            self.labels = file.read().splitlines()
        self.sentences = []  # (document, its visible bytes, begin, end, text, doubts in bytes of the sentence)
        for number, lines in enumerate(read_documents(corpus)):
            visible = visible_bytes(b"\n".join(lines) + b"\n")
            size, spans = read_spans(self.labels[number])
            if size != len(visible):
                continue
            doubts = [(visible[begin], visible[end - 1] + 1) for begin, end, kind in spans if kind == "?"]
            start = 0
            for line in lines:
                cuts = [0, *(end.end() for end in SENTENCE_END.finditer(line)), len(line)] if len(line) > LONG else [0, len(line)]
                for begin, end in zip(cuts, cuts[1:]):
                    own = [(b - start - begin, e - start - begin) for b, e in doubts if start + begin <= b and e <= start + end]
                    if own:
                        self.sentences.append((number, visible, start + begin, line[begin:end], own))
                start += len(line) + 1

    def marked(self, sentence):
        _, _, _, text, doubts = sentence
        shown, last = b"", 0
        for begin, end in doubts:
            shown += text[last:begin] + OPEN.encode() + text[begin:end] + CLOSE.encode()
            last = end
        return (shown + text[last:]).decode("utf-8", "replace").strip()


def places(answers, plain, doubts):
    """(begin, end, type) of each answer in the characters or bytes of `plain`, at the first free place that meets a doubt; else None."""
    taken, result = [], []
    for kind, name in answers:
        at, found = -1, None
        while found is None and name and (at := plain.find(name, at + 1)) >= 0:
            end = at + len(name)
            if any(at < e and b < end for b, e in doubts) and not any(at < e and b < end for b, e in taken):
                found = (at, end, kind)
                taken.append((at, end))
        result.append(found)
    return result


def read_answers(path):
    with open(path, encoding="utf-8") as file:
        for line in file:  # not splitlines(): U+2028 ends none
            if line.strip():
                number, *fields = line.rstrip("\n").split("\t")
                yield number, [tuple(field.partition("|")[::2]) for field in fields]


def select(corpus, out):
    doubts = Doubts(corpus)
    with open(out, "w", encoding="utf-8") as file:
        for number, sentence in enumerate(doubts.sentences):
            file.write(f"{number}\t{doubts.marked(sentence)}\n")
    print(f"{len(doubts.sentences)} sentences, {sum(len(sentence[4]) for sentence in doubts.sentences)} doubts")


def check(sentences, path):
    with open(sentences, encoding="utf-8") as file:
        texts = dict(line.rstrip("\n").split("\t", 1) for line in file)
    faults, answered = 0, set()
    for number, answers in read_answers(path):
        answered.add(number)
        plain, doubts = "", []
        for piece in re.split(f"([{OPEN}{CLOSE}])", texts.get(number, "")):
            if piece == OPEN:
                begin = len(plain)
            elif piece == CLOSE:
                doubts.append((begin, len(plain)))
            else:
                plain += piece
        for answer, place in zip(answers, places(answers, plain, doubts)):
            if answer[0] not in TYPES or place is None:
                print(f"{number}: {'|'.join(answer)} is no type, or not at a doubt: {texts.get(number, 'no such sentence')[:200]}")
                faults += 1
    missing = [number for number in texts if number not in answered]
    print(f"{len(texts)} sentences, {len(missing)} unanswered {missing[:10]}, {faults} faults")
    return 1 if faults or missing else 0


def settle(corpus, path):
    """Doubts of answered sentences get what the answers say; the teachers' own spans give way where an answer overlaps them."""
    doubts = Doubts(corpus)
    answered = {}  # document -> (settled stretches, spans), both in visible bytes
    entities = 0
    for number, answers in read_answers(path):
        document, visible, start, text, stretches = doubts.sentences[int(number)]
        index = {offset: i for i, offset in enumerate(visible)}
        found = places([(kind, name.encode()) for kind, name in answers], text, stretches)
        settled, spans = answered.setdefault(document, ([], []))
        settled += [index[start + begin] for begin, _ in stretches]
        own = [(index[start + begin], index[start + end - 1] + 1, str(TYPES.index(kind)))
               for begin, end, kind in filter(None, found)]
        spans += own
        entities += len(own)
    for document, (settled, spans) in answered.items():
        size, old = read_spans(doubts.labels[document])
        kept = [span for span in old if not (span[2] == "?" and span[0] in settled) and
                not any(span[0] < end and begin < span[1] for begin, end, _ in spans)]
        doubts.labels[document] = write_spans(size, sorted(kept + spans))
    with open(labels_path(corpus), "w", encoding="ascii") as file:
        file.write("\n".join(doubts.labels) + "\n")
    print(f"{corpus}: {entities} entities in {len(answered)} documents")
    return 0


def main():
    commands = {"select": select, "check": check, "settle": settle}
    if len(sys.argv) != 4 or sys.argv[1] not in commands:
        sys.exit(__doc__)
    sys.exit(commands[sys.argv[1]](*sys.argv[2:]))


if __name__ == "__main__":
    main()
