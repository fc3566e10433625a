import type { ExecutionResult } from 'graphql';
import type { Entity } from '../execute/run';
import { textOf } from '../project/print';

/** An answer to an event. Where all of it is there, it can be printed without being made. */
export interface EventAnswer extends ExecutionResult {
  /** Its JSON text; undefined when it must be made, for it has errors to be worded. */
  print?(): string | undefined;
}

/** How data become an answer. */
export interface AnswerForms {
  /** The answer with its errors, should there be any after all. */
  readonly make: (data: Entity) => ExecutionResult;
  readonly print: (data: unknown) => string | undefined;
}

/** An answer whose data came without an error: made for whoever needs an object, printed for whoever sends bytes. */
export class WholeAnswer implements EventAnswer {
  private made: ExecutionResult | undefined;

  constructor(
    private readonly forms: AnswerForms,
    private readonly canonical: Entity,
    private readonly cursor: string | undefined,
  ) {}

  get data(): ExecutionResult['data'] {
    return this.result.data;
  }

  get errors(): ExecutionResult['errors'] {
    return this.result.errors;
  }

  get extensions(): ExecutionResult['extensions'] {
    return this.cursor === undefined ? undefined : { cursor: this.cursor };
  }

  print(): string | undefined {
    const data = this.forms.print(this.canonical);
    if (data === undefined) return undefined;
    return this.cursor === undefined ? `{"data":${data}}` : `{"data":${data},"extensions":{"cursor":${textOf(this.cursor)}}}`;
  }

  toJSON(): ExecutionResult {
    const { data, errors, extensions } = this;
    return { errors, data, extensions };
  }

  private get result(): ExecutionResult {
    this.made ??= this.forms.make(this.canonical);
    return this.made;
  }
}
