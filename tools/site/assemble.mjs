// Makes the static site and the npm package out of web/, the compiled module and the model; prints sizes and digests.
// SPDX-License-Identifier: Apache-2.0
//
//   node tools/site/assemble.mjs --web DIR --core DIR --model FILE --types FILE --schema FILE --license FILE
//                                --site DIR --package DIR --version X.Y.Z
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { makePackage } from './package.mjs';
import { loadEsbuild, smaller } from './scripts.mjs';

const option = { type: 'string' };
const { values: args } = parseArgs({
  options: { web: option, core: option, model: option, types: option, schema: option, license: option, site: option, package: option, version: option },
});

/** Paths of all files below a folder, relative to it, sorted. */
function filesBelow(folder) {
  const found = [];
  const visit = (at) => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) visit(path);
      else found.push(relative(folder, path));
    }
  };
  visit(folder);
  return found.sort();
}

const digest = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** Within one percent of what the best, 11, makes of the site, in two thirds of its time. */
const QUALITY = 10;

/** The length of a file as a static host sends it. */
async function compressed(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return (await promisify(brotliCompress)(bytes, { params })).length;
}

function emptyFolder(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
}

/** The service worker names every file with its hash, so that it changes whenever any of them does. */
function fillServiceWorker(site) {
  const path = join(site, 'service-worker.js');
  const source = readFileSync(path, 'utf8');
  const mark = /const FILES = \{\};.*/;
  if (!mark.test(source)) throw new Error('service-worker.js has lost the line that the build fills in');
  const files = {};
  for (const name of filesBelow(site)) {
    if (name === 'service-worker.js' || name === 'sizes.txt') continue;
    files[name] = createHash('sha256').update(readFileSync(join(site, name))).digest('hex').slice(0, 16);
  }
  writeFileSync(path, source.replace(mark, () => `const FILES = ${JSON.stringify(files, null, 1)};`));
}

/** The modules that a script needs to run, its own first: those it imports, and those that these import. */
function modulesOf(site, entry) {
  const found = new Set([entry]);
  for (const name of found) {
    const source = readFileSync(join(site, name), 'utf8');
    for (const [, from] of source.matchAll(/(?:^|[;}])(?:import|export)\b[^'";]*?\bfrom ?['"](\.[^'"]+)['"]/gm)) found.add(normalize(join(dirname(name), from)));
  }
  return [...found];
}

/** Names all modules in the page itself: found one by the other, each step of the way would cost a round trip. */
function preloadModules(site) {
  const path = join(site, 'index.html');
  const page = readFileSync(path, 'utf8');
  const mark = /( *)<link rel="modulepreload" href="page\.js">\n/;
  if (!mark.test(page)) throw new Error('index.html has lost the line that the build fills in');
  const links = modulesOf(site, 'page.js').map((name) => `<link rel="modulepreload" href="${name}">`);
  writeFileSync(path, page.replace(mark, (_, indent) => links.map((link) => `${indent}${link}\n`).join('')));
}

/** The service worker is filled in later, by a line of it. */
const canBeSmaller = (name) => /\.(js|css)$/.test(name) && name !== 'service-worker.js';

async function makeSite(esbuild, coreScript) {
  emptyFolder(args.site);
  for (const name of filesBelow(args.web)) {
    if (name.endsWith('.md') || name === 'package.json') continue;
    const [from, to] = [join(args.web, name), join(args.site, name)];
    mkdirSync(dirname(to), { recursive: true });
    if (esbuild && canBeSmaller(name)) writeFileSync(to, await smaller(esbuild, name, readFileSync(from, 'utf8')));
    else cpSync(from, to);
  }
  cpSync(join(args.core, 'nutgraf-core.wasm'), join(args.site, 'nutgraf-core.wasm'));
  writeFileSync(join(args.site, 'nutgraf-core.js'), coreScript);
  cpSync(args.model, join(args.site, 'english.nutgraf'));
  preloadModules(args.site);
  fillServiceWorker(args.site);
}

/** Sizes of what a first visit downloads, and the digests for integrity attributes. */
async function report() {
  const row = (name, raw, small, integrity = '') => `${name.padEnd(30)} ${String(raw).padStart(8)}  ${String(small).padStart(11)}  ${integrity}`.trimEnd();
  // All at once: the model alone takes as long as everything else.
  const files = await Promise.all(filesBelow(args.site).map(async (name) => {
    const bytes = readFileSync(join(args.site, name));
    return { name, raw: bytes.length, small: await compressed(bytes), integrity: digest(bytes) };
  }));
  const sum = (column) => files.reduce((total, file) => total + file[column], 0);
  const lines = [row('file', 'raw', `brotli -q${QUALITY}`, 'integrity'), ...files.map(({ name, raw, small, integrity }) => row(name, raw, small, integrity)), row('all', sum('raw'), sum('small'))];
  return `${lines.join('\n')}\n`;
}

/** Modes of files go into packages: the same whatever the umask of who builds and the modes of the sources. */
function setModes(folder) {
  for (const name of filesBelow(folder)) chmodSync(join(folder, name), 0o644);
}

const esbuild = await loadEsbuild();
// Emscripten's script is read by nobody: the package has it small as well.
const coreScript = readFileSync(join(args.core, 'nutgraf-core.js'), 'utf8');
const smallCoreScript = esbuild ? await smaller(esbuild, 'nutgraf-core.js', coreScript) : coreScript;
await makeSite(esbuild, smallCoreScript);
makePackage({ ...args, coreScript: smallCoreScript, filesBelow, emptyFolder });
setModes(args.site);
setModes(args.package);
const sizes = await report();
writeFileSync(join(args.site, 'sizes.txt'), sizes);
const one = (name) => sizes.split('\n').find((line) => line.startsWith(`${name} `));
for (const name of ['nutgraf-core.wasm', 'nutgraf-core.js', 'nutgraf.js', 'nutgraf-article.js', 'english.nutgraf', 'all']) console.log(one(name) ?? '');
console.log(`Site: ${args.site} (${statSync(args.site).isDirectory() ? filesBelow(args.site).length : 0} files; all sizes and digests in sizes.txt)`);
