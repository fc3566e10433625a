/** More keys than this in one question are no neighbours' business: it is asked at once and by itself. */
const MOST_TOGETHER = 32;

/**
 * Questions of one moment, from whichever request, asked together: under load one statement answers several requests, for the price of little
 * more than one. A question waits for no timer, only for what else has arrived; each answer is of one snapshot, as a statement always is. When the
 * joint question fails each is asked by itself, so that nobody fails for a neighbour. Nothing is kept.
 */
export class Gathering<A> {
  private waiting: Question<A>[] = [];

  /** `ask` answers for many keys at once; whoever gets the answer takes out what it asked for. */
  constructor(private readonly ask: (keys: readonly string[]) => Promise<A>) {}

  of(keys: readonly string[]): Promise<A> {
    if (keys.length > MOST_TOGETHER) return this.ask(keys);
    return new Promise((resolve, reject) => {
      this.waiting.push({ keys, resolve, reject });
      if (this.waiting.length === 1) setImmediate(() => this.askTogether());
    });
  }

  private askTogether(): void {
    const questions = this.waiting;
    this.waiting = [];
    this.ask([...new Set(questions.flatMap(({ keys }) => keys))]).then(
      (answer) => {
        for (const { resolve } of questions) resolve(answer);
      },
      (error: unknown) => {
        for (const question of questions) {
          if (questions.length === 1) question.reject(error);
          else this.askAlone(question);
        }
      },
    );
  }

  private askAlone({ keys, resolve, reject }: Question<A>): void {
    this.ask(keys).then(resolve, reject);
  }
}

interface Question<A> {
  readonly keys: readonly string[];
  readonly resolve: (answer: A) => void;
  readonly reject: (error: unknown) => void;
}
