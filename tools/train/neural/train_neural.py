#!/usr/bin/env python3
"""Trains a transformer on all texts, then on the marked ones; labels the unmarked ones with it; trains small taggers.

    export_examples build/native/english.nutgraf FOLDER NAME...
    train_neural.py FOLDER OUT [--pretrain S] [--teach S] [--teachers N] [--student S]

Times are seconds of training (the rates of learning fall with the clock), so results differ from run to run; --student 0
trains no small ones. Writes OUT/teacher.npz (per token of the unmarked corpora: label and its probability as a byte), and prints F1 on the development
parts. Needs PyTorch; a GPU makes it minutes.
SPDX-License-Identifier: Apache-2.0
"""
import argparse
import math
import os
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from examples import LABELS, UNKNOWN, Examples, batches, fold, is_development, is_unmarked, ragged, spans_of_path
from models import Convolutions, Transformer, best_paths

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"


class Batch:
    """Windows as padded rows, their kinds of words once each."""

    def __init__(self, examples, windows):
        tokens = np.concatenate([np.arange(w.begin, w.end) for w in windows])
        lengths = np.array([w.end - w.begin for w in windows])
        kinds, rows = np.unique(examples.kinds[tokens], return_inverse=True)
        features, offsets = ragged(examples.word_features, examples.word_begin, kinds)
        token_features, token_offsets = ragged(examples.token_features, examples.token_begin, tokens)
        self.size = len(tokens)
        self.kinds = put(examples.kinds[tokens])
        self.allowed = put(examples.allowed[tokens])
        self.real = put(np.arange(lengths.max())[None, :] < lengths[:, None])
        self.kind_rows = put(rows.reshape(-1))
        self.word_features, self.word_offsets = put(features), put(offsets)
        self.token_features, self.token_offsets = put(token_features), put(token_offsets)


def put(array):
    return torch.from_numpy(np.ascontiguousarray(array)).to(DEVICE)


class Lessons:
    """Batches made once and kept on the device; their order changes from pass to pass."""

    def __init__(self, windows, tokens, make):
        self.random = random.Random(1)
        self.batches = [make(part) for part in batches(windows, tokens, self.random)]
        self.left = []

    def next(self):
        if not self.left:
            self.left = list(self.batches)
            self.random.shuffle(self.left)
        return self.left.pop()


def train(model, lessons, seconds, rate, loss_of, name, warm=0.05):
    """AdamW with a rate that rises, then falls along a cosine, by the clock."""
    decayed = [p for n, p in model.named_parameters() if p.dim() > 1 and "words.p" not in n]
    others = [p for n, p in model.named_parameters() if p.dim() <= 1 or "words.p" in n]
    settings = {"fused": True} if DEVICE == "cuda" else {}
    optimizer = torch.optim.AdamW([{"params": decayed, "weight_decay": 0.05}, {"params": others, "weight_decay": 0.0}],
                                  lr=rate, betas=(0.9, 0.98), **settings)
    model.train()
    began, steps, tokens, mean, told = time.time(), 0, 0, None, 0
    while (past := (time.time() - began) / seconds) < 1:
        for group in optimizer.param_groups:
            group["lr"] = rate * (past / warm if past < warm else 0.5 + 0.5 * math.cos(math.pi * (past - warm) / (1 - warm)))
        batch = lessons.next()
        with torch.autocast(DEVICE, torch.bfloat16, enabled=DEVICE == "cuda"):
            loss = loss_of(model, batch)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        steps += 1
        tokens += batch.size
        if steps % 20 == 0 or steps == 1:
            value = loss.item()  # waits for the device, which keeps the clock honest
            mean = value if mean is None else 0.9 * mean + 0.1 * value
            if past > told:
                print(f"{name} {past:.0%}: {steps} steps, {tokens / 1e6:.1f} M tokens, loss {mean:.3f}", flush=True)
                told = past + 0.2


def hide(count, share):
    return torch.rand(count, device=DEVICE) < share


