// The page: puts the parts together. Text comes in (source), is analysed (session), and is shown (reading view, panels).
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { MARKS_CSS } from './marks-style.js';
import { announce } from './page/announcer.js';
import { Article } from './article-model.js';
import { applyLook, languageOf, syncControls, wireControls } from './page/controls.js';
import { breathe, find } from './page/dom.js';
import { EntityCard } from './page/entity-card.js';
import { wireExports } from './page/exports.js';
import { onLanguage, setLanguage, t } from './page/i18n.js';
import { showLegend } from './page/legend.js';
import { hideNotice, hideUnlessLasting, notify } from './page/notice.js';
import { Panels } from './page/panels.js';
import { summaryOptions } from './page/panels/summary.js';
import { Panes, showJumps } from './page/panes.js';
import { Preparation } from './page/preparation.js';
import { ReadingView } from './page/reading-view.js';
import { Remark } from './page/remark.js';
import { LONG_TEXT, Session } from './page/session.js';
import { Settings } from './page/settings.js';
import { FIELD_LIMIT, FileFailure, readFile, wireSources } from './page/source.js';
import { showStatus, sizeOf } from './page/status.js';

const marks = new CSSStyleSheet();
marks.replaceSync(MARKS_CSS);
document.adoptedStyleSheets.push(marks);

const root = document.documentElement;
const field = /** @type {HTMLTextAreaElement} */ (find('#text'));
const reading = find('.reading');
const articleRoot = find('#article');
const panelsRoot = find('#panels');

/** The text or page that is current; `long` where it isn't in the field, `whole` where nothing of it is to be set aside. */
let source = { text: '', html: /** @type {string | undefined} */ (undefined), long: false, whole: false };
/** @type {Article | null} */
let article = null;
let editing = false;
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
  const whole = source.whole ? { wholeText: true } : {};
  return { ...(date ? { publicationDate: date } : {}), ...summaryOptions(settings.values), ...whole, keyPhrases: 15 };
}

/** @param {{ now?: boolean }} [how] */
function analyze(how) {
  if (!source.html && !source.text.trim()) {
    clearArticle();
    return;
  }
  session.submit({ ...(source.html ? { html: source.html } : { text: source.text }), options: optionsNow() }, how);
}

/** Takes a whole new text: shows it as an article at once. A date given for the article before isn't this one's.
 * @param {import('./page/source.js').Source & { date?: string }} incoming */
function take(incoming) {
  const long = incoming.text.length > FIELD_LIMIT;
  ++showing;
  source = { text: incoming.text, html: incoming.html, long, whole: false };
  if (article || incoming.date) settings.set({ date: incoming.date ?? '' });
  field.value = long ? '' : incoming.text;
  field.placeholder = long ? t('input.large', { size: sizeOf(incoming.text.length) }) : t('input.placeholder');
  editing = false;
  onlySummary = false;
  remark.forget();
  hideUnlessLasting();
  panes.reset();
  layOut();
  analyze({ now: true });
}

/** Nothing is set aside any more, or again what the analyzer thinks is none of the article. @param {boolean} whole */
function readWhole(whole) {
  source = { ...source, whole };
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
  // What is typed on is the plain text, also where a page was pasted.
  if (task.html && source.html === task.html && !editing) {
    page = source.text;
    source = { ...source, text: result.text, long: result.text.length > FIELD_LIMIT };
    if (!source.long) field.value = result.text;
  }
  layOut();
  showLegend(find('#legend'), next, settings);
  if (!(await goOn())) return;
  panels.update(next).then(() => showJumps(find('#jumps')));
  if (!(await goOn())) return;
  if (!(sameText && onlySummary)) await view.show(next);
  onlySummary = false;
  if (mine !== showing) return;
  const told = await remark.tell(result, { page, isTyping: () => editing, isCurrent: () => mine === showing, useAll: () => take({ text: page, date: settings.values.date }) });
  if (mine !== showing) return;
  const done = found
    ? t('status.done', { names: t('status.names', { count: result.namedEntities.length }), quotes: t('status.quotes', { count: next.quotes.length }) })
    : t('status.nothing');
  announce(`${told} ${done}`.trim());
  if (!settings.keepText(source.text)) notify(t('view.rememberFailed'));
}

// ---- what is seen ----

function layOut() {
  const has = Boolean(article) || source.long || Boolean(source.html) || Boolean(source.text.trim() && !editing);
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
      source = { text: field.value, html: undefined, long: false, whole: source.whole };
      editing = Boolean(article) || editing;
      if (!article) editing = true;
      onlySummary = false;
      analyze();
      layOut();
    },
    files: takeFiles,
    drag: (dragging) => (find('#drop').hidden = !dragging),
  });
  find('#sample').addEventListener('click', async () => {
    const response = await fetch(new URL('samples/ferry.txt', import.meta.url));
    take({ text: await response.text(), date: '2024-03-14' });
  });
  find('#open-file').addEventListener('click', () => find('#file').click());
  find('#file').addEventListener('change', () => {
    const input = /** @type {HTMLInputElement} */ (find('#file'));
    takeFiles([...(input.files ?? [])]);
    input.value = '';
  });
  find('#edit').addEventListener('click', () => {
    panes.show('article');
    if (source.long) return notify(t('input.large', { size: sizeOf(source.text.length) }));
    editing = true;
    layOut();
    field.focus();
    field.setSelectionRange(0, 0);
    field.scrollTop = 0;
  });
  find('#read').addEventListener('click', () => {
    editing = false;
    layOut();
    articleRoot.focus();
  });
  find('#new').addEventListener('click', startAnew);
  find('#home').addEventListener('click', (/** @type {Event} */ event) => (event.preventDefault(), startAnew()));
  find('#cancel').addEventListener('click', () => session.cancel());
  find('#retry').addEventListener('click', () => session.retry());
  find('#notice-close').addEventListener('click', hideNotice);
  wireControls(settings, () => source.text);
  find('#print').addEventListener('click', () => print());
  for (const skip of document.querySelectorAll('.skip')) {
    skip.addEventListener('click', () => panes.show(skip.getAttribute('href') === '#panels' ? 'panels' : 'article'));
  }
  find('#policy').textContent = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
}

function startAnew() {
  source = { text: '', html: undefined, long: false, whole: false };
  field.value = '';
  field.placeholder = t('input.placeholder');
  editing = false;
  hideNotice();
  clearArticle();
  settings.set({ date: '' });
  settings.keepText('');
  field.focus();
}

/** @param {File[]} files */
async function takeFiles(files) {
  try {
    if (files.length) take(await readFile(files[0]));
  } catch (error) {
    if (!(error instanceof FileFailure)) throw error;
    notify(t(`input.${error.reason}`, { name: error.file, reason: error.detail }));
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
