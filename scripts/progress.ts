import { LANGUAGES } from '../src/i18n/language.ts';
import { translator } from '../src/i18n/translate.ts';

/** Below this nobody waits. */
const SILENT_MS = 2000;
const TERMINAL_MS = 200;
const LINES_MS = 10_000;

/** How far work has come, as one process tells it to the one that started it. */
export interface Step {
  readonly done: number;
  readonly total: number;
}

/**
 * Tells how far work has come and how long it goes on: on a terminal one line that changes, elsewhere a plain line now
 * and then, from a part of a build to the process that started it.
 */
export class Progress {
  /** The first step waits for much that the others do not: the time is taken from there on. */
  #start: number | null = null;
  readonly #words: 'build.progressFiles' | 'build.progressPages';
  readonly #terminal = process.stderr.isTTY === true;
  #told = 0;

  constructor(words: 'build.progressFiles' | 'build.progressPages') {
    this.#words = words;
  }

  tell({ done, total }: Step): void {
    const now = performance.now();
    this.#start ??= now;
    const passed = now - this.#start;
    const started = process.send !== undefined;
    if (done === 0 || now - this.#told < (this.#terminal || started ? TERMINAL_MS : LINES_MS) || (!started && passed < SILENT_MS)) return;
    this.#told = now;
    if (process.send !== undefined) process.send({ done, total } satisfies Step);
    else process.stderr.write(this.#terminal ? `\r\u001b[2K${this.#line(done, total, passed)}` : `${this.#line(done, total, passed)}\n`);
  }

  #line(done: number, total: number, passed: number): string {
    const t = translator(LANGUAGES[0]);
    const seconds = Math.round((passed / done) * (total - done) / 1000);
    const left = seconds < 90 ? t('build.seconds', { count: String(seconds) }) : t('build.minutes', { count: String(Math.round(seconds / 60)) });
    return t(this.#words, { done: String(done), total: String(total), left });
  }

  /** The line of a terminal is cleared for what comes after it. */
  end(): void {
    if (this.#terminal && this.#told > 0) process.stderr.write('\r\u001b[2K');
  }
}
