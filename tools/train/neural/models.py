"""Neural taggers: a transformer as teacher, and small convolutional ones that could run in a page.

SPDX-License-Identifier: Apache-2.0
"""
import torch
import torch.nn.functional as F
from torch import nn

from examples import FOLLOWS, LABELS, MAY_END, MAY_START


class WordEncoder(nn.Module):
    """A vector for each kind of word from the pieces it is made of, and for what its place in the text adds."""

    def __init__(self, word_features, token_features, width, piece_width, shared=False):
        """`shared`: features share `word_features` rows by their hash."""
        super().__init__()
        self.shared = shared
        self.pieces = nn.EmbeddingBag(word_features, piece_width, mode="mean")
        self.places = nn.EmbeddingBag(token_features + 1, width, mode="sum")
        self.widen = nn.Linear(piece_width, width)
        self.masked = nn.Parameter(torch.randn(width) * 0.02)
        nn.init.normal_(self.pieces.weight, std=0.2)
        nn.init.normal_(self.places.weight, std=0.02)

    def forward(self, batch, hidden=None, placeless=None):
        """`hidden`: tokens whose word is not shown; `placeless`: tokens whose place features are not."""
        features = batch.word_features
        if self.shared:
            features = features * 2654435761 % 4294967291 % self.pieces.num_embeddings
        kinds = self.widen(self.pieces(features, batch.word_offsets))
        vectors = kinds[batch.kind_rows]
        places = self.places(batch.token_features, batch.token_offsets)
        if placeless is not None:
            places = places * (~placeless).unsqueeze(1)
        if hidden is not None:
            vectors = torch.where(hidden.unsqueeze(1), self.masked.to(vectors.dtype), vectors)
        return vectors + places


class Attention(nn.Module):
    """Self-attention with rotary positions (Su et al. 2021)."""

    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.project = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)

    def forward(self, x, mask, rotation, dropout):
        rows, length, width = x.shape
        query, key, value = self.project(x).view(rows, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        query, key = rotate(query, rotation), rotate(key, rotation)
        if hasattr(F, "scaled_dot_product_attention"):
            mixed = F.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        else:
            weight = (query @ key.transpose(-1, -2)) / (query.shape[-1] ** 0.5)
            mixed = torch.softmax(weight.masked_fill(~mask, -1e9), -1) @ value
        return F.dropout(self.out(mixed.transpose(1, 2).reshape(rows, length, width)), dropout, self.training)


def rotate(x, rotation):
    cosine, sine = rotation
    even, odd = x[..., 0::2], x[..., 1::2]
    return torch.stack([even * cosine - odd * sine, even * sine + odd * cosine], -1).flatten(-2).to(x.dtype)


class Transformer(nn.Module):
    """Pre-normalised transformer over the words of a window; heads for labels and for hidden words."""

    def __init__(self, word_features, token_features, words, width=512, layers=6, heads=8, piece_width=256, dropout=0.1):
        super().__init__()
        self.words = WordEncoder(word_features, token_features, width, piece_width)
        self.dropout = dropout
        self.heads = heads
        self.norms = nn.ModuleList([nn.LayerNorm(width) for _ in range(2 * layers + 1)])
        self.attention = nn.ModuleList([Attention(width, heads) for _ in range(layers)])
        self.widen = nn.ModuleList([nn.Linear(width, 4 * width) for _ in range(layers)])
        self.narrow = nn.ModuleList([nn.Linear(4 * width, width) for _ in range(layers)])
        self.to_word = nn.Linear(width, words)
        self.to_label = nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.Linear(width, LABELS))

    def forward(self, batch, hidden=None, placeless=None):
        """Vectors of all real tokens, one after another."""
        flat = self.words(batch, hidden, placeless)
        rows, length = batch.real.shape
        x = flat.new_zeros(rows, length, flat.shape[1])
        x[batch.real] = flat
        size = x.shape[2] // self.heads // 2
        angle = torch.arange(length, device=x.device).unsqueeze(1) / 10000 ** (torch.arange(size, device=x.device) / size)
        rotation = (angle.cos(), angle.sin())
        mask = batch.real[:, None, None, :]
        for i, attention in enumerate(self.attention):
            x = x + attention(self.norms[2 * i](x), mask, rotation, self.dropout)
            inner = self.narrow[i](F.gelu(self.widen[i](self.norms[2 * i + 1](x))))
            x = x + F.dropout(inner, self.dropout, self.training)
        return self.norms[-1](x)[batch.real]

    def labels(self, batch, hidden=None, placeless=None):
        return self.to_label(self(batch, hidden, placeless))


class Convolutions(nn.Module):
    """Residual convolutions over three words each: a tagger of a size for the page."""

    def __init__(self, buckets, token_features, width=96, layers=3, piece_width=64, dropout=0.1):
        super().__init__()
        self.words = WordEncoder(buckets, token_features, width, piece_width, shared=True)
        self.dropout = dropout
        self.norms = nn.ModuleList([nn.LayerNorm(width) for _ in range(layers + 1)])
        self.mix = nn.ModuleList([nn.Conv1d(width, width, 3, padding=1) for _ in range(layers)])
        self.to_label = nn.Linear(width, LABELS)

    def labels(self, batch, hidden=None, placeless=None):
        flat = self.words(batch, hidden, placeless)
        rows, length = batch.real.shape
        x = flat.new_zeros(rows, length, flat.shape[1])
        x[batch.real] = flat
        for norm, mix in zip(self.norms, self.mix):
            y = (norm(x) * batch.real.unsqueeze(2)).transpose(1, 2)
            x = x + F.dropout(F.relu(mix(y).transpose(1, 2)), self.dropout, self.training)
        return self.to_label(self.norms[-1](x)[batch.real])

    def multiplications(self):
        """Multiplications a token, look-ups not counted."""
        return sum(p.numel() for name, p in self.named_parameters() if p.dim() > 1 and "words.p" not in name)

    def bytes(self):
        return sum(p.numel() for p in self.parameters())

    def quantise(self):
        """Rounds every weight to a signed byte and a scale a row, as a page would keep it."""
        with torch.no_grad():
            for parameter in self.parameters():
                if parameter.dim() < 2:
                    continue
                rows = parameter.view(parameter.shape[0], -1)
                scale = rows.abs().amax(1, keepdim=True).clamp_min(1e-8) / 127
                rows.copy_((rows / scale).round() * scale)


def best_paths(log_probabilities, real):
    """Viterbi over padded rows: the best labels that BILOU permits."""
    device = log_probabilities.device
    barred = torch.where(torch.tensor(FOLLOWS, device=device), 0.0, -1e9)
    start = torch.where(torch.tensor(MAY_START, device=device), 0.0, -1e9)
    end = torch.where(torch.tensor(MAY_END, device=device), 0.0, -1e9)
    rows, length, _ = log_probabilities.shape
    score = log_probabilities[:, 0] + start
    back = torch.zeros(rows, length, LABELS, dtype=torch.int64, device=device)
    stay = torch.arange(LABELS, device=device).expand(rows, LABELS)
    for i in range(1, length):
        best, origin = (score.unsqueeze(2) + barred).max(1)
        live = real[:, i].unsqueeze(1)
        back[:, i] = torch.where(live, origin, stay)
        score = torch.where(live, best + log_probabilities[:, i], score)
    label = (score + end).argmax(1)
    path = torch.zeros(rows, length, dtype=torch.int64, device=device)
    for i in range(length - 1, -1, -1):
        path[:, i] = label
        label = back[:, i].gather(1, label.unsqueeze(1)).squeeze(1)
    return path
