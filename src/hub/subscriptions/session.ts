import type { Writable } from 'node:stream';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Caller, SubgraphContext } from '../../access';
import type { HeardEvents } from '../../graph';
import type { Log } from '../../log';
import { answeredError } from '../answered-errors';
import { AnsweredEvents, type Engine, type Portion, type SubscribeRequest } from '../engine';
import { freshContext } from '../fresh-context';
import type { Admitted } from '../limits';
import { audienceOf } from './audience';
import { type Ending, lastWords } from './last-words';
import type { OpenSubscriptions } from './open-subscriptions';
import { resumable } from './resume';
import { hasRoom, type Patience } from './room';

export interface SessionParts {
  readonly engine: Engine<SubgraphContext>;
  readonly open: OpenSubscriptions;
  readonly patience: Patience;
  readonly log: Log;
}

/** One subscription of one caller, whatever it travels by. */
export interface SessionAsked {
  readonly caller: Caller;
  readonly admitted: Admitted;
  readonly requestId: string;
  /** What the reader has not taken yet waits here. */
  readonly out: Writable;
  /** Of a client that comes back: it counts as `after`. */
  readonly lastEventId?: string | undefined;
}

/** How the payloads of a transport go out: what of a page of answers goes out at once. */
export type Cut<T> = (events: AnsweredEvents) => readonly Portion<T>[];

/** Opens a subscription: what goes out for it, or errors when it cannot start. Throws `TOO_MANY_SUBSCRIPTIONS`. */
export async function openSession<T>(parts: SessionParts, asked: SessionAsked, cut: Cut<T>): Promise<Session<T> | ExecutionResult> {
  const giveBack = parts.open.take(asked.caller);
  const { request, from } = requestOf(parts.engine, asked);
  const opened = await subscribed(parts, request);
  if (!(Symbol.asyncIterator in opened)) {
    giveBack();
    return formatted(opened);
  }
  return new Session(parts, asked, { events: opened, from, giveBack, cut });
}

interface Begun<T> {
  readonly events: HeardEvents<AnsweredEvents>;
  readonly from: string | null;
  readonly giveBack: () => void;
  readonly cut: Cut<T>;
}

/**
 * What goes out for a subscription, portion by portion: the next is taken only when there is room for it, so nothing piles up for a slow reader. It ends
 * with last words (RESYNC, TOKEN_EXPIRED, TOKEN_REVOKED, GOING_AWAY) that name the cursor to go on from.
 */
export class Session<T> implements AsyncIterableIterator<T> {
  private cursor: string | null;
  private ending: Ending | null = null;
  private over = false;
  private interrupt: (() => void) | null = null;
  private page: readonly Portion<T>[] = [];
  private place = 0;
  private readonly stopWatching: () => void;

  constructor(
    private readonly parts: SessionParts,
    private readonly asked: SessionAsked,
    private readonly begun: Begun<T>,
  ) {
    this.cursor = begun.from;
    this.stopWatching = parts.open.watch({ caller: asked.caller, end: (why) => this.end(why) });
  }

  /** Why the hub ended it; null while it goes on, and when it ended by itself. */
  get ended(): Ending | null {
    return this.ending;
  }

