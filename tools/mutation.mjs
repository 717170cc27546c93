// mutation.mjs --tests PATH... [--sample N] [--seed N] FILE...: whether tests notice when an operator or a number of the code is wrong.
// Each mutant changes one place of one file; it is compiled alone, linked with the tests below PATH and before the core that holds the
// right one, and tested. A mutant that no test fails survives, and is shown. Needs the native build.
// SPDX-License-Identifier: Apache-2.0
//
//   node tools/mutation.mjs --tests tests/segment --sample 60 core/segment/period_rules.cpp
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { randomNumbers } from './differential/texts.mjs';

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { tests: { type: 'string', multiple: true, default: [] }, sample: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
});
if (values.tests.length === 0 || files.length === 0) {
  console.error('usage: node tools/mutation.mjs --tests PATH... [--sample N] [--seed N] FILE...');
  process.exit(2);
}
const root = fileURLToPath(new URL('../', import.meta.url));
const build = join(root, 'build/native');

/** What is changed into what; operators stand between spaces, as clang-format sets them. */
const CHANGES = [
  [/ < /g, [' <= ']], [/ <= /g, [' < ']], [/ > /g, [' >= ']], [/ >= /g, [' > ']],
  [/ == /g, [' != ']], [/ != /g, [' == ']], [/ && /g, [' || ']], [/ \|\| /g, [' && ']],
  [/ \+ /g, [' - ']], [/ - /g, [' + ']], [/ \* /g, [' / ']], [/ \/ /g, [' * ']], [/ \+= /g, [' -= ']],
  [/\btrue\b/g, ['false']], [/\bfalse\b/g, ['true']], [/\bcontinue;/g, ['break;']], [/!(?=[a-z(])/g, ['']],
  [/(?<![\w.'"\\])\d+(?![\w.'"])/g, [(number) => String(Number(number) + 1)]],
];

/** The code with comments, strings, characters and preprocessor lines blanked, so that nothing in them is changed. */
function blanked(code) {
  const blank = (text) => text.replace(/[^\n]/g, '\u0000');
  return code.replace(/\/\/.*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|(?<!\w)'(?:\\.|[^'\\\n])+'|^#.*$|template <.*>|static_assert\(.*\);/gm, blank);
}

function mutantsOf(file) {
  const code = readFileSync(join(root, file), 'utf8');
  const visible = blanked(code);
  const mutants = [];
  for (const [pattern, replacements] of CHANGES) {
    for (const match of visible.matchAll(pattern)) {
      for (const replacement of replacements) {
        const other = typeof replacement === 'function' ? replacement(match[0]) : replacement;
        mutants.push({ file, at: match.index, line: code.slice(0, match.index).split('\n').length, from: match[0], to: other, code: code.slice(0, match.index) + other + code.slice(match.index + match[0].length) });
      }
    }
  }
  return mutants;
}

const compileCommands = JSON.parse(readFileSync(join(build, 'compile_commands.json'), 'utf8'));
/** The command that links all tests, with only those that are wanted and what they are written with. */
function linkCommand() {
  const command = execFileSync('ninja', ['-C', build, '-t', 'commands', '-s', 'tests/nutgraf_tests'], { encoding: 'utf8' }).trim().split('\n').at(-1);
  const isWanted = (/** @type {string} */ source) => values.tests.some((path) => source.startsWith(path)) || (source.startsWith('tests/support/') && !source.endsWith('_test.cpp'));
  const object = /\S*nutgraf_tests\.dir\/(\S+)\.o\b/g;
  return command.replace(object, (whole, source) => (isWanted(`tests/${source}`) ? whole : '')).replace(/&& cd .*$/, '');
}
const link = linkCommand();
const folder = mkdtempSync(join(tmpdir(), 'nutgraf-mutation-'));
const shell = (command, timeout) => spawnSync('bash', ['-c', command], { cwd: build, encoding: 'utf8', timeout, killSignal: 'SIGKILL' });

/** @returns {'killed' | 'survived' | 'does not compile'} */
function judge({ file, code }) {
  const source = join(folder, file);
  mkdirSync(join(source, '..'), { recursive: true });
  writeFileSync(source, code);
  const { command } = compileCommands.find((each) => each.file === join(root, file));
  const object = join(folder, 'mutant.o');
  const compile = command.replace(/ -o \S+/, ` -o ${object}`).replace(join(root, file), source).replace(/ -O3\b/, ' -O1');
  if (shell(compile, 300_000).status !== 0) return 'does not compile';
  const program = join(folder, 'tests');
  const linking = link.replace(/ -o \S+nutgraf_tests/, ` -o ${program} ${object}`);
  const linked = shell(linking, 300_000);
  if (linked.status !== 0) throw new Error(`${linking}\n${linked.stderr}`);
  const run = shell(`${program} --gtest_brief=1`, 120_000); // one that hangs is noticed, too
  if (/Running 0 tests| 0 tests from 0/.test(run.stdout)) throw new Error(`There are no tests below ${values.tests}`);
  return run.status === 0 ? 'survived' : 'killed';
}

process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const below = randomNumbers(Number(values.seed));
const left = files.flatMap(mutantsOf);
const all = left.length;
const code = (file) => readFileSync(join(root, file), 'utf8');
if (judge({ file: files[0], code: code(files[0]) }) !== 'survived') throw new Error('The tests fail, or the file does not compile, as it is.');
const counts = { killed: 0, survived: 0, 'does not compile': 0 };
for (let i = 0; i < Number(values.sample) && left.length > 0; ++i) {
  const [mutant] = left.splice(below(left.length), 1);
  const verdict = judge(mutant);
  ++counts[verdict];
  if (verdict === 'survived') console.log(`survived: ${mutant.file}:${mutant.line}: "${mutant.from.trim()}" as "${mutant.to.trim()}": ${mutant.code.split('\n')[mutant.line - 1].trim()}`);
}
console.log(`${counts.killed} of ${counts.killed + counts.survived} mutants killed (${all} there are; ${counts['does not compile']} tried did not compile)`);
