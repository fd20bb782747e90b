import type { Language } from '../src/i18n/language.ts';
import { translator } from '../src/i18n/translate.ts';

/** Below this nobody waits. */
const SILENT_MS = 2000;
const TERMINAL_MS = 200;
const LINES_MS = 10_000;

/** Tells how long work goes on: on a terminal one line that changes, elsewhere a plain line now and then. */
export class Progress {
  readonly #start = performance.now();
  readonly #t;
  readonly #words: 'build.progressFiles' | 'build.progressPages';
  readonly #total: number;
  readonly #terminal = process.stderr.isTTY === true;
  #told = 0;
  #done = 0;

  constructor(lang: Language, words: 'build.progressFiles' | 'build.progressPages', total: number) {
    this.#t = translator(lang);
    this.#words = words;
    this.#total = total;
  }

  /** One more is done. */
  step(): void {
    this.#done += 1;
    const now = performance.now();
    const passed = now - this.#start;
    if (passed < SILENT_MS || now - this.#told < (this.#terminal ? TERMINAL_MS : LINES_MS)) return;
    this.#told = now;
    const seconds = Math.round((passed / this.#done) * (this.#total - this.#done) / 1000);
    const line = this.#t(this.#words, { done: String(this.#done), total: String(this.#total), left: this.#t(seconds < 90 ? 'build.seconds' : 'build.minutes', { count: String(seconds < 90 ? seconds : Math.round(seconds / 60)) }) });
    process.stderr.write(this.#terminal ? `\r\u001b[2K${line}` : `${line}\n`);
  }

  /** The line of a terminal is cleared for what comes after it. */
  end(): void {
    if (this.#terminal && this.#told > 0) process.stderr.write('\r\u001b[2K');
  }
}
