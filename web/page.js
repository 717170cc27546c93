// The page: puts the parts together. Text comes in (source), is analysed (session), and is shown (reading view, panels).
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { MARKS_CSS } from './marks-style.js';
import { announce } from './page/announcer.js';
import { Article } from './article-model.js';
import { applyLook, languageOf, syncControls, wireControls } from './page/controls.js';
import { CurrentText } from './page/current-text.js';
import { breathe, find } from './page/dom.js';
import { EntityCard } from './page/entity-card.js';
import { wireExports } from './page/exports.js';
import { onLanguage, setLanguage, t } from './page/i18n.js';
import { showLegend } from './page/legend.js';
import { hideNotice, hideUnlessLasting, notify, withdraw } from './page/notice.js';
import { Panels } from './page/panels.js';
import { summaryOptions } from './page/panels/summary.js';
import { Panes, showJumps } from './page/panes.js';
import { Preparation } from './page/preparation.js';
import { ReadingView } from './page/reading-view.js';
import { Remark } from './page/remark.js';
import { LONG_TEXT, Session } from './page/session.js';
import { Settings } from './page/settings.js';
import { FileFailure, readFile, readSample, wireSources } from './page/source.js';
import { showStatus, sizeOf } from './page/status.js';

const marks = new CSSStyleSheet();
marks.replaceSync(MARKS_CSS);
document.adoptedStyleSheets.push(marks);

const root = document.documentElement;
const field = /** @type {HTMLTextAreaElement} */ (find('#text'));
const reading = find('.reading');
const articleRoot = find('#article');
const panelsRoot = find('#panels');

const current = new CurrentText(field);
/** @type {Article | null} */
let article = null;
/** Sentences of the last summary asked for: only the summary changes then, and the article stays as it is. */
let onlySummary = false;

const settings = new Settings(applySettings);
const hidden = new Set(settings.values.hide);
const view = new ReadingView(articleRoot, {
  hidden,
  get pronouns() {
    return settings.values.pronouns;
  },
  keepAll: () => readWhole(true),
});
const card = new EntityCard(articleRoot, find('#card'), view);
const session = new Session(showState);
const preparation = new Preparation(session);
const remark = new Remark();
const panes = new Panes();
const panels = new Panels(
  panelsRoot,
  {
    showText: (bounds) => (panes.show('article'), card.close(), view.flash(bounds)),
    goToEntity: (entity) => goToMention(article?.mentionsOf(entity).find(({ kind }) => kind === 'named') ?? article?.mentionsOf(entity)[0]),
    goToMention,
    light: (id) => view.light(id),
    analyzeAgain: () => ((onlySummary = true), analyze()),
    askForDate: () => find('#date').focus(),
  },
  settings,
);

/** @param {import('./nutgraf.js').Mention | undefined} mention */
function goToMention(mention) {
  if (!mention) return;
  panes.show('article');
  const element = view.elementOfMention(mention);
  if (element?.hasAttribute('role')) card.goTo(element);
  else view.flash(mention);
}

// ---- analysing ----

const foundDate = () => article?.result.metadata.publicationDate ?? '';

function optionsNow() {
  const { date } = settings.values;
  const whole = current.whole ? { wholeText: true } : {};
  return { ...(date ? { publicationDate: date } : {}), ...summaryOptions(settings.values), ...whole, keyPhrases: 15 };
}

/** @param {{ now?: boolean }} [how] */
function analyze(how) {
  if (current.isEmpty) {
    clearArticle();
    return;
  }
  session.submit({ ...(current.html ? { html: current.html } : { text: current.text }), options: optionsNow() }, how);
}

/** Takes a whole new text: shows it as an article at once. A date given for the article before isn't this one's.
 * @param {import('./page/source.js').Source} incoming */
function take(incoming) {
  ++showing;
  current.take(incoming);
  if (article || incoming.date) settings.set({ date: incoming.date ?? '' });
  onlySummary = false;
  remark.forget();
  hideUnlessLasting();
  panes.reset();
  layOut();
  analyze({ now: true });
}

/** Nothing is set aside any more, or again what the analyzer thinks is none of the article. @param {boolean} whole */
function readWhole(whole) {
  current.whole = whole;
  onlySummary = false;
  if (whole) notify(t('aside.kept'), t('aside.undo'), () => readWhole(false));
  analyze({ now: true });
}

function clearArticle() {
  ++showing;
  article = null;
  remark.forget();
  session.clear();
  view.clear();
  card.setArticle(null);
  layOut();
}

/** @param {import('./page/session.js').SessionState} state */
async function showState(state) {
  showStatus(state);
  if (state.phase !== 'done') return;
  preparation.start(); // where the first try failed
  await showResult(state);
}

/** Which result is being shown: what came before it gives way between two steps. */
let showing = 0;

