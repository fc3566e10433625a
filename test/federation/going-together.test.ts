import type { HeardEvents } from '../../src/graph';
import { AnsweredEvents } from '../../src/hub/engine';
import type { Listener } from '../../src/hub/engine/events/listener';
import { Room } from '../../src/hub/engine/events/room';
import { seeded } from '../support/seeded';

/** Numbers that are appended one by one, and the sources that read them: each from a cursor on, several at once when they are there. */
class Log {
  private readonly sources = new Set<Source>();
  private length = 0;
  opened = 0;

  constructor(private readonly most = 100) {}

  get open(): readonly Source[] {
    return [...this.sources];
  }

  append(count = 1): void {
    this.length += count;
    for (const source of this.sources) source.wake();
  }

  readonly source = async (after: string | undefined): Promise<HeardEvents<AnsweredEvents>> => {
    this.opened += 1;
    const source = new Source({
      from: after === undefined ? this.length : Number(after),
      most: this.most,
      length: () => this.length,
      closed: () => this.sources.delete(source),
    });
    this.sources.add(source);
    return source;
  };
}

interface SourceParts {
  readonly from: number;
  readonly most: number;
  readonly length: () => number;
  readonly closed: () => void;
}

class Source implements HeardEvents<AnsweredEvents> {
  private at: number;
  private over = false;
  private failure: Error | undefined;
  wake: () => void = () => undefined;

