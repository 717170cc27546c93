// The npm package as its users' tools see it: publint, arethetypeswrong, the TypeScript compiler, npm pack.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import typescript from 'typescript';

const packageFolder = fileURLToPath(new URL('../../build/wasm/package', import.meta.url));
let folder;
let packed;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'nutgraf-package-'));
  [packed] = Object.values(JSON.parse(execFileSync('npm', ['pack', packageFolder, '--json', '--pack-destination', folder], { encoding: 'utf8' })));
});
after(() => rmSync(folder, { recursive: true }));

test('publint finds nothing to say', async () => {
  const { messages, pkg } = await publint({ pkgDir: packageFolder, level: 'suggestion', strict: true });
  assert.deepEqual(messages.map((message) => formatMessage(message, pkg)), []);
});

test('arethetypeswrong: the types are right wherever ES modules are', async () => {
  const { types, problems } = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(join(folder, packed.filename)))));
  assert.equal(types.kind, 'included');
  // ES modules only, as on the web: require() and the resolution of before Node 12 are not served. The parts are data, not code.
  const wrong = problems.filter(({ kind, resolutionKind, entrypoint }) => !['node10', 'node16-cjs'].includes(resolutionKind) && kind !== 'CJSResolvesToESM' && !/\.(wasm|nutgraf)$/.test(entrypoint ?? ''));
  assert.deepEqual(wrong, []);
});

test('what the exports, the CDN fields and customElements name is in the package, and nothing else than what is needed', () => {
  const manifest = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const files = packed.files.map(({ path }) => path);
  const named = [manifest.types, manifest.customElements, manifest.unpkg, manifest.jsdelivr, ...manifest.sideEffects, ...Object.values(manifest.exports).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)))];
  for (const name of named) assert.ok(files.includes(name.replace(/^\.\//, '')), name);
  assert.ok(files.includes('LICENSE') && files.includes('README.md'));
  assert.deepEqual(files.filter((name) => /test|page\/|strings\/|\.map$/.test(name) && name !== 'widget/strings.js'), []);
});

const USE = `import { createAnalyzer, ModelError, type AnalysisResult } from 'nutgraf';
import { NutgrafArticle } from 'nutgraf/element';
const analyzer = await createAnalyzer({ modelUrl: '/m', onProgress: ({ loaded, total }) => console.log(loaded, total) });
const result: AnalysisResult = await analyzer.analyze('text', { publicationDate: '2024-05-17', signal: new AbortController().signal });
for (const { label, start } of result.namedEntities) console.log(label.toLowerCase(), start.toFixed());
const element = document.querySelector('nutgraf-article');
if (element) {
  element.layers = ['entities', 'quotes'];
  element.text = null;
  element.addEventListener('nutgraf-error', ({ detail }) => console.log(detail.code.length, detail.message));
  element.addEventListener('annotation-select', ({ detail }) => console.log(detail.kind, detail.start + 1));
  NutgrafArticle.analyzer = analyzer;
}
if (new ModelError('ModelUnreachable', 'gone').code === 'ModelUnreachable') analyzer.close();
`;

test('TypeScript, strict, without casts: the API, the tag, its properties and events', () => {
  const project = join(folder, 'project');
  mkdirSync(join(project, 'node_modules'), { recursive: true });
  cpSync(packageFolder, join(project, 'node_modules/nutgraf'), { recursive: true, filter: (path) => !/\.(wasm|nutgraf)$|inline\.js$/.test(path) });
  writeFileSync(join(project, 'use.ts'), USE);
  const { ModuleKind, ModuleResolutionKind, ScriptTarget } = typescript;
  for (const moduleResolution of [ModuleResolutionKind.Bundler, ModuleResolutionKind.NodeNext]) {
    const module = moduleResolution === ModuleResolutionKind.Bundler ? ModuleKind.ESNext : ModuleKind.NodeNext;
    writeFileSync(join(project, 'package.json'), '{"type": "module"}');
    const program = typescript.createProgram([join(project, 'use.ts')], {
      strict: true, noEmit: true, target: ScriptTarget.ES2022, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], module, moduleResolution, types: [],
    });
    const found = typescript.getPreEmitDiagnostics(program).map(({ messageText }) => typescript.flattenDiagnosticMessageText(messageText, ' '));
    assert.deepEqual(found, []);
  }
});
