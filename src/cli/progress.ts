const REDRAW_MS = 200;
const LINE_MS = 5_000;
const WIDTH = 24;

/** Where progress is shown: standard error, usually. */
export interface ProgressPlace {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/**
 * Shows how far a run of few long steps has come: a bar on a terminal, elsewhere one line every five seconds. `end` takes the bar away.
 */
export class StepProgress {
  private readonly begun = performance.now();
  private readonly timer: NodeJS.Timeout;
  private now: { readonly words: string; readonly done: number; readonly all: number } | null = null;

  constructor(
    private readonly place: ProgressPlace,
    private readonly title: string,
  ) {
    this.timer = setInterval(() => this.show(), place.isTTY ? REDRAW_MS : LINE_MS);
    this.timer.unref();
  }

  step(words: string, done: number, all: number): void {
    this.now = { words, done, all };
    if (this.place.isTTY) this.show();
  }

  end(): void {
    clearInterval(this.timer);
    if (this.place.isTTY && this.now !== null) this.place.write('\r\u001b[K');
  }

  private show(): void {
    if (this.now === null) return;
    const { words, done, all } = this.now;
    const seconds = Math.round((performance.now() - this.begun) / 1000);
    const full = Math.round((done / all) * WIDTH);
    const bar = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`;
    this.place.write(
      this.place.isTTY
        ? `\r\u001b[K${this.title} ${bar} ${done}/${all} ${words} ${seconds} s`
        : `${this.title}: ${done}/${all} ${words}, ${seconds} s\n`,
    );
  }
}
