"""The arrays that export_examples writes, and windows of tokens cut from them.

SPDX-License-Identifier: Apache-2.0
"""
import collections
import dataclasses
import os

import numpy as np

LABELS = 73  # core/tag/label_space.h: O, then Begin, Inside, Last, Unit of each type
OUTSIDE = 0
TYPES = ("PERSON NORP FAC ORG GPE LOC PRODUCT EVENT WORK_OF_ART LAW LANGUAGE "
         "DATE TIME PERCENT MONEY QUANTITY ORDINAL CARDINAL").split()
UNKNOWN = -1


@dataclasses.dataclass
class Window:
    """Tokens [begin, end) of one document, cut where sentences end."""
    document: int
    begin: int
    end: int


class Examples:
    """Documents as arrays; features are numbered densely, those of a single kind of word left out."""

    def __init__(self, folder):
        def array(name, kind):
            return np.fromfile(os.path.join(folder, name), kind)

        self.kinds = array("tokens.u32", np.uint32).astype(np.int64)
        self.word_features, self.word_begin, self.word_feature_count = _dense(
            array("word_features.u32", np.uint32), array("word_begin.u32", np.uint32), 2)
        self.token_features, self.token_begin, self.token_feature_count = _dense(
            array("token_features.u32", np.uint32), array("token_begin.u32", np.uint32), 20)
        bits = array("allowed.u64", np.uint64).reshape(-1, 2)
        # Token sets repeat: a table of the kinds of sets, and a number for each token.
        kinds_of_sets, self.allowed = np.unique(bits, axis=0, return_inverse=True)
        self.allowed = self.allowed.reshape(-1)
        label = np.arange(LABELS)
        self.allowed_table = ((kinds_of_sets[:, label // 64] >> (label % 64).astype(np.uint64)) & np.uint64(1)).astype(bool)
        self.sentences = array("sentences.u32", np.uint32).astype(np.int64)
        self.sources, self.document_begin, self.document_end = [], [], []
        with open(os.path.join(folder, "documents.tsv"), encoding="utf-8") as lines:
            for line in lines:
                source, begin, size = line.rstrip("\n").split("\t")
                self.sources.append(source)
                self.document_begin.append(int(begin))
                self.document_end.append(int(begin) + int(size))
        self.gold = collections.defaultdict(list)
        with open(os.path.join(folder, "gold.tsv"), encoding="utf-8") as lines:
            for line in lines:
                document, begin, end, name = line.rstrip("\n").split("\t")
                start = self.document_begin[int(document)]
                self.gold[int(document)].append((start + int(begin), start + int(end), name))

    def documents(self, wanted):
        """Numbers of the documents whose corpus satisfies `wanted`."""
        return [i for i, source in enumerate(self.sources) if wanted(source)]

    def windows(self, documents, longest):
        """Windows of whole sentences, at most `longest` tokens each; a longer sentence is cut."""
        result = []
        for number in documents:
            first, last = self.document_begin[number], self.document_end[number]
            low, high = np.searchsorted(self.sentences, [first, last])
            ends = list(self.sentences[low + 1:high]) + [last]
            begin = first
            end = first
            for sentence_end in ends:
                if sentence_end - begin > longest and end > begin:
                    result.append(Window(number, begin, end))
                    begin = end
                end = int(sentence_end)
                while end - begin > longest:
                    result.append(Window(number, begin, begin + longest))
                    begin += longest
            if end > begin:
                result.append(Window(number, begin, end))
        return result


def is_development(source):
    return source.endswith(".dev") or source in ("ner/uner_pud/test", "ner/wikigold/all")


def is_unmarked(source):
    return source.startswith("unlabelled/") or source.startswith("ner/gmb/")


def _dense(features, begin, least):
    """Features as numbers from 0, rare ones dropped; lists as (values, begin of each list and the end)."""
    values, numbers, counts = np.unique(features, return_inverse=True, return_counts=True)
    kept = counts >= least
    number = np.where(kept, np.cumsum(kept) - 1, UNKNOWN)[numbers]
    keep = number != UNKNOWN
    passed = np.concatenate([[0], np.cumsum(keep)])
    return number[keep].astype(np.int64), passed[begin.astype(np.int64)], int(kept.sum())


def ragged(values, begin, rows):
    """The lists of `rows` one after another, and where each begins."""
    starts = begin[rows]
    sizes = begin[rows + 1] - starts
    offsets = np.concatenate([[0], np.cumsum(sizes)[:-1]]) if len(rows) else np.zeros(0, np.int64)
    positions = np.repeat(starts - offsets, sizes) + np.arange(int(sizes.sum()))
    return values[positions], offsets.astype(np.int64)


def batches(windows, tokens, random):
    """Lists of windows of like length with at most `tokens` tokens, padding counted, in random order."""
    order = sorted(range(len(windows)), key=lambda i: (windows[i].end - windows[i].begin) + random.random() * 16)
    result, current, longest = [], [], 0
    for i in order:
        length = windows[i].end - windows[i].begin
        if current and max(longest, length) * (len(current) + 1) > tokens:
            result.append(current)
            current, longest = [], 0
        current.append(windows[i])
        longest = max(longest, length)
    if current:
        result.append(current)
    random.shuffle(result)
    return result


# ---- decoding and scoring ----

def transitions():
    """May label j follow label i (BILOU)."""
    position = (np.arange(LABELS) - 1) % 4
    kind = (np.arange(LABELS) - 1) // 4
    opened = (np.arange(LABELS) != OUTSIDE) & (position <= 1)
    continues = (np.arange(LABELS) != OUTSIDE) & ((position == 1) | (position == 2))
    follows = np.where(opened[:, None], continues[None, :] & (kind[:, None] == kind[None, :]), ~continues[None, :])
    return follows, ~continues, ~opened


FOLLOWS, MAY_START, MAY_END = transitions()


def spans_of_path(path, begin):
    """(first token, end, type) of each entity."""
    result, start = [], None
    for i, label in enumerate(path):
        if label == OUTSIDE:
            continue
        position = (label - 1) % 4
        if position in (0, 3):
            start = i
        if position in (2, 3):
            result.append((begin + start, begin + i + 1, TYPES[(label - 1) // 4]))
    return result


def fold(name, source):
    """A label in the scheme of its corpus, as train_ner folds it; None for what is not scored."""
    if source.startswith("news/"):
        return name
    if name in ("PERSON", "PER"):
        return "PER"
    if name in ("GPE", "LOC", "FAC"):
        return "LOC"
    return "ORG" if name == "ORG" else None
