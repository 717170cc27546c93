// The npm package in five bundlers: vite, webpack and parcel as they come, rollup and esbuild as the package's README says.
// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build as esbuild } from 'esbuild';
import { rollup } from 'rollup';
import { build as vite } from 'vite';
import webpack from 'webpack';
import { launchChromium, serve, test, watch } from './support.mjs';

const packageFolder = fileURLToPath(new URL('../../build/wasm/package', import.meta.url));
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; worker-src 'self'; img-src 'self' data:";
const app = (options) => `import { createAnalyzer } from 'nutgraf';
const analyzer = await createAnalyzer(${options});
const { entities } = await analyzer.analyze('Barack Obama flew to Nairobi.');
document.title = analyzer.mode + ' ' + entities[0].name;
`;
const html = '<!doctype html><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,"><script type="module" src="./app.js"></script>';

let browser;
let folder;
before(async () => {
  browser = await launchChromium();
  folder = mkdtempSync(join(tmpdir(), 'nutgraf-bundlers-'));
  mkdirSync(join(folder, 'node_modules'));
  cpSync(packageFolder, join(folder, 'node_modules/nutgraf'), { recursive: true });
});
after(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true });
});

/** A project of one file, and where its bundle goes. */
function project(name, options = '') {
  const root = join(folder, name);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'app.js'), app(options));
  writeFileSync(join(root, 'index.html'), html);
  return { root, entry: join(root, 'app.js'), out: join(root, 'dist') };
}

async function runs(out, policy = POLICY) {
  const server = await serve(out, () => ({ 'Content-Security-Policy': policy }));
  const page = await browser.newPage();
  try {
    const seen = watch(page);
    await page.goto(server.url);
    await page.waitForFunction(() => document.title !== 't', null, { timeout: 30_000 }).catch(() => assert.fail(seen.errors.join('; ') || readdirSync(out).join(' ')));
    assert.equal(await page.title(), 'worker Barack Obama', seen.errors.join('; '));
  } finally {
    await page.close();
    await server.close();
  }
}

/** What rollup and esbuild don't follow: copied beside the bundle, as the package's README says. */
function copyParts(out) {
  for (const name of readdirSync(packageFolder)) if (/^(nutgraf-core\.(js|wasm)|english\.nutgraf|analyzer-worker\.js|engine\.js)$/.test(name)) cpSync(join(packageFolder, name), join(out, name));
}
const BESIDE = "{ wasmUrl: './nutgraf-core.wasm', modelUrl: './english.nutgraf', workerUrl: './analyzer-worker.js' }";

test('vite, unconfigured', async () => {
  const { root, out } = project('vite');
  await vite({ root, logLevel: 'silent', configFile: false, build: { outDir: out, emptyOutDir: true, target: 'es2022' } });
  await runs(out);
});

test('webpack, unconfigured', async () => {
  const { root, entry, out } = project('webpack');
  const stats = await promisify(webpack)({ mode: 'production', context: root, entry, output: { path: out, filename: 'app.js' } });
  assert.deepEqual(stats.toJson({ all: false, errors: true }).errors, []);
  writeFileSync(join(out, 'index.html'), html.replace('type="module"', 'defer'));
  await runs(out);
});

test('parcel, unconfigured', async () => {
  const { root, out } = project('parcel');
  writeFileSync(join(root, 'package.json'), '{}');
  writeFileSync(join(root, 'package-lock.json'), '{}'); // tells parcel where the project begins
  const parcel = join(dirname(createRequire(import.meta.url).resolve('parcel/package.json')), 'lib/bin.js');
  await promisify(execFile)(process.execPath, [parcel, 'build', 'index.html', '--public-url', './', '--no-cache', '--no-source-maps', '--log-level', 'error'], { cwd: root });
  await runs(out, POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")); // parcel writes an import map into the page
});

test('rollup, with the parts copied', async () => {
  const { root, entry, out } = project('rollup', BESIDE);
  const resolve = { name: 'resolve', resolveId: (id) => (id === 'nutgraf' ? join(packageFolder, 'nutgraf.js') : null) };
  const bundle = await rollup({ input: entry, plugins: [resolve], onwarn() {} });
  await bundle.write({ dir: out, format: 'es', entryFileNames: 'app.js' });
  copyParts(out);
  cpSync(join(root, 'index.html'), join(out, 'index.html'));
  await runs(out);
});

test('esbuild, with the parts copied', async () => {
  const { root, entry, out } = project('esbuild', BESIDE);
  await esbuild({ entryPoints: [entry], bundle: true, format: 'esm', outdir: out, logLevel: 'silent', target: 'es2022' });
  copyParts(out);
  cpSync(join(root, 'index.html'), join(out, 'index.html'));
  assert.ok(existsSync(join(out, 'app.js')));
  await runs(out);
});
