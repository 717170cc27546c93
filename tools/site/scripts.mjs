// Makes scripts and styles small: without comments, white space and long names. Modules stay modules, file by file.
// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What every browser with WebAssembly SIMD, popovers and light-dark() runs as it is. */
const TARGET = 'es2022';

/** esbuild, from npm if it isn't there yet; null where it can't be had. */
export async function loadEsbuild() {
  try {
    return await import('esbuild');
  } catch {
    const here = fileURLToPath(new URL('.', import.meta.url));
    try {
      execFileSync('npm', ['ci', '--prefix', here, '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'], { stdio: 'pipe' });
      return await import('esbuild');
    } catch (error) {
      console.error(`esbuild can't be had; scripts are shipped as they are read. (${String(error.message).split('\n')[0]})`);
      return null;
    }
  }
}

/** A script or style made small. @returns {Promise<string>} */
export async function smaller(esbuild, name, source) {
  const css = name.endsWith('.css');
  const options = css ? { loader: 'css' } : { loader: 'js', format: 'esm', target: TARGET, legalComments: 'none' };
  return (await esbuild.transform(source, { ...options, minify: true, charset: 'utf8', logLevel: 'error' })).code;
}
