// Dates and times as they are found in texts (TIMEX3, ISO 8601), in the words of a language.
// SPDX-License-Identifier: Apache-2.0
// @ts-check

const DAY = 86_400_000;
/** A year, a month or a day, and a time of that day: in hours and minutes, or a part of it ("TMO", the morning). */
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(?:(\d{2}):(\d{2}).*|\w+))?)?)?$/;
const WEEK = /^(\d{4})-W(\d{2})$/;

/**
 * Date.UTC, which takes the year 79 for 1979.
 * @param {number} year @param {number} month from 0 @param {number} day @param {number} [hour] @param {number} [minute]
 */
export function utc(year, month, day, hour = 0, minute = 0) {
  return new Date(Date.UTC(2000, 0, 1, hour, minute)).setUTCFullYear(year, month, day);
}

/** The Monday of a week, as a time. @param {number} year @param {number} week */
export function mondayOf(year, week) {
  const january4 = utc(year, 0, 4); // always in week 1
  return january4 - ((new Date(january4).getUTCDay() + 6) % 7) * DAY + (week - 1) * 7 * DAY;
}

/**
 * dateIn('en', '2024-03-14') is "Thu, March 14, 2024".
 * @param {string} language @param {string} value
 * @returns {string | null} null where it says no more than the text itself: a span of time, the present
 */
export function dateIn(language, value) {
  if (/^P|_REF$/.test(value)) return null;
  const [, weekYear, week] = WEEK.exec(value) ?? [];
  if (weekYear) {
    const monday = mondayOf(Number(weekYear), Number(week));
    return new Intl.DateTimeFormat(language, { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' }).formatRange(monday, monday + 6 * DAY);
  }
  const [, year, month, day, hour, minute] = DATE.exec(value) ?? [];
  if (!year) return value;
  const at = utc(Number(year), Number(month ?? 1) - 1, Number(day ?? 1), Number(hour ?? 0), Number(minute ?? 0));
  /** @type {Intl.DateTimeFormatOptions} */
  const options = { timeZone: 'UTC', year: 'numeric' };
  if (month) options.month = 'long';
  if (day) Object.assign(options, { day: 'numeric', weekday: 'short' });
  if (hour) Object.assign(options, { hour: 'numeric', minute: '2-digit' });
  return new Intl.DateTimeFormat(language, options).format(at);
}
