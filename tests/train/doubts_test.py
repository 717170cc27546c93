#!/usr/bin/env python3
"""Doubts of the teachers and what settles them (tools/train/doubts.py), on a corpus of three lines made up for it.
SPDX-License-Identifier: Apache-2.0
"""
import contextlib
import importlib.util
import io
import os
import tempfile
import unittest

SCRIPT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../tools/train/doubts.py")
CORPUS = "unlabelled/made"
LINES = ["Ana Nové met the Harbour Board.", "It rained.", "Kim came on Friday."]
PERSON, ORG, DATE = "0", "3", "11"


def load():
    spec = importlib.util.spec_from_file_location("doubts", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def visible(text):
    """How many bytes a text has without its white space."""
    return len("".join(text.split()).encode())


class Doubts(unittest.TestCase):
    def setUp(self):
        self.doubts = load()
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(folder.name)
        os.environ["NUTGRAF_CORPORA"] = folder.name
        os.makedirs(CORPUS)
        os.makedirs("tools/train/annotations")
        self.write(f"{CORPUS}/text.txt", "\n".join(LINES) + "\n")
        # Sure of the person and the day; in doubt of "Harbour Board" and of "Kim".
        self.size = visible("".join(LINES))
        self.label(("Ana Nové", PERSON), ("Harbour Board", "?"), ("Kim", "?"), ("Friday", DATE))

    def write(self, path, text):
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def label(self, *spans):
        text = "\n".join(LINES)
        places = [(visible(text[:text.index(name)]), visible(name), kind) for name, kind in spans]
        line = self.doubts.write_spans(self.size, [(begin, begin + size, kind) for begin, size, kind in places])
        self.write(self.doubts.labels_path(CORPUS), line + "\n")

    def labelled(self):
        """The spans in the labels, as text without its white space, and their types."""
        with open(self.doubts.labels_path(CORPUS), encoding="ascii") as file:
            size, spans = self.doubts.read_spans(file.read().splitlines()[0])
        self.assertEqual(size, self.size)
        shown = "".join("".join(LINES).split()).encode()
        return [(shown[begin:end].decode(), kind) for begin, end, kind in spans]

    def run_quietly(self, command, *arguments):
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            status = command(*arguments)
        return status, out.getvalue()

    def select(self):
        self.run_quietly(self.doubts.select, CORPUS, "sentences")
        with open("sentences", encoding="utf-8") as file:
            return file.read().splitlines()

    def check(self, answers):
        self.select()
        return self.run_quietly(self.doubts.check, "sentences", self.write("answers", answers))

    def settle(self, answers):
        self.run_quietly(self.doubts.settle, CORPUS, self.write("answers", answers))
        return self.labelled()

    def test_selects_the_sentences_with_doubts_and_marks_these(self):
        self.assertEqual(self.select(), ["0\tAna Nové met the ⟦Harbour Board⟧.", "1\t⟦Kim⟧ came on Friday."])

    def test_takes_answers_that_stand_at_a_doubt(self):
        status, out = self.check("0\tORG|the Harbour Board\n1\tPERSON|Kim\n")
        self.assertEqual(status, 0)
        self.assertEqual(out, "2 sentences, 0 unanswered [], 0 faults\n")

    def test_a_number_alone_is_an_answer(self):
        self.assertEqual(self.check("0\n1\n")[0], 0)

    def test_refuses_what_is_no_answer(self):
        for answers in ("0\tORG|Harbour Board\n",  # the other is missing
                        "0\tBANK|Harbour Board\n1\n",  # no type
                        "0\tPERSON|Ana Nové\n1\n",  # not at a doubt
                        "0\tORG|Harbor Board\n1\n",  # not in the sentence
                        "0\tORG|Harbour Board\tORG|Board\n1\n",  # of one place two
                        "0\n1\n2\tPERSON|Kim\n"):  # no such sentence
            self.assertEqual(self.check(answers)[0], 1, answers)

    def test_puts_answers_in_the_place_of_doubts(self):
        self.assertEqual(self.settle("0\tORG|the Harbour Board\n1\tPERSON|Kim\n"),
                         [("AnaNové", PERSON), ("theHarbourBoard", ORG), ("Kim", PERSON), ("Friday", DATE)])

    def test_an_answer_without_names_settles_its_doubts(self):
        self.assertEqual(self.settle("0\n1\n"), [("AnaNové", PERSON), ("Friday", DATE)])

    def test_leaves_what_was_not_answered_in_doubt(self):
        self.assertEqual(self.settle("1\tPERSON|Kim\n"),
                         [("AnaNové", PERSON), ("HarbourBoard", "?"), ("Kim", PERSON), ("Friday", DATE)])

    def test_the_teachers_spans_give_way_where_an_answer_overlaps_them(self):
        self.label(("Ana", PERSON), ("Nové", "?"), ("Friday", DATE))
        self.assertEqual(self.settle("0\tPERSON|Ana Nové\n"), [("AnaNové", PERSON), ("Friday", DATE)])

    def test_an_answer_that_stands_nowhere_is_not_written(self):
        self.assertEqual(self.settle("0\tORG|Port Board\n1\n"), [("AnaNové", PERSON), ("Friday", DATE)])

    def test_reads_what_it_writes(self):
        spans = [(0, 3, "0"), (3, 7, "?"), (9, 10, "17")]
        line = self.doubts.write_spans(12, spans)
        self.assertEqual(line, "12\t0+3 0\t0+4 ?\t2+1 17")
        self.assertEqual(self.doubts.read_spans(line), (12, spans))


if __name__ == "__main__":
    unittest.main()
