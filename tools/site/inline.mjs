// Links the modules, the WebAssembly and the model into one classic script, for file:// pages and notebooks.
// SPDX-License-Identifier: Apache-2.0
//
// A linker for modules written as ours are: imports and exports at the beginning of a line, no cycles, no re-export of a name
// under another. What it can't link it refuses.
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

// import('…').Name stands in types only; import('…') with anything else after it is a call.
/** @param {string} entry @param {(name: string) => string} read @returns {string[]} names, each after those it needs */
function order(entry, read) {
  const done = [];
  const visit = (name, path) => {
    if (done.includes(name)) return;
    if (path.includes(name)) throw new Error(`${[...path, name].join(' → ')} is a cycle`);
    for (const [, from] of read(name).matchAll(/(?:^import[^'\n]*'|\bimport\('(?=[^']+'\)(?!\.[A-Z])))(\.[^']+)'/gm)) visit(normalize(join(dirname(name), from)), [...path, name]);
    done.push(name);
  };
  visit(entry, []);
  return done;
}

const variable = (name) => `module_${name.replace(/\W/g, '_')}`;

/** A module as an expression whose value holds its exports. */
function wrap(name, source) {
  const needed = (from) => variable(normalize(join(dirname(name), from)));
  const exported = new Set();
  const code = source
    .replace(/^\/\/ (SPDX|@ts-check).*\n/gm, '')
    .replace(/^import \{ ([^}]+) \} from '([^']+)';$/gm, (_, names, from) => `const { ${names.replace(/ as /g, ': ')} } = ${needed(from)};`)
    .replace(/^import '\.[^']+';.*$/gm, '') // what it names stands before it anyway
    .replace(/^import (\w+) from '([^']+)';$/gm, (_, local, from) => `const ${local} = ${needed(from)}.default;`)
    .replace(/^export \{ ([^}]+) \};$/gm, (_, names) => (names.split(', ').forEach((each) => exported.add(each)), ''))
    .replace(/^export default (\w+);$/gm, (_, local) => (exported.add(`default: ${local}`), ''))
    .replace(/^export ((?:async )?(?:const|class|function\*?) (\w+))/gm, (_, declaration, local) => (exported.add(local), declaration))
    .replace(/\bimport\('(\.[^']+)'\)(?!\.[A-Z])/g, (_, from) => `Promise.resolve(${needed(from)})`)
    .replace(/\bimport\.meta\.url\b/g, 'scriptUrl');
  if (/^(import|export)\b/m.test(code)) throw new Error(`${name} has an import or export that can't be linked`);
  return `const ${variable(name)} = (() => {\n${code}\nreturn { ${[...exported].join(', ')} };\n})();\n`;
}

/** Never the end of the script element that may hold the text. */
const asString = (text) => JSON.stringify(text).replace(/<\//g, '<\\/').replace(/\u2028|\u2029/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`);

/** @param {object} from folders and files @returns {string} the script */
export function inlineScript({ web, core, model, version }) {
  const read = (name) => readFileSync(name === 'nutgraf-core.js' ? join(core, name) : join(web, name), 'utf8');
  const link = (names) => names.map((name) => wrap(name, read(name))).join('');
  // Addresses are resolved against it, and never asked for: the parts are at hand. A blob: address is no base.
  const worker = `(() => {\nconst scriptUrl = 'https://nutgraf.invalid/';\n${link(order('analyzer-worker.js', read))}})();\n`;
  const names = order('nutgraf-article.js', read);
  const base64 = (path) => readFileSync(path).toString('base64');
  // Everything that asks for nutgraf.js gets it with the parts at hand.
  const api = `const bytesOf = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
const createWorker = () => {
  const url = URL.createObjectURL(new Blob([WORKER], { type: 'text/javascript' }));
  try { return new Worker(url, { name: 'nutgraf' }); } finally { setTimeout(() => URL.revokeObjectURL(url), 10000); }
};
let parts;
const withParts = (options) => {
  parts ??= { wasm: bytesOf(WASM), model: bytesOf(MODEL) };
  return { createWorker, ...(options.wasmUrl ? {} : { wasm: parts.wasm }), ...(options.modelUrl ? {} : { model: parts.model }), ...options };
};
`;
  const linked = names.map((name) => {
    if (name !== 'nutgraf.js') return wrap(name, read(name));
    const wrapped = wrap(name, read(name)).replace(`const ${variable(name)} =`, 'const original =');
    return `${wrapped}const ${variable(name)} = { ...original, createAnalyzer: (options = {}) => original.createAnalyzer(withParts(options)) };\n`;
  });
  return `// nutgraf ${version}, in one file: <script src="nutgraf-inline.js"></script> defines <nutgraf-article> and the global "nutgraf".
// SPDX-License-Identifier: Apache-2.0
(() => {
const scriptUrl = globalThis.document?.currentScript?.src || 'https://nutgraf.invalid/';
const WASM = "${base64(join(core, 'nutgraf-core.wasm'))}";
const MODEL = "${base64(model)}";
const WORKER = ${asString(worker)};
${api}${linked.join('')}
const { createAnalyzer, AnalyzerError, ModelError } = ${variable('nutgraf.js')};
globalThis.nutgraf = { createAnalyzer, AnalyzerError, ModelError, NutgrafArticle: ${variable('nutgraf-article.js')}.NutgrafArticle, version: ${JSON.stringify(version)} };
})();
`;
}
