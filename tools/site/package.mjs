// Makes the npm package "nutgraf": ES modules, types, the module and the model, ready for npm pack.
// SPDX-License-Identifier: Apache-2.0
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inlineScript } from './inline.mjs';

/** Modules that users of the package get; the page's own parts stay out. */
const FILES = [
  'nutgraf.js', 'nutgraf.d.ts', 'nutgraf-inline.d.ts', 'analyzer-worker.d.ts', 'errors.js', 'fetch-parts.js', 'hosts.js', 'worker-ladder.js', 'engine.js', 'analyzer-worker.js',
  'nutgraf-article.js', 'nutgraf-article.d.ts', 'custom-elements.json', 'annotated-text.js', 'article-model.js', 'iso-date.js', 'marks-style.js', 'widget',
];

export function makePackage({ web, core, coreScript, model, types, schema, license, package: target, version, emptyFolder }) {
  emptyFolder(target);
  for (const name of FILES) cpSync(join(web, name), join(target, name), { recursive: true });
  cpSync(join(web, 'PACKAGE.md'), join(target, 'README.md'));
  cpSync(join(core, 'nutgraf-core.wasm'), join(target, 'nutgraf-core.wasm'));
  writeFileSync(join(target, 'nutgraf-core.js'), coreScript);
  cpSync(types, join(target, 'nutgraf-core.d.ts'));
  cpSync(schema, join(target, 'document.schema.json'));
  cpSync(model, join(target, 'english.nutgraf'));
  cpSync(license, join(target, 'LICENSE'));
  writeFileSync(join(target, 'nutgraf-inline.js'), inlineScript({ web, core, model, version }));
  const manifest = JSON.parse(readFileSync(join(web, 'package.json'), 'utf8'));
  writeFileSync(join(target, 'package.json'), `${JSON.stringify({ ...manifest, version }, null, 2)}\n`);
}
