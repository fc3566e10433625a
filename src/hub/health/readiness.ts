import { type Dependency, type DependencyHealth, healthOf } from './dependency';

export interface Readiness {
  readonly status: 'up' | 'down' | 'stopping';
  readonly dependencies: readonly DependencyHealth[];
}

/** How long one answer serves: probes of many load balancers must not become load. */
const SERVED_MS = 500;

/** Asks all dependencies at once, for everybody who wants to know in the same half second. */
export class ReadinessCheck {
  private last: { readonly at: number; readonly answer: Promise<Readiness> } | undefined;
  private stopping = false;

  constructor(private readonly dependencies: readonly Dependency[]) {}

  /** From now on the hub says that it is stopping, so that no new request is sent to it. */
  stop(): void {
    this.stopping = true;
  }

  async now(): Promise<Readiness> {
    if (this.stopping) return { status: 'stopping', dependencies: [] };
    if (this.last === undefined || performance.now() - this.last.at > SERVED_MS) this.last = { at: performance.now(), answer: this.ask() };
    return this.last.answer;
  }

  private async ask(): Promise<Readiness> {
    const dependencies = await Promise.all(this.dependencies.map(healthOf));
    return { status: dependencies.every(({ status }) => status === 'up') ? 'up' : 'down', dependencies };
  }
}

/** One line for each dependency, for a person at a terminal. */
export function readinessText({ status, dependencies }: Readiness): string {
  const lines = dependencies.map((each) => `${each.status.padEnd(5)} ${each.name} (${each.milliseconds} ms)${saidOf(each)}`);
  return `${[status, ...lines].join('\n')}\n`;
}

function saidOf({ problem, detail }: DependencyHealth): string {
  const said = problem ?? detail;
  return said === undefined ? '' : `: ${said}`;
}
