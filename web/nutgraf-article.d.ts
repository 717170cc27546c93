// Types of <nutgraf-article>.
// SPDX-License-Identifier: Apache-2.0
import type { AnalysisResult, Analyzer, Progress } from './nutgraf.js';

export type Layer = 'entities' | 'quotes' | 'dates' | 'phrases' | 'summary';

export interface AnnotationDetail {
  kind: 'entity' | 'date' | 'quote' | 'phrase';
  /** For focusAnnotation(). */
  id: string;
  start: number;
  end: number;
  /** A label of OntoNotes 5.0, "quote" or "phrase". */
  type: string;
  /** The full name; of a quotation, who says it. */
  text: string;
  /** Index in result.entities. */
  entity: number | null;
}

export interface NutgrafArticleEventMap {
  progress: CustomEvent<Progress>;
  load: CustomEvent<{ result: AnalysisResult }>;
  error: CustomEvent<{ code: string; message: string }>;
  'annotation-select': CustomEvent<AnnotationDetail>;
  'nutgraf-progress': CustomEvent<Progress>;
  'nutgraf-load': CustomEvent<{ result: AnalysisResult }>;
  'nutgraf-error': CustomEvent<{ code: string; message: string }>;
}

export const LAYERS: Layer[];

export class NutgrafArticle extends HTMLElement {
  /** Used by every element without one of its own. */
  static analyzer: Analyzer | null;

  analyzer: Analyzer | null;
  /** The article to show instead of what is in the element. */
  text: string | null;
  layers: Layer[] | string;
  /** Attribute `for`: a selector of the element of the page that is marked in place. */
  htmlFor: string;
  loading: 'lazy' | 'eager';
  publicationDate: string;
  summaryOnly: boolean;
  /** 0: as many as type and length say. */
  summarySentences: number;
  summaryType: '' | 'key-points' | 'tldr' | 'teaser' | 'headline';
  summaryLength: '' | 'short' | 'medium' | 'long';
  /** Above the text, where its place is kept until it comes, or below; empty: above. */
  summaryPosition: '' | 'start' | 'end';
  modelUrl: string;
  modelIntegrity: string;
  wasmUrl: string;
  workerUrl: string;
  noWorker: boolean;
  /** Own words, by the keys of widget/strings.js. */
  strings: Record<string, string>;
  readonly result: AnalysisResult | null;
  readonly status: 'idle' | 'loading' | 'analyzing' | 'done' | 'failed';

  analyze(): Promise<AnalysisResult | null>;
  focusAnnotation(id: string): void;

  addEventListener<K extends keyof NutgrafArticleEventMap>(
    type: K,
    listener: (this: NutgrafArticle, event: NutgrafArticleEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  /** Those that bubble, for listeners anywhere above. */
  interface GlobalEventHandlersEventMap {
    'annotation-select': CustomEvent<AnnotationDetail>;
    'nutgraf-progress': CustomEvent<Progress>;
    'nutgraf-load': CustomEvent<{ result: AnalysisResult }>;
    'nutgraf-error': CustomEvent<{ code: string; message: string }>;
  }
  interface HTMLElementTagNameMap {
    'nutgraf-article': NutgrafArticle;
  }
}
