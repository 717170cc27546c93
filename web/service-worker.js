// Keeps the site for offline use: every file under its hash, so that a new release fetches only what changed.
// SPDX-License-Identifier: Apache-2.0
const FILES = {}; // filled in by the build