  constructor(private readonly parts: SourceParts) {
    this.at = parts.from;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<AnsweredEvents, undefined>> {
    while (!this.over && this.failure === undefined && this.at === this.parts.length())
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    if (this.failure !== undefined) throw this.failure;
    if (this.over) return { done: true, value: undefined };
    const until = Math.min(this.at + this.parts.most, this.parts.length());
    const numbers = Array.from({ length: until - this.at }, (_, index) => this.at + index + 1);
    this.at = until;
    return {
      done: false,
      value: new AnsweredEvents(numbers.map((number) => ({ data: { number }, extensions: { cursor: String(number) } }))),
    };
  }

  heard(): string {
    return `heard ${this.at}`;
  }

  fail(): void {
    this.failure = new Error('the source broke');
    this.wake();
  }

  async return(): Promise<IteratorReturnResult<undefined>> {
    this.over = true;
    this.parts.closed();
    this.wake();
    return { done: true, value: undefined };
  }
}

const numbersOf = ({ answers }: AnsweredEvents): number[] => answers.map(({ data }) => Number(data?.number));
async function hear(listener: Listener): Promise<number[]> {
  const { done, value } = await listener.next();
  return done ? [] : numbersOf(value);
}
/** What it hears until it has heard a number. */
async function hearUntil(listener: Listener, last: number): Promise<number[]> {
  const heard: number[] = [];
  while (heard.at(-1) !== last) heard.push(...(await hear(listener)));
  return heard;
}
const aRoom = (): { room: Room; empty: jest.Mock } => {
  const empty = jest.fn();
  return { room: new Room(empty), empty };
};

afterEach(() => jest.restoreAllMocks());

/** Two who began on ways of their own and have met at the first number. */
async function twoTogether(log: Log): Promise<{ one: Listener; other: Listener; empty: jest.Mock }> {
  const { room, empty } = aRoom();
  const [one, other] = [await room.listen(log.source, '0'), await room.listen(log.source, '0')];
  log.append();
  expect([await hear(one), await hear(other)]).toEqual([[1], [1]]);
  return { one, other, empty };
}

describe('subscribers of one room', () => {
  it('meet where they stand at one place, and from there on are read for once and hear the very same', async () => {
    const log = new Log();
    log.append(10);
    const { room } = aRoom();
    const early = await room.listen(log.source, '3');
    const late = await room.listen(log.source, undefined);
    expect(await hear(early)).toEqual([4, 5, 6, 7, 8, 9, 10]);
    const [one, other] = [early.next(), late.next()];
    log.append();
    expect((await one).value?.cursor).toBe('11');
    expect((await other).value?.cursor).toBe('11');
    expect(log.open).toHaveLength(1);
    const [next, same] = [early.next(), late.next()];
    log.append();
    expect((await next).value).toBe((await same).value);
  });

  it('begin together with whoever stands there, without opening a source', async () => {
    const log = new Log();
    const { room } = aRoom();
    const [one, other] = [await room.listen(log.source, '0'), await room.listen(log.source, '0')];
    log.append();
    expect([await hear(one), await hear(other)]).toEqual([[1], [1]]);
    const third = await room.listen(log.source, '1');
    const next = third.next();
    expect(log.opened).toBe(2);
    log.append();
    expect(numbersOf((await next).value ?? new AnsweredEvents([]))).toEqual([2]);
  });

  it('are told anew when they come late, and miss nothing', async () => {
    const now = jest.spyOn(performance, 'now').mockReturnValue(0);
    const log = new Log(1);
    const { one: quick, other: slow } = await twoTogether(log);
    expect(log.open).toHaveLength(1);
    log.append(3);
    expect(await hearUntil(quick, 4)).toEqual([2, 3, 4]);
    now.mockReturnValue(5_000);
    expect(await hearUntil(slow, 4)).toEqual([2, 3, 4]);
    expect(log.opened).toBe(3);
    const [one, other] = [hear(quick), hear(slow)];
    log.append();
    expect([await one, await other]).toEqual([[5], [5]]);
    expect(log.open).toHaveLength(1);
  });

  it('do not keep for one who stands still all that the others hear', async () => {
    const log = new Log(1);
    const { one: quick, other: still } = await twoTogether(log);
    log.append(15);
    await hearUntil(quick, 16);
    expect(await hear(still)).toEqual([2]);
    expect(log.opened).toBe(2);
    log.append(30);
    await hearUntil(quick, 46);
    expect(await hearUntil(still, 46)).toEqual(Array.from({ length: 44 }, (_, index) => index + 3));
    expect(log.opened).toBe(3);
  });

  it('go on by themselves when the source of another one fails, who alone is told', async () => {
    const log = new Log();
    const { one: opener, other: guest } = await twoTogether(log);
    const [one, other] = [opener.next(), hear(guest)];
    const told = expect(one).rejects.toThrow('the source broke');
    for (const source of log.open) source.fail();
    await told;
    log.append();
    expect(await other).toEqual([2]);
  });

  it('leave while they wait, and the last one ends the source', async () => {
    const log = new Log();
    const { one, other, empty } = await twoTogether(log);
    const waiting = [one.next(), other.next()];
    await one.return();
    expect(await waiting[0]).toEqual({ done: true, value: undefined });
    expect([log.open.length, empty.mock.calls.length]).toEqual([1, 0]);
    await other.return();
    expect(await waiting[1]).toEqual({ done: true, value: undefined });
    expect([log.open.length, empty.mock.calls.length]).toEqual([0, 1]);
  });

  it('say how far they are only while they wait', async () => {
    const log = new Log();
    const { room } = aRoom();
    const listener = await room.listen(log.source, '0');
    expect(listener.heard()).toBeUndefined();
    const next = listener.next();
    expect(listener.heard()).toBe('heard 0');
    log.append();
    await next;
    expect(listener.heard()).toBeUndefined();
  });

  it('are refused together with the source, and leave nothing behind', async () => {
    const { room, empty } = aRoom();
    await expect(room.listen(() => Promise.reject(new Error('no such place')), '7')).rejects.toThrow('no such place');
    expect(empty).toHaveBeenCalledTimes(1);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'miss nothing and hear nothing twice, however they come, stop, lag and break (seed %i)',
    async (seed) => {
      const { integer: upTo } = seeded(seed);
      let clock = 0;
      jest.spyOn(performance, 'now').mockImplementation(() => clock);
      const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
      const log = new Log(3);
      const { room } = aRoom();
      const LAST = 300;

      /** Resumes from what it heard last when it breaks, is slow now and then, and leaves in the middle. */
      const follow = async (from: number): Promise<number[]> => {
        const heard: number[] = [];
        while (heard.at(-1) !== LAST) {
          const listener = await room.listen(log.source, String(heard.at(-1) ?? from));
          const leavesAfter = upTo(40);
          try {
            for (let pages = 0; pages < leavesAfter && heard.at(-1) !== LAST; pages += 1) {
              heard.push(...(await hear(listener)));
              for (let pause = upTo(4); pause > 0; pause -= 1) await turn();
            }
          } catch (error) {
            expect((error as Error).message).toBe('the source broke');
          }
          await listener.return();
        }
        return heard;
      };
      const write = async (): Promise<void> => {
        for (let written = LAST / 2; written < LAST; ) {
          const count = Math.min(1 + upTo(4), LAST - written);
          log.append(count);
          written += count;
          clock += upTo(10) === 0 ? 1_500 : 20;
          if (upTo(12) === 0) log.open[upTo(Math.max(log.open.length, 1))]?.fail();
          for (let pause = upTo(5); pause > 0; pause -= 1) await turn();
        }
      };
      log.append(LAST / 2);
      const beginnings = Array.from({ length: 12 }, () => upTo(LAST / 2));
      const [told] = await Promise.all([Promise.all(beginnings.map(follow)), write()]);
      const expected = beginnings.map((from) => Array.from({ length: LAST - from }, (_, index) => from + index + 1));
      expect(told).toEqual(expected);
      expect(log.open).toEqual([]);
    },
  );
});