def word_loss(examples, common):
    """Predicts hidden words (Devlin et al. 2019): `common` numbers those that can be predicted."""
    def loss_of(model, batch):
        hidden = hide(batch.size, 0.2)
        vectors = model(batch, hidden, hidden | hide(batch.size, 0.1))
        target = common[batch.kinds]
        asked = hidden & (target != UNKNOWN)
        return F.cross_entropy(model.to_word(vectors[asked]).float(), target[asked])
    return loss_of


def label_loss(examples, hide_words, soft=None):
    """The allowed labels' share of probability; where `soft` gives a distribution, the distance from it."""
    table = torch.from_numpy(examples.allowed_table).to(DEVICE)

    def loss_of(model, batch):
        count = batch.size
        scores = model.labels(batch, hide(count, hide_words), hide(count, 0.15)).float()
        log_probability = F.log_softmax(scores, -1)
        if soft is not None:
            return soft(batch, log_probability)
        allowed = table[batch.allowed]
        return -torch.logsumexp(log_probability.masked_fill(~allowed, -1e9), -1).mean()
    return loss_of


@torch.no_grad()
def probabilities(models, batch):
    total = 0
    for model in models:
        model.eval()
        with torch.autocast(DEVICE, torch.bfloat16, enabled=DEVICE == "cuda"):
            total = total + torch.softmax(model.labels(batch).float(), -1)
    return total / len(models)


@torch.no_grad()
def decode(models, examples, windows):
    """Yields (window, labels, probability of each label) for all windows."""
    for part in batches(windows, 65536, random.Random(1)):
        batch = Batch(examples, part)
        flat = probabilities(models, batch)
        rows = flat.new_zeros(*batch.real.shape, LABELS)
        rows[batch.real] = flat
        paths = best_paths(torch.log(rows + 1e-9), batch.real)
        sure = rows.gather(2, paths.unsqueeze(2)).squeeze(2).cpu().numpy()
        paths = paths.cpu().numpy()
        for i, window in enumerate(part):
            size = window.end - window.begin
            yield window, paths[i, :size], sure[i, :size]


