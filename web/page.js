// The page: puts the parts together. Text comes in (source), is analysed (session), and is shown (reading view, panels).
// SPDX-License-Identifier: Apache-2.0
// @ts-check
import { MARKS_CSS } from './marks-style.js';
import { announce } from './page/announcer.js';
import { Article } from './article-model.js';
import { breathe, find, h } from './page/dom.js';
import { EntityCard } from './page/entity-card.js';
import { wireExports } from './page/exports.js';
import { LANGUAGES, bestLanguage, number, onLanguage, setLanguage, t } from './page/i18n.js';
import { showLegend } from './page/legend.js';
import { keepOffline } from './page/offline.js';
import { Panels } from './page/panels.js';
import { Panes, showJumps } from './page/panes.js';
import { ReadingView } from './page/reading-view.js';
import { LONG_TEXT, Session } from './page/session.js';
import { Settings } from './page/settings.js';
import { summaryOptions } from './page/panels/summary.js';
import { FIELD_LIMIT, FileFailure, readFile, wireSources } from './page/source.js';

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
/** What was told of the current text: see remarkOn. */
let remark = '';
/** Whether what the notice tells stays true whatever text is taken next. */
let noticeLasts = false;

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
const panes = new Panes();
const panels = new Panels(
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

/** Takes a whole new text: shows it as an article at once. @param {import('./page/source.js').Source} incoming */
function take(incoming) {
  const long = incoming.text.length > FIELD_LIMIT;
  ++showing;
  source = { text: incoming.text, html: incoming.html, long, whole: false };
  field.value = long ? '' : incoming.text;
  field.placeholder = long ? t('input.large', { size: sizeOf(incoming.text.length) }) : t('input.placeholder');
  editing = false;
  onlySummary = false;
  remark = '';
  if (!noticeLasts) hideNotice();
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
  remark = '';
  session.clear();
  view.clear();
  card.setArticle(null);
  layOut();
}

/** @param {number} length in characters */
function sizeOf(length) {
  return length < 1e6 ? `${number(Math.max(1, Math.round(length / 1000)))} kB` : `${number(length / 1e6, { maximumFractionDigits: 1 })} MB`;
}

/** @param {import('./page/session.js').SessionState} state */
async function showState(state) {
  const status = find('#status');
  const progress = /** @type {HTMLProgressElement} */ (find('#progress'));
  const busy = ['downloading', 'starting', 'analyzing'].includes(state.phase);
  root.classList.toggle('busy', busy);
  articleRoot.setAttribute('aria-busy', String(busy));
  find('#cancel').hidden = !busy;
  find('#retry').hidden = state.phase !== 'failed';
  status.classList.toggle('failed', state.phase === 'failed');
  if (state.phase === 'downloading' && state.total) {
    progress.max = state.total;
    progress.value = state.loaded;
  } else {
    progress.removeAttribute('value');
  }
  progress.hidden = !busy;
  const text = statusText(state);
  find('#status-text').textContent = text;
  status.hidden = !text;
  if (state.phase === 'failed') announce(text, { urgent: true });
  else if (state.phase === 'analyzing' && state.length >= LONG_TEXT) announce(text);
  if (state.phase === 'cancelled') setTimeout(() => find('#status-text').textContent === text && (status.hidden = true), 3000);
  if (state.phase !== 'done') return;
  prepare(); // where the first try failed
  await showResult(state);
}

/** @param {import('./page/session.js').SessionState} state */
function statusText(state) {
  switch (state.phase) {
    case 'downloading':
      return state.total
        ? t('status.downloadingOf', { percent: number(state.loaded / state.total, { style: 'percent' }), size: sizeOf(state.total) })
        : t('status.downloading');
    case 'starting':
      return t('status.starting');
    case 'analyzing':
      return state.length >= LONG_TEXT ? t('status.analyzingLong', { size: sizeOf(state.length) }) : t('status.analyzing');
    case 'cancelled':
      return t('status.cancelled');
    case 'failed':
      return failureText(state.error);
    default:
      return '';
  }
}

/** @param {any} error */
function failureText(error) {
  if (error?.name === 'ModelError') return `${t('error.model')} ${t('error.modelWhy', { detail: error.message })}`;
  if (error?.code === 'OutOfMemory') return t('error.memory');
  if (error?.code === 'InputTooLarge') return t('error.tooLarge');
  if (/^Wasm|^Worker/.test(error?.code ?? '')) return `${t('error.start')} ${error.message}`;
  return t('error.failed', { detail: error?.message ?? String(error) });
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
  const told = await tellOfText(result, page);
  if (mine !== showing) return;
  const done = found
    ? t('status.done', { names: t('status.names', { count: result.namedEntities.length }), quotes: t('status.quotes', { count: next.quotes.length }) })
    : t('status.nothing');
  announce(`${told} ${done}`.trim());
  if (!settings.keepText(source.text)) notify(t('view.rememberFailed'));
}

/** Characters whose words are counted at a time. */
const COUNTED = 200_000;

/** Words of a text, about: one that lies across two stretches counts twice. @param {string} text */
async function countWords(text) {
  let count = 0;
  for (let at = 0; at < text.length; at += COUNTED) {
    if (at) await breathe();
    count += text.slice(at, at + COUNTED).match(/\S+/g)?.length ?? 0;
  }
  return count;
}

/** What readers should know of a text before they rely on what was found; '' of an English article. @param {import('./nutgraf.js').AnalysisResult} result */
function remarkOn({ genre, metadata }) {
  // Who is still typing knows that there are only a few words.
  if (genre && genre.kind !== 'article' && !(editing && genre.kind === 'too-short')) return t('status.noArticle', { what: t(`genre.${genre.kind}`) });
  return metadata.language && metadata.language !== 'en' ? t('status.notEnglish') : '';
}

/**
 * Tells it, once for each text, with what of a page was left out.
 * @param {import('./nutgraf.js').AnalysisResult} result @param {string} page all of its text, '' where none was pasted
 * @returns {Promise<string>} what was told
 */
async function tellOfText(result, page) {
  const mine = showing;
  const left = page ? (await countWords(page)) - (await countWords(result.text)) : 0;
  if (mine !== showing) return '';
  const before = remark;
  remark = remarkOn(result);
  if (left >= 8) {
    const told = `${remark} ${t('input.extracted', { count: left })}`.trim();
    notify(told, t('input.useAll'), () => take({ text: page }));
    return told;
  }
  if (remark === before) return '';
  if (remark) notify(remark);
  else if (find('#notice-text').textContent === before) hideNotice();
  return remark;
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
  const { theme, labels, pronouns, quotes, size } = settings.values;
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
  articleRoot.classList.toggle('no-labels', !labels);
  articleRoot.classList.toggle('show-pronouns', pronouns);
  articleRoot.classList.toggle('no-quotes', !quotes);
  articleRoot.style.setProperty('--size', String(size / 100));
  if (changed.hide) {
    const before = new Set(hidden);
    hidden.clear();
    for (const type of changed.hide) hidden.add(type);
    for (const type of new Set([...before, ...hidden])) if (before.has(type) !== hidden.has(type)) view.refreshType(type);
  }
  if (changed.lang !== undefined) chooseLanguage();
  if (changed.date !== undefined) {
    find('#date').value = changed.date;
    if (article) analyze();
  }
  syncControls();
}

function syncControls() {
  const { theme, labels, pronouns, size, date, lang } = settings.values;
  find('#theme').value = theme;
  find('#labels').checked = labels;
  find('#pronouns').checked = pronouns;
  find('#size').value = String(size);
  find('#date').value = date;
  find('#language').value = lang || bestLanguage(navigator.languages);
  find('#remember').checked = settings.remembering;
  panels.sync();
}

async function chooseLanguage() {
  await setLanguage(settings.values.lang || bestLanguage(navigator.languages));
}

/** @param {string} text @param {string} [action] @param {() => void} [act] @param {boolean} [lasts] over the next text, too */
function notify(text, action, act, lasts = false) {
  noticeLasts = lasts;
  find('#notice-text').textContent = text;
  const button = find('#notice-action');
  button.hidden = !action;
  button.textContent = action ?? '';
  button.onclick = () => (hideNotice(), act?.());
  find('#notice').hidden = false;
  announce(text);
}

function hideNotice() {
  find('#notice').hidden = true;
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
    settings.set({ date: '2024-03-14' });
    take({ text: await response.text() });
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
  find('#date').addEventListener('change', () => settings.set({ date: find('#date').value }));
  find('#theme').addEventListener('change', () => settings.set({ theme: find('#theme').value }));
  find('#language').addEventListener('change', () => settings.set({ lang: find('#language').value }));
  find('#size').addEventListener('input', () => settings.set({ size: Number(find('#size').value) }));
  find('#labels').addEventListener('change', () => settings.set({ labels: find('#labels').checked }));
  find('#pronouns').addEventListener('change', () => settings.set({ pronouns: find('#pronouns').checked }));
  find('#remember').addEventListener('change', () => {
    const on = find('#remember').checked;
    if (settings.remember(on, on ? source.text : '')) return;
    settings.remember(false, '');
    find('#remember').checked = false;
    notify(t('view.rememberFailed'));
  });
  find('#copy-link').addEventListener('click', () => navigator.clipboard.writeText(settings.link).then(() => announce(t('view.linkCopied')), () => announce(t('export.copyFailed'), { urgent: true })));
  find('#print').addEventListener('click', () => print());
  for (const heading of panelsRoot.querySelectorAll('.panel > h2 > button')) {
    heading.addEventListener('click', () => {
      const open = heading.getAttribute('aria-expanded') !== 'true';
      heading.setAttribute('aria-expanded', String(open));
      find(`#${heading.getAttribute('aria-controls')}`).hidden = !open;
    });
  }
  for (const skip of document.querySelectorAll('.skip')) {
    skip.addEventListener('click', () => panes.show(skip.getAttribute('href') === '#panels' ? 'panels' : 'article'));
  }
  find('#policy').textContent = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
  for (const [code, name] of Object.entries(LANGUAGES)) find('#language').append(h('option', { value: code, lang: code }, name));
}

function startAnew() {
  source = { text: '', html: undefined, long: false, whole: false };
  field.value = '';
  field.placeholder = t('input.placeholder');
  editing = false;
  hideNotice();
  clearArticle();
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
  if (prepared === 'done') showVersion();
});

/** @type {'not yet' | 'under way' | 'done'} */
let prepared = 'not yet';

async function showVersion() {
  const { version, manifest, mode } = await session.describe();
  find('#version').textContent = t('footer.version', { version, model: `${manifest.name} ${manifest.version}` });
  if (mode === 'main-thread') notify(t('status.mainThread'), undefined, undefined, true);
}

/** When the browser has nothing else to do, or soon. */
const idle = () => new Promise((resolve) => (globalThis.requestIdleCallback ? requestIdleCallback(resolve, { timeout: 1000 }) : setTimeout(resolve, 100)));

/** The analyzer is fetched before there is a text for it, but not before the page is there to be seen. */
async function prepare() {
  if (prepared !== 'not yet') return;
  prepared = 'under way';
  await idle();
  try {
    await session.prepare();
  } catch {
    prepared = 'not yet'; // told when a text is there to be analysed, with a way to try again
    return;
  }
  prepared = 'done';
  showVersion();
  keepOffline(notify);
}

wire();
applySettings({});
chooseLanguage().then(() => {
  root.classList.add('ready');
  if (settings.remembering && settings.keptText) take({ text: settings.keptText });
  prepare();
});
