// Public types of nutgraf: the JS API, its options, and the result (schemaVersion 1).
// SPDX-License-Identifier: Apache-2.0

/** Where the analyzer runs. On "main-thread" the page stands still while a text is analysed. */
export type AnalyzerMode = 'worker' | 'blob-module-worker' | 'blob-classic-worker' | 'main-thread';

export interface Progress {
  phase: 'download' | 'start';
  /** Bytes of the model so far. */
  loaded: number;
  /** Bytes in all; null where the server doesn't tell. */
  total: number | null;
}

export interface AnalyzerOptions {
  /** Default: english.nutgraf beside this script. */
  modelUrl?: string | URL;
  /** Subresource-integrity value, "sha384-…": anything else is refused with ModelIntegrityMismatch. */
  modelIntegrity?: string;
  /** Default: nutgraf-core.wasm beside this script. */
  wasmUrl?: string | URL;
  wasmIntegrity?: string;
  /** Default: analyzer-worker.js beside this script. */
  workerUrl?: string | URL;
  /** For bundles of one's own: makes the worker, from analyzer-worker.js. */
  createWorker?: () => Worker;
  /** Bytes already at hand, instead of an address. */
  model?: Uint8Array | ArrayBuffer;
  wasm?: Uint8Array | ArrayBuffer;
  /** 'auto' (default): a worker where the page may have one, else the page. 'always': fail instead. 'never': the page. */
  worker?: 'auto' | 'always' | 'never';
  /** Milliseconds that each way of starting a worker may take while no bytes of module and model arrive; default 8000. */
  workerTimeout?: number;
  /** Stops download and start. */
  signal?: AbortSignal;
  onProgress?(progress: Progress): void;
}

export interface AnalyzeOptions {
  /** "YYYY-MM-DD": what "on Friday" counts from. */
  publicationDate?: string | null;
  /** 0: no limit of this kind; with several limits the tightest holds. Default 3. */
  summarySentences?: number;
  summaryWords?: number;
  /** Of the words of the body, 1 to 100. */
  summaryPercent?: number;
  /**
   * "key-points": 3, 5 or 7 compressed sentences; "tldr": 1, 3 or 5; "teaser": 1, 2 or 3 of the opening; "headline": one, cut to
   * 12, 17 or 22 words, or up to five more where a verb would lack what it is about. summarySentences, where given, wins over the
   * number. Default, with a length: "key-points".
   */
  summaryType?: 'key-points' | 'tldr' | 'teaser' | 'headline';
  /** Default, with a type: "short". */
  summaryLength?: 'short' | 'medium' | 'long';
  /** At most so many; default 10. */
  keyPhrases?: number;
  /**
   * Leaves attribution tails, parentheses, connectives and weekdays gone by out of summary sentences, as marked edits. Default: what
   * the type says; true without type and length.
   */
  compress?: boolean;
  /** Sets nothing aside: every paragraph is the article's. */
  wholeText?: boolean;
  /** Default "utf-16": text.slice(start, end) is what is meant. */
  offsetEncoding?: 'utf-8' | 'utf-16' | 'utf-32';
  /** Cancels: the promise is rejected with an AbortError, and a worker that goes on is replaced. */
  signal?: AbortSignal;
}

export interface Analyzer {
  readonly mode: AnalyzerMode;
  /** The model's description of itself: name, version, licence, measured scores. */
  readonly manifest: Record<string, unknown>;
  readonly version: string;
  /** Any text gives a result. Texts are analysed one after the other, in the order of the calls. */
  analyze(text: string, options?: AnalyzeOptions): Promise<AnalysisResult>;
  /** The article of a page, without its navigation and teasers; result.text is what the offsets are of. Nothing in the
   *  HTML is run or loaded. */
  analyzeHtml(html: string, options?: AnalyzeOptions): Promise<AnalysisResult>;
  /** Ends the engine; pending calls fail with code Closed. */
  close(): void;
}

/** Downloads what is needed and starts an engine. Rejects with ModelError, AnalyzerError or an AbortError. */
export function createAnalyzer(options?: AnalyzerOptions): Promise<Analyzer>;

/** Codes: BadOptions, InputTooLarge, OutOfMemory, Closed, WorkerFailed, WorkerRefused, EngineFailed, WasmRefused,
 *  WasmUnreachable, WasmHttpError, WasmIntegrityMismatch. */
export class AnalyzerError extends Error {
  constructor(code: string, message: string, options?: ErrorOptions);
  readonly code: string;
}