def evaluate(models, examples, longest, name):
    scores = {}
    for source in sorted({s for s in examples.sources if is_development(s)}):
        found, given, right = 0, 0, 0
        chosen = examples.documents(lambda s, source=source: s == source)
        spans = {i: set() for i in chosen}
        for window, path, _ in decode(models, examples, examples.windows(chosen, longest)):
            spans[window.document].update(spans_of_path(path, window.begin))
        for i in chosen:
            mine = {(b, e, fold(n, source)) for b, e, n in spans[i] if fold(n, source)}
            gold = {(b, e, fold(n, source)) for b, e, n in examples.gold[i] if fold(n, source)}
            found, given, right = found + len(mine), given + len(gold), right + len(mine & gold)
        scores[source] = 200 * right / max(1, found + given)
    print(name, " ".join(f"{source} {score:.2f}" for source, score in scores.items()), flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("out")
    parser.add_argument("--pretrain", type=float, default=200)
    parser.add_argument("--teach", type=float, default=40)
    parser.add_argument("--teachers", type=int, default=3)
    parser.add_argument("--student", type=float, default=70)
    parser.add_argument("--width", type=int, default=512)
    parser.add_argument("--batch", type=int, default=32768)
    options = parser.parse_args()
    torch.manual_seed(1)
    longest = 384  # tokens the transformer sees at once: most of a news article
    began = time.time()
    examples = Examples(options.folder)
    marked = examples.documents(lambda s: not is_unmarked(s) and not is_development(s))
    unmarked = examples.documents(is_unmarked)
    print(f"read in {time.time() - began:.0f} s: {len(examples.kinds)} tokens, {examples.word_feature_count} word features, "
          f"{examples.token_feature_count} token features", flush=True)

    # Words that occur five times and more can be asked for; development texts are not read at all.
    reading = examples.windows(marked + unmarked, longest)
    counts = np.bincount(np.concatenate([examples.kinds[w.begin:w.end] for w in reading]), minlength=examples.kinds.max() + 1)
    common = np.full(len(counts), UNKNOWN)
    chosen = np.argsort(-counts, kind="stable")[:30000]
    chosen = chosen[counts[chosen] >= 5]
    common[chosen] = np.arange(len(chosen))
    common = torch.from_numpy(common).to(DEVICE)

    def new_teacher():
        return Transformer(examples.word_feature_count, examples.token_feature_count, len(chosen), options.width,
                           dropout=0.1).to(DEVICE)
    reader = new_teacher()
    print(f"{sum(p.numel() for p in reader.parameters()) / 1e6:.1f} M parameters", flush=True)
    train(reader, Lessons(reading, options.batch, lambda part: Batch(examples, part)), options.pretrain, 6e-4,
          word_loss(examples, common), "read")

    teachers = []
    marked_windows = examples.windows(marked, longest)
    lessons = Lessons(marked_windows, options.batch // 4, lambda part: Batch(examples, part))
    for number in range(options.teachers):
        torch.manual_seed(10 + number)
        teacher = new_teacher()
        teacher.load_state_dict(reader.state_dict())
        train(teacher, lessons, options.teach, 2e-4, label_loss(examples, 0.1),
              f"teacher {number}")
        teachers.append(teacher)
        evaluate([teacher], examples, longest, f"teacher {number}")
    evaluate(teachers, examples, longest, "teachers together")
    del reader

    windows = examples.windows(unmarked, longest)
    labels = np.zeros(len(examples.kinds), np.uint8)
    sure = np.zeros(len(examples.kinds), np.uint8)
    for window, path, probability in decode(teachers, examples, windows):
        labels[window.begin:window.end] = path
        sure[window.begin:window.end] = np.floor(probability * 255)
    first = min(examples.document_begin[i] for i in unmarked)
    last = max(examples.document_end[i] for i in unmarked)
    np.savez_compressed(os.path.join(options.out, "teacher.npz"), first=first, labels=labels[first:last], sure=sure[first:last])
    print(f"labelled after {time.time() - began:.0f} s", flush=True)
    if options.student <= 0:
        return

    scratch = new_teacher()
    train(scratch, lessons, options.teach, 4e-4, label_loss(examples, 0.1), "no reading")
    evaluate([scratch], examples, longest, "transformer that has read nothing")
    del scratch

    # Small ones: what the teachers think of every text, within what the marks allow.
    table = torch.from_numpy(examples.allowed_table).to(DEVICE)
    taught = Lessons(marked_windows + windows, options.batch // 4, lambda part: Batch(examples, part))
    for batch in taught.batches:
        wanted = probabilities(teachers, batch) * table[batch.allowed] + 1e-6 * table[batch.allowed]
        batch.wanted = (wanted / wanted.sum(-1, keepdim=True)).half()
    print(f"taught after {time.time() - began:.0f} s", flush=True)

    def soft(batch, log_probability):
        return -(batch.wanted * log_probability).sum(-1).mean()

    def small(name, lessons, soft, buckets, **shape):
        torch.manual_seed(5)
        model = Convolutions(buckets, examples.token_feature_count, **shape).to(DEVICE)
        train(model, lessons, options.student, 3e-3, label_loss(examples, 0.1, soft), name)
        about = f"{name}: {model.bytes() / 1e6:.2f} M weights, {model.multiplications()} multiplications a token;"
        evaluate([model], examples, longest, about)
        model.quantise()
        evaluate([model], examples, longest, f"{name} in bytes:")
        np.savez_compressed(os.path.join(options.out, f"{name}.npz"),
                            **{n: p.detach().cpu().numpy().astype(np.float16) for n, p in model.named_parameters()})
    small("small-alone", lessons, None, 16384)
    small("small-taught", taught, soft, 16384)
    small("wide-taught", taught, soft, 65536, width=192, layers=4)
    print(f"done after {time.time() - began:.0f} s", flush=True)


if __name__ == "__main__":
    main()
