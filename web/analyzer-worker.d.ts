// The worker's script is started, not called: it exports nothing.
// SPDX-License-Identifier: Apache-2.0
export {};
