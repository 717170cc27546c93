// What the browser tests share: the built site on a server of its own, Debian's Chromium, and a watch on requests.
// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { POLICY, listen, makeServer } from '../../tools/serve.mjs';

const root = new URL('../../', import.meta.url);
export const siteFolder = fileURLToPath(new URL('build/wasm/site', root));
if (!existsSync(`${siteFolder}/nutgraf-core.wasm`)) throw new Error(`${siteFolder} is missing: build first, or run ./tools/test.sh`);
export const sampleText = readFileSync(new URL('web/samples/ferry.txt', root), 'utf8');
export { POLICY };

/** The policy that the project promises to run under, word for word. */
export const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; worker-src 'self'; img-src 'self'";

export function launchChromium(args = []) {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: [...asRoot, '--disable-gpu', ...args] });
}

/** Serves a folder until close(); headersFor as in tools/serve.mjs. */
export async function serve(folder = siteFolder, headersFor = undefined) {
  const server = makeServer(folder, headersFor);
  const port = await listen(server, { port: 0 });
  return {
    url: `http://localhost:${port}/`,
    port,
    close() {
      server.closeAllConnections?.();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Collects what a page complains about and every request it makes. */
export function watch(page) {
  const seen = { errors: [], requests: [] };
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && seen.errors.push(message.text()));
  page.on('request', (request) => seen.requests.push(request.url()));
  page.on('worker', (worker) => worker.on('close', () => {}));
  return seen;
}
