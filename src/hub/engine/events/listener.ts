import type { HeardEvents } from '../../../graph';
import type { AnsweredEvents } from './answered-events';
import { type Meeting, type Open, Place, type Step, type Waiting, Way, type WayEnd } from './way';

export interface Listening {
  readonly open: Open;
  readonly meeting: Meeting;
  /** Called once, when it hears no more. */
  readonly left: () => void;
}

/** Where a subscriber asked to begin, and the place there where others stand. */
export interface Beginning {
  readonly cursor: string | undefined;
  readonly place: Place | undefined;
}

type Heard = IteratorResult<AnsweredEvents, undefined>;

/**
 * One subscriber's way through the events. It begins by itself, and goes on together with all who stand where it stands; who falls behind them, or
 * is left alone by a way that has ended, goes on by itself from the cursor heard last.
 */
export class Listener implements HeardEvents<AnsweredEvents>, Waiting {
  private over = false;
  private asking: { readonly resolve: (heard: Heard | Promise<Heard>) => void; readonly reject: (error: unknown) => void } | null = null;

  private constructor(
    private readonly listening: Listening,
    private place: Place,
    /** The way that it began by itself, whose end is its own; null before it did. */
    private own: Way | null,
    private cursor: string | undefined,
  ) {
    place.way.enter();
  }

  /** Rejects when the source does not open. */
  static async begin(listening: Listening, { cursor, place: known }: Beginning): Promise<Listener> {
    if (known !== undefined) return new Listener(listening, known, null, cursor);
    const place = await begun(listening, cursor);
    return new Listener(listening, place, place.way, cursor);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<Heard> {
    if (this.over) return Promise.resolve(DONE);
    const { step, way, isPast } = this.place;
    if (isPast) return this.goAlone();
    if (step !== null) return Promise.resolve(this.taken(step));
    if (way.end !== null) return this.ended(way.end);
    return new Promise((resolve, reject) => {
      this.asking = { resolve, reject };
      this.place.wait(this);
    });
  }

  /** While nothing comes: the cursor to go on from, moved past what was not wanted. */
  heard(): string | undefined {
    return this.asking === null ? undefined : this.place.way.heard();
  }

  async return(): Promise<IteratorReturnResult<undefined>> {
    if (this.over) return DONE;
    this.over = true;
    this.place.leave(this);
    this.place.way.leave();
    this.asking?.resolve(DONE);
    this.listening.left();
    return DONE;
  }

  arrived(step: Step): void {
    const { asking } = this;
    this.asking = null;
    asking?.resolve(this.taken(step));
  }

  stranded(end: WayEnd): void {
    const { asking } = this;
    this.asking = null;
    asking?.resolve(this.ended(end));
  }

  private taken({ events, to }: Step): Heard {
    this.cursor = events.cursor;
    this.stand(to);
    return { done: false, value: events };
  }

  /** Its own source has ended or failed, and so has it; the end of somebody else's is not its own. */
  private async ended(end: WayEnd): Promise<Heard> {
    if (this.place.way !== this.own) return this.goAlone();
    await this.return();
    if ('error' in end) throw end.error;
    return DONE;
  }

  private async goAlone(): Promise<Heard> {
    const place = await begun(this.listening, this.cursor);
    this.own = place.way;
    this.stand(place);
    // It has left while the source was opened.
    if (this.over) place.way.leave();
    return this.next();
  }

  private stand(place: Place): void {
    const { way } = this.place;
    if (place.way !== way) {
      place.way.enter();
      if (!this.over) way.leave();
    }
    this.place = place;
  }
}

const DONE = { done: true, value: undefined } as const;

async function begun({ open, meeting }: Listening, after: string | undefined): Promise<Place> {
  return new Place(new Way(await open(after), meeting));
}
