// Types of the one-file variant: it defines <nutgraf-article> and the global "nutgraf".
// SPDX-License-Identifier: Apache-2.0
import type { AnalyzerError, ModelError, createAnalyzer } from './nutgraf.js';
import type { NutgrafArticle } from './nutgraf-article.js';

declare global {
  var nutgraf: {
    createAnalyzer: typeof createAnalyzer;
    AnalyzerError: typeof AnalyzerError;
    ModelError: typeof ModelError;
    NutgrafArticle: typeof NutgrafArticle;
    version: string;
  };
}
