// Serves a folder on localhost: right types, the security policy that the site promises, nothing cached unseen.
// SPDX-License-Identifier: Apache-2.0
//
//   node tools/serve.mjs [--port N] [--host H] [FOLDER]      default: build/wasm/site on a free port from 8000
import { createReadStream, realpathSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; worker-src 'self'; " +
  "img-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.ts': 'text/plain; charset=utf-8',
};

const CODINGS = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/** Compressed files, each made once. */
class Compressor {
  #made = new Map();

  /** The best coding that a request takes, or null. */
  codingFor({ headers }) {
    const taken = String(headers['accept-encoding'] ?? '').split(/\s*,\s*/).filter((each) => !/;\s*q=0(\.0*)?$/.test(each)).map((each) => each.split(';')[0]);
    return Object.keys(CODINGS).find((coding) => taken.includes(coding)) ?? null;
  }

  compress(file, etag, coding) {
    const key = `${coding} ${etag} ${file}`;
    if (!this.#made.has(key)) {
      const made = readFile(file).then(CODINGS[coding]);
      made.catch(() => this.#made.delete(key));
      this.#made.set(key, made);
    }
    return this.#made.get(key);
  }
}

/** The file a request is for, or null: never one outside the folder. */
async function resolveFile(root, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
  if (file !== root && !file.startsWith(root + sep)) return null;
  try {
    const info = await stat(file);
    return info.isFile() && realpathSync(file).startsWith(root + sep) ? { file, info } : null;
  } catch {
    return null;
  }
}

/**
 * A server for a folder, not yet listening.
 * @param {string} folder @param {(request: object) => Record<string, string>} [headersFor] added to every answer
 * @param {{ compress?: boolean }} [how] compress: as a static host does, by brotli or gzip
 */
export function makeServer(folder, headersFor = () => ({ 'Content-Security-Policy': POLICY }), { compress = false } = {}) {
  const root = realpathSync(folder);
  const compressor = compress ? new Compressor() : null;
  return createServer(async (request, response) => {
    const headers = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-cache', ...headersFor(request) };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end();
      return;
    }
    const found = await resolveFile(root, request.url ?? '/');
    if (!found) {
      response.writeHead(404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
      return;
    }
    const etag = `"${found.info.size.toString(36)}-${found.info.mtimeMs.toString(36)}"`;
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { ...headers, ETag: etag }).end();
      return;
    }
    const type = TYPES[extname(found.file)] ?? 'application/octet-stream';
    const coding = compressor?.codingFor(request);
    if (coding) {
      const bytes = await compressor.compress(found.file, etag, coding).catch(() => null);
      if (!bytes) {
        response.destroy(); // gone since it was found: the site is being built anew
        return;
      }
      response.writeHead(200, { ...headers, ETag: etag, 'Content-Type': type, 'Content-Encoding': coding, Vary: 'Accept-Encoding', 'Content-Length': bytes.length });
      response.end(request.method === 'HEAD' ? undefined : bytes);
      return;
    }
    response.writeHead(200, { ...headers, ETag: etag, 'Content-Type': type, 'Content-Length': found.info.size });
    if (request.method === 'HEAD') response.end();
    else createReadStream(found.file).on('error', () => response.destroy()).pipe(response);
  });
}

/** Listens on the port asked for, or on the first free one from `first`. */
export function listen(server, { port, first = 8000, host = '127.0.0.1' } = {}) {
  return new Promise((resolve, reject) => {
    let next = port ?? first;
    server.on('error', (error) => {
      if (error.code === 'EADDRINUSE' && port === undefined && next < first + 100) server.listen(++next, host);
      else reject(error);
    });
    server.on('listening', () => resolve(server.address().port));
    server.listen(next, host);
  });
}

async function main() {
  const { values, positionals } = parseArgs({
    options: { port: { type: 'string' }, host: { type: 'string', default: '127.0.0.1' } },
    allowPositionals: true,
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65536)) throw new Error(`--port is ${values.port}; expected a number below 65536`);
  const folder = positionals[0] ?? fileURLToPath(new URL('../build/wasm/site', import.meta.url));
  const server = makeServer(folder, undefined, { compress: true });
  const actual = await listen(server, { port, host: values.host });
  console.log(`nutgraf is at  http://${values.host === '127.0.0.1' ? 'localhost' : values.host}:${actual}/   (Ctrl-C ends)`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections?.();
    });
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(error.code === 'EADDRINUSE' ? `The port is in use; choose another with --port N.` : error.message);
    process.exit(1);
  });
}
