import type { HeardEvents } from '../../../graph';
import type { AnsweredEvents } from './answered-events';

/** Opens the source behind a cursor; undefined: as it was asked, which is from now on where it can be resumed. */
export type Open = (after: string | undefined) => Promise<HeardEvents<AnsweredEvents>>;

/** Where a way leads from one place to the next. */
export interface Step {
  readonly events: AnsweredEvents;
  readonly to: Place;
  /** When the events were answered, by `performance.now()`. */
  readonly at: number;
}

/** Somebody who waits at a place. */
export interface Waiting {
  arrived(step: Step): void;
  /** The way goes no further. */
  stranded(end: WayEnd): void;
}

/** Why a way goes no further: the source has failed, has ended, or nobody went on. */
export interface WayEnd {
  readonly error?: unknown;
}

/** Longer ago, events are answered anew for whoever comes late: nobody is told what has become old. */
export const FRESH_MS = 1_000;
/** So many steps are kept for those who come a little later; one who stands still must not keep alive all that the others hear. */
const STEPS_KEPT = 20;

/** A place in the events: whoever stands here hears the same next. */
export class Place {
  private taken: Step | null = null;
  private forgotten = false;
  private waiting = new Set<Waiting>();

  constructor(readonly way: Way) {}

  /** The step that others have taken from here; null: nobody has. */
  get step(): Step | null {
    return this.taken;
  }

  /** Whether the others went on so long ago that whoever still stands here must go alone. */
  get isPast(): boolean {
    return this.forgotten || (this.taken !== null && performance.now() - this.taken.at > FRESH_MS);
  }

  forget(): void {
    this.taken = null;
    this.forgotten = true;
  }

  wait(somebody: Waiting): void {
    this.waiting.add(somebody);
    this.way.goOn(this);
  }

  leave(somebody: Waiting): void {
    this.waiting.delete(somebody);
  }

  arrive(step: Step): void {
    this.taken = step;
    for (const each of this.everybody()) each.arrived(step);
  }

  strand(end: WayEnd): void {
    for (const each of this.everybody()) each.stranded(end);
  }

  private everybody(): ReadonlySet<Waiting> {
    const { waiting } = this;
    this.waiting = new Set();
    return waiting;
  }
}

/** Where a way leads through: those who listen may meet there. */
export interface Meeting {
  /** Says where whoever heard up to a cursor stands: on this way, or where another one has come by. */
  placeAfter(cursor: string | undefined, way: Way): Place;
  /** Nobody else listens who could come later to where this way has been. */
  readonly isAlone: boolean;
}

/** One way through a source (一路). Those who go it together are read for and answered once; it ends when nobody goes it any more, or where it meets another. */
export class Way {
  end: WayEnd | null = null;
  private members = 0;
  private going = false;
  private behind: Place[] = [];

  constructor(
    private readonly events: HeardEvents<AnsweredEvents>,
    private readonly meeting: Meeting,
  ) {}

  enter(): void {
    this.members += 1;
  }

  leave(): void {
    this.members -= 1;
    if (this.members === 0) this.close({});
  }

  /** Up to where nothing more was wanted while nothing comes; undefined for a source that does not say. */
  heard(): string | undefined {
    return this.end === null ? this.events.heard() : undefined;
  }

  /** Takes the next events for all who wait at its last place. */
  goOn(from: Place): void {
    if (this.going || this.end !== null) return;
    this.going = true;
    void this.take(from);
  }

  private async take(from: Place): Promise<void> {
    try {
      const { done, value: events } = await this.events.next();
      if (done) return this.close({}, from);
      const to = this.meeting.placeAfter(events.cursor, this);
      this.going = false;
      if (to.way !== this) this.close({});
      from.arrive({ events, to, at: performance.now() });
      this.keep(from);
    } catch (error) {
      this.close({ error }, from);
    }
  }

  /** What a replay has told is kept for nobody: carried through collections of garbage it would cost a tenth of the time. */
  private keep(passed: Place): void {
    const most = this.meeting.isAlone ? 0 : STEPS_KEPT;
    this.behind.push(passed);
    for (const place of this.behind.splice(0, this.behind.length - most)) place.forget();
  }

  private close(end: WayEnd, last?: Place): void {
    if (this.end === null) {
      this.end = end;
      // A source that does not end well has nobody left to be told.
      void this.events.return?.().catch(() => undefined);
    }
    last?.strand(this.end);
  }
}
