#!/usr/bin/env bash
# Trains the tagger's sections of the shipped model anew:  tools/train/train_ner.sh
# Needs the native build and the corpora (NUTGRAF_CORPORA, default ../shared/corpora); the same data give the same bytes.
# SPDX-License-Identifier: Apache-2.0
set -euo pipefail
cd "$(dirname "$0")/../.."
corpora=${NUTGRAF_CORPORA:-../shared/corpora}
model=build/native/english.nutgraf
out=core/models/english
bin=build/native/tools

if [ "${1:-}" = --lists ]; then
  # The lists of names and the word clusters first: they change seldom, and the clusters take some minutes.
  "$bin/train_gazetteer" "$model" "$out/gazetteer.bin"
  "$bin/train_clusters" "$model" "$out/clusters.bin" 500 5 "$corpora"/unlabelled/*/text.txt \
    "$corpora"/ner/gmb/{train,dev,test}.bio tools/train/authored
  cmake --build --preset native --target english_model
fi

# Marked corpora, news in our own scheme twice, so that it isn't drowned; and plain texts with the labels that a larger tagger gave
# them or that were decided by reading (tools/train/neural, tools/train/annotations). SEED FILE, and what else train_ner may be told.
train() {
  "$bin/train_ner" --model "$model" --seed "$1" --out "$2" "${@:3}" \
    --epochs 4 --rate 0.4 --l1 5.0 --steps 63 --hide-list 0.2 --case-share 0.03 --rename-share 0.3 --evidence-share 0.5 \
    --twice news/articles.train --twice news/authored.train --twice tools/train/authored --train news/sentences.train \
    --train ner/uner_ewt/dev --train ner/uner_ewt/test --train ner/redocred/dev --train ner/redocred/test \
    --train ner/gum_named/train --train ner/gum_named/dev --train ner/gum_named/test --train ner/nne_masc_wsj/all \
    --train ner/crossner/politics/train --train ner/crossner/politics/dev --train ner/crossner/politics/test \
    --train ner/crossner/literature/train --train ner/crossner/literature/dev --train ner/crossner/music/dev \
    --train ner/crossner/science/dev --train ner/crossner/ai/dev \
    --taught-twice unlabelled/voa --taught unlabelled/wikinews_2019_2020 --taught unlabelled/masc --taught unlabelled/gum_free \
    --taught unlabelled/gap_wiki --taught unlabelled/redocred_wiki --taught unlabelled/crossner_wiki --taught unlabelled/ud_ewt \
    --dev news/articles.dev --dev news/sentences.dev --dev news/authored.dev --dev ner/uner_pud/test --dev ner/wikigold/all
}
# Five trainings that differ in what chance decides (the order, what is hidden, who is renamed), and their mean.
trained=$(mktemp -d)
trap 'rm -rf "$trained"' EXIT
train 1 "$trained/1.bin" --document-out "$out/ner.document.bin" --table
for seed in 2 3 4 5; do train "$seed" "$trained/$seed.bin"; done
"$bin/train_average" --out "$out/ner.bin" --steps 63 --least 2.0 "$trained"/{1,2,3,4,5}.bin

# What tokens the tagger need not look at, learned from what it says of them; after every training of the tagger.
cmake --build --preset native --target english_model
"$bin/train_outside" "$model" "$out/ner.outside.bin" news/articles.train news/sentences.train news/authored.train \
  tools/train/authored unlabelled/voa unlabelled/wikinews_2019_2020 unlabelled/masc unlabelled/gum_free unlabelled/gap_wiki \
  unlabelled/ud_ewt unlabelled/crossner_wiki

# What the tagger's probabilities are worth on news that it hasn't seen. (A new curve changes no name, only scores.)
cmake --build --preset native --target english_model
"$bin/train_calibration" "$out/ner.calibration.tsv"