/** Codes: ModelUnreachable, ModelHttpError, ModelIntegrityMismatch, ModelTruncated, ModelBadMagic, ModelWrongVersion,
 *  ModelCorrupt, ModelMissingSection, ModelBadSection, ModelWrongFeatures, ModelFailedSelfTest. */
export class ModelError extends AnalyzerError {}

// ---- the result; fields may be added within a schemaVersion ----

/** Positions in `text`, half-open, in units of `offsetEncoding`. */
export interface Bounds {
  start: number;
  end: number;
}

export type EntityLabel =
  | 'PERSON' | 'NORP' | 'FAC' | 'ORG' | 'GPE' | 'LOC' | 'PRODUCT' | 'EVENT' | 'WORK_OF_ART' | 'LAW' | 'LANGUAGE'
  | 'DATE' | 'TIME' | 'PERCENT' | 'MONEY' | 'QUANTITY' | 'ORDINAL' | 'CARDINAL';

export type BlockKind =
  | 'headline' | 'kicker' | 'byline' | 'dateline' | 'body' | 'caption' | 'pull-quote' | 'boilerplate' | 'related-story';

/** What a text is: "article" in doubt, too; anything else is none. */
export type GenreKind =
  | 'article' | 'chat' | 'verse' | 'table' | 'list' | 'recipe' | 'links' | 'code' | 'boilerplate' | 'too-short';

export interface Genre {
  kind: GenreKind;
  /** 0 to 1: how sure it is that the text is an article, or that it is none. */
  confidence: number;
}

/** One paragraph: what it is, and which story it belongs to; 0 is the article itself. */
export interface Block extends Bounds {
  kind: BlockKind;
  story: number;
  confidence?: number;
}

export interface Sentence extends Bounds {
  id: number;
  paragraph: number;
}

export interface NamedEntity extends Bounds {
  label: EntityLabel;
  score: number;
}

/** A person, organisation or place, with everything that stands for it in the text. */
export interface Entity {
  id: number;
  label: EntityLabel;
  name: string;
  aliases: string[];
  titles: Bounds[];
  /** 0 to 1; the saliences of a text sum to 1. */
  salience: number;
  representative?: number;
  /** Ids of mentions. */
  mentions: number[];
  /** Of a nationality: the country it is of. */
  country?: string | null;
  /** The id of that country's own entity, where the text names it. */
  countryEntity?: number | null;
}

export interface Mention extends Bounds {
  id: number;
  kind: 'named' | 'nominal' | 'pronominal';
  entity: number;
  sieve?: string;
}

export interface Quote extends Bounds {
  kind: 'direct' | 'indirect' | 'mixed';
  /** A mention's id; null where the text doesn't say. */
  speaker: number | null;
  speakerText: Bounds | null;
  cue: Bounds | null;
  sieve?: string;
  score: number;
}

export interface TimeExpression extends Bounds {
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 value, as "2024-03-01"; null where it can't be known. */
  value: string | null;
}

export interface Amount extends Bounds {
  value: number;
  /** MONEY: ISO 4217; QUANTITY: UCUM; "%"; null for bare numbers. */
  unit: string | null;
  /** Of a range its far end, where `value` is the near one; else null. */
  upTo: number | null;
}

export interface TimelineEvent {
  value: string;
  /** Index into timeExpressions. */
  timeExpression: number;
  sentence: number;
  entities: number[];
}

export interface KeyPhrase {
  text: string;
  /** 0 to 1; the best phrase of a text has 1. */
  score: number;
  occurrences: Bounds[];
}

export interface SummaryEdit extends Bounds {
  /** What stands there instead; "" where it is left out. */
  replacement: string;
}

export interface SummarySentence extends Bounds {
  sentence: number;
  score?: number;
  reasons?: string[];
  edits?: SummaryEdit[];
}

export interface AnalysisResult {
  schemaVersion: 1;
  generator: { name: string; version: string; model: string };
  offsetEncoding: 'utf-8' | 'utf-16' | 'utf-32';
  text: string;
  metadata: {
    title: string | null;
    byline: string | null;
    place?: string | null;
    language: string | null;
    publicationDate: string | null;
  };
  genre?: Genre;
  blocks: Block[];
  sentences: Sentence[];
  namedEntities: NamedEntity[];
  entities: Entity[];
  mentions: Mention[];
  quotes: Quote[];
  timeExpressions: TimeExpression[];
  amounts: Amount[];
  timeline?: TimelineEvent[];
  keyPhrases: KeyPhrase[];
  summary: { sentences: SummarySentence[] };
  reading?: { words: number; sentences: number; minutes: number; fleschEase: number; grade: number };
}
