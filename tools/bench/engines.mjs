// What is compared: each engine as a name and a function that makes an analyzer of text, with all it has switched on.
// SPDX-License-Identifier: Apache-2.0
// Peers are imported where they are started, so that a page or a process only pays for its own.

/** wink-nlp with its web model: tokens, sentences, values, sentiment, sentence importance; it knows no names. */
export async function startWink() {
  const { default: winkNLP } = await import('wink-nlp');
  const { default: model } = await import('wink-eng-lite-web-model');
  const nlp = winkNLP(model);
  const { its } = nlp;
  return (text) => {
    const doc = nlp.readDoc(text);
    return [doc.entities().out(its.detail), doc.sentences().out(), doc.out(its.sentenceWiseImportance), doc.out(its.readabilityStats)];
  };
}

/** compromise/three: people, places, organizations, quotations, values. */
export async function startCompromise() {
  const { default: nlp } = await import('compromise/three');
  return (text) => readCompromise(nlp(text));
}

/** The same with its plugin for dates, and pronouns resolved. */
export async function startCompromiseWithDates() {
  const { default: nlp } = await import('compromise/three');
  const { default: dates } = await import('compromise-dates');
  nlp.plugin(dates);
  return (text) => {
    const doc = nlp(text);
    doc.compute('coreference');
    return [...readCompromise(doc), doc.dates().json()];
  };
}

function readCompromise(doc) {
  return [doc.people(), doc.places(), doc.organizations(), doc.quotations(), doc.numbers()].map((found) => found.json({ offset: true }));
}
