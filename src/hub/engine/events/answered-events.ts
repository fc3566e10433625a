import { cursorOfEvent } from '../../../graph';
import type { EventAnswer } from './whole-answer';

/** A part of what goes out to a reader, and the cursor that it leads to; undefined when the subscription cannot be resumed. */
export interface Portion<T> {
  readonly content: T;
  readonly cursor: string | undefined;
}

/** Answers to events that were there together, in their order. Who stand at one place hear the very same object, so that what is sent of it is made once. */
export class AnsweredEvents {
  private printed: readonly Portion<Buffer>[] | undefined;

  constructor(readonly answers: readonly EventAnswer[]) {}

  /** Where whoever asks again goes on behind all of them. */
  get cursor(): string | undefined {
    return cursorOfEvent(this.answers.at(-1)?.extensions);
  }

  /** In the bytes of the one transport that sends the same to all; printed for the first who asks. */
  inBytes(print: (answers: readonly EventAnswer[]) => readonly Portion<Buffer>[]): readonly Portion<Buffer>[] {
    this.printed ??= print(this.answers);
    return this.printed;
  }
}