/** @param {Extract<import('./page/session.js').SessionState, { phase: 'done' }>} state */
async function showResult({ result, task }) {
  const mine = ++showing;
  const long = result.text.length >= LONG_TEXT;
  /** A long article is taken up in steps, between which the page answers. @returns {Promise<boolean>} false: another text has come */
  const goOn = async () => {
    if (long) await breathe();
    return mine === showing;
  };
  const sameText = article && article.text === result.text;
  const next = new Article(result);
  if (!(await goOn())) return;
  const found = result.namedEntities.length + next.quotes.length;
  if (!(await goOn())) return;
  article = next;
  syncControls(settings, foundDate());
  card.setArticle(next);
  let page = ''; // all of its text, where the article was found in one
  if (task.html && current.html === task.html && !current.editing) page = current.settle(result.text);
  layOut();
  showLegend(find('#legend'), next, settings);
  if (!(await goOn())) return;
  panels.update(next).then(() => showJumps(find('#jumps')));
  if (!(await goOn())) return;
  if (!(sameText && onlySummary)) await view.show(next);
  onlySummary = false;
  if (mine !== showing) return;
  const told = await remark.tell(result, { page, isTyping: () => current.editing, isCurrent: () => mine === showing, useAll: () => take({ text: page, date: settings.values.date }) });
  if (mine !== showing) return;
  const done = found
    ? t('status.done', { names: t('status.names', { count: result.namedEntities.length }), quotes: t('status.quotes', { count: next.quotes.length }) })
    : t('status.nothing');
  announce(`${told} ${done}`.trim());
  if (!settings.keepText(current.text)) notify(t('view.rememberFailed'));
}

// ---- what is seen ----

function layOut() {
  const { editing } = current;
  const has = Boolean(article) || (!current.isEmpty && !editing);
  root.classList.toggle('start', !article && !has);
  root.classList.toggle('editing', editing);
  root.classList.toggle('has-article', Boolean(article));
  reading.hidden = !article || editing;
  panelsRoot.hidden = !article;
  find('.source').hidden = Boolean(article) && !editing;
}

/** @param {Partial<import('./page/settings.js').Values>} changed */
function applySettings(changed) {
  applyLook(settings.values);
  if (changed.hide) {
    const before = new Set(hidden);
    hidden.clear();
    for (const type of changed.hide) hidden.add(type);
    for (const type of new Set([...before, ...hidden])) if (before.has(type) !== hidden.has(type)) view.refreshType(type);
  }
  if (changed.lang !== undefined) setLanguage(languageOf(settings));
  if (changed.date !== undefined && article) analyze();
  syncControls(settings, foundDate());
  panels.sync();
}

// ---- wiring ----

function wire() {
  wireSources(field, {
    source: take,
    edit: () => {
      current.type();
      withdraw(t('new.gone'));
      onlySummary = false;
      analyze();
      layOut();
    },
    files: takeFiles,
    drag: (dragging) => (find('#drop').hidden = !dragging),
  });
  find('#sample').addEventListener('click', () => takeWhatComes(readSample()));
  find('#open-file').addEventListener('click', () => find('#file').click());
  find('#file').addEventListener('change', () => {
    const input = /** @type {HTMLInputElement} */ (find('#file'));
    takeFiles([...(input.files ?? [])]);
    input.value = '';
  });
  find('#edit').addEventListener('click', () => {
    panes.show('article');
    if (current.long) return notify(t('input.large', { size: sizeOf(current.text.length) }));
    current.editing = true;
    layOut();
    current.focus();
  });
  find('#read').addEventListener('click', () => {
    current.editing = false;
    layOut();
    articleRoot.focus();
  });
  find('#new').addEventListener('click', startAnew);
  find('#home').addEventListener('click', (/** @type {Event} */ event) => (event.preventDefault(), startAnew()));
  find('#cancel').addEventListener('click', () => session.cancel());
  find('#retry').addEventListener('click', () => session.retry());
  find('#notice-close').addEventListener('click', hideNotice);
  wireControls(settings, () => current.text);
  find('#print').addEventListener('click', () => print());
  for (const skip of document.querySelectorAll('.skip')) {
    skip.addEventListener('click', () => panes.show(skip.getAttribute('href') === '#panels' ? 'panels' : 'article'));
  }
  find('#policy').textContent = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
}

function startAnew() {
  const before = { text: current.text, html: current.html, date: settings.values.date };
  const gone = !current.isEmpty;
  current.take({ text: '' });
  hideNotice();
  if (gone) notify(t('new.gone'), t('new.undo'), () => take(before));
  clearArticle();
  settings.set({ date: '' });
  settings.keepText('');
  field.focus();
}

/** @param {File[]} files */
async function takeFiles([file, ...others]) {
  if (!file) return;
  if ((await takeWhatComes(readFile(file))) && others.length) notify(t('input.oneFile', { name: file.name }));
}

/** @param {Promise<import('./page/source.js').Source>} coming @returns {Promise<boolean>} whether it came */
async function takeWhatComes(coming) {
  try {
    take(await coming);
    return true;
  } catch (error) {
    if (!(error instanceof FileFailure)) throw error;
    notify(t(`input.${error.reason}`, { name: error.file, reason: error.detail }));
    return false;
  }
}

onLanguage(() => {
  wireExports(find('#formats'), () => article);
  panels.sync();
  if (article) {
    showLegend(find('#legend'), article, settings);
    panels.update(article).then(() => showJumps(find('#jumps')));
    view.refreshLabels();
  }
  preparation.showVersion();
});

wire();
applySettings({});
setLanguage(languageOf(settings)).then(() => {
  root.classList.add('ready');
  if (settings.remembering && settings.keptText) take({ text: settings.keptText });
  preparation.start();
});
