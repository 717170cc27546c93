// Takes a model file apart and puts it together again with a section changed (layout: core/model/model_format.h).
// SPDX-License-Identifier: Apache-2.0

const headerSize = 32;
const entrySize = 32;

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; ++bit) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ crcTable[(crc ^ byte) & 0xff];
  return (crc ^ 0xffffffff) >>> 0;
}

/** A copy with the right checksum. */
export function sealed(bytes) {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  view.setUint32(24, 0, true);
  view.setUint32(24, crc32(copy), true);
  return copy;
}

/** Where a section lies: { entry, begin, end }. */
export function sectionAt(bytes, name) {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let i = 0; i < view.getUint32(12, true); ++i) {
    const entry = headerSize + i * entrySize;
    const found = new TextDecoder().decode(bytes.subarray(entry, entry + 16)).replace(/\0+$/, '');
    if (found !== name) continue;
    const begin = Number(view.getBigUint64(entry + 16, true));
    return { entry, begin, end: begin + Number(view.getBigUint64(entry + 24, true)) };
  }
  throw new Error(`no section ${name}`);
}

/** The model with a section's bytes changed in place by `change(section)`, checksum right. */
export function withSection(bytes, name, change) {
  const copy = bytes.slice();
  const { begin, end } = sectionAt(copy, name);
  change(copy.subarray(begin, end));
  return sealed(copy);
}

/** The model with zeros behind a section, as many bytes more as are given (a multiple of 8). */
export function withLongerSection(bytes, name, more) {
  const { entry, end } = sectionAt(bytes, name);
  const longer = new Uint8Array(bytes.length + more);
  longer.set(bytes.subarray(0, end));
  longer.set(bytes.subarray(end), end + more);
  const view = new DataView(longer.buffer);
  const add = (at) => view.setBigUint64(at, view.getBigUint64(at, true) + BigInt(more), true);
  add(16); // of the file
  add(entry + 24);
  for (let i = 0; i < view.getUint32(12, true); ++i) {
    const at = headerSize + i * entrySize + 16;
    if (view.getBigUint64(at, true) >= BigInt(end)) add(at);
  }
  return sealed(longer);
}

/** The model with the last letter of a section's name changed, so that there is no such section. */
export function withoutSection(bytes, name) {
  const copy = bytes.slice();
  copy[sectionAt(copy, name).entry + name.length - 1] += 1;
  return sealed(copy);
}
