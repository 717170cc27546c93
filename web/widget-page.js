// The live examples of the widget's page.
// SPDX-License-Identifier: Apache-2.0
const events = document.querySelector('#events');
const log = document.querySelector('#event-log');
for (const name of ['nutgraf-load', 'nutgraf-error', 'annotation-select']) {
  events.addEventListener(name, ({ type, detail }) => {
    log.textContent = type === 'nutgraf-load' ? `${type}: ${detail.result.namedEntities.length} names` : `${type}: ${JSON.stringify(detail)}`;
  });
}
const changing = document.querySelector('#changing');
for (const box of document.querySelectorAll('#layer-choice input')) {
  box.addEventListener('change', () => {
    changing.layers = [...document.querySelectorAll('#layer-choice input:checked')].map(({ value }) => value);
  });
}