  /** While nothing comes: the cursor to go on from when it has moved past what was not wanted since the last payload; undefined otherwise. */
  get heard(): string | undefined {
    const heard = this.over ? undefined : this.begun.events.heard();
    return heard === this.cursor ? undefined : heard;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Ends it with last words; at once, also while it waits for an event or for the reader. */
  end(why: Ending): void {
    this.ending ??= why;
    this.interrupt?.();
  }

  async next(): Promise<IteratorResult<T, undefined>> {
    if (this.over) return DONE;
    const room = this.room();
    if (room !== true && !(await room)) this.ending ??= 'RESYNC';
    if (this.ending === null && this.place === this.page.length) await this.turnPage();
    // The right is looked at once more for each portion: a revocation may have come while it was read.
    if (this.ending === null && this.parts.open.isRevoked(this.asked.caller)) this.ending = 'TOKEN_REVOKED';
    if (this.ending !== null) return this.last(this.ending);
    const portion = this.page[this.place++];
    if (portion === undefined) return this.leave();
    // The last words of a source that failed.
    if (this.over) return { done: false, value: portion.content };
    this.cursor = portion.cursor ?? this.cursor;
    return { done: false, value: portion.content };
  }

  async return(): Promise<IteratorResult<T, undefined>> {
    this.interrupt?.();
    return this.leave();
  }

  private room(): Promise<boolean> | true {
    const room = hasRoom(this.asked.out, this.parts.patience);
    return room === true ? true : this.untilInterrupted(room, true);
  }

  /** Takes the next events; none when the source has ended, or the client has left. */
  private async turnPage(): Promise<void> {
    const events = await this.untilInterrupted(this.begun.events.next(), null).catch((error: unknown) => this.broken(error));
    this.page = events === null || events.done ? [] : this.begun.cut(events.value);
    this.place = 0;
  }

  private untilInterrupted<A>(awaited: Promise<A>, otherwise: A): Promise<A> {
    return new Promise((resolve, reject) => {
      this.interrupt = () => resolve(otherwise);
      awaited.then(resolve, reject);
    });
  }

  /** The source failed: that is the last payload, and the client goes on from the cursor. */
  private broken(error: unknown): IteratorResult<AnsweredEvents> {
    this.parts.log.warn({ err: error, requestId: this.asked.requestId }, 'the events of a subscription broke off');
    this.leave();
    const { message, extensions } = answeredError(error instanceof GraphQLError ? error : new GraphQLError(''));
    const said = new GraphQLError(message, { extensions: { ...extensions, cursor: this.cursor } });
    return { done: false, value: new AnsweredEvents([{ errors: [said] }]) };
  }

  private last(why: Ending): IteratorResult<T, undefined> {
    this.leave();
    const { requestId, caller } = this.asked;
    this.parts.log.info({ requestId, ending: why, agency: caller.agency, town: caller.town }, 'subscription ended by the hub');
    const [words] = this.begun.cut(new AnsweredEvents([lastWords(why, this.cursor)]));
    return words === undefined ? DONE : { done: false, value: words.content };
  }

  private leave(): IteratorReturnResult<undefined> {
    if (!this.over) {
      this.over = true;
      this.stopWatching();
      this.begun.giveBack();
      void this.begun.events.return?.().catch((err: unknown) => this.parts.log.error({ err }, 'a subscription did not end well'));
    }
    return DONE;
  }
}

const DONE = { done: true, value: undefined } as const;

function requestOf(engine: Engine<SubgraphContext>, { caller, admitted, requestId, lastEventId }: SessionAsked) {
  const { document, resumedBy, askedIn } = resumable(engine.apiSchema, admitted.document, admitted.operation);
  const after = lastEventId ?? askedIn(admitted.variables);
  const resumed = resumedBy === undefined || after === undefined ? {} : { [resumedBy]: after };
  const request: SubscribeRequest<SubgraphContext> = {
    document,
    operationName: admitted.operationName,
    variables: { ...admitted.variables, ...resumed },
    callerScopes: caller.scopes,
    freshContext: () => freshContext(caller, requestId),
    audience: audienceOf(caller),
    resumedBy,
  };
  return { request, from: typeof after === 'string' ? after : null };
}

async function subscribed({ engine, log }: SessionParts, request: SubscribeRequest<SubgraphContext>) {
  try {
    return await engine.subscribe(request);
  } catch (err) {
    log.error({ err }, 'a subscription did not start');
    return { errors: [new GraphQLError('', { extensions: { code: 'INTERNAL_SERVER_ERROR' } })] };
  }
}

/** A plain object of the answer, its errors as HTTP words them. */
export function formatted({ data, errors, extensions }: ExecutionResult): ExecutionResult {
  const told = extensions === undefined ? {} : { extensions };
  if (errors === undefined) return { data, ...told };
  return { errors: errors.map((error) => wordsOf(error)), ...(data === undefined ? {} : { data }), ...told };
}

function wordsOf(error: GraphQLError): GraphQLError {
  const { message, path, extensions } = answeredError(error);
  return new GraphQLError(message, { path, extensions });
}
