/** Something the hub cannot answer without. `check` resolves when it is well, and rejects with what is wrong. */
export interface Dependency {
  readonly name: string;
  check(): Promise<unknown>;
  /** Something an operator should know although it is up; it never fails readiness. */
  detail?(): string | undefined;
}

/** One line of /readyz. `problem` is a stable word for an operator; what exactly failed is in the log. */
export interface DependencyHealth {
  readonly name: string;
  readonly status: 'up' | 'down';
  readonly milliseconds: number;
  readonly problem?: string;
  readonly detail?: string;
}

const PATIENCE_MS = 1500;

/** Asks one dependency, for a second and a half at most. */
export async function healthOf({ name, check, detail }: Dependency): Promise<DependencyHealth> {
  const startedAt = performance.now();
  const milliseconds = () => Math.round(performance.now() - startedAt);
  let timer: NodeJS.Timeout | undefined;
  try {
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
    });
    await Promise.race([check(), late]);
    const said = detail?.();
    return { name, status: 'up', milliseconds: milliseconds(), ...(said !== undefined && { detail: said }) };
  } catch (error) {
    return { name, status: 'down', milliseconds: milliseconds(), problem: problemOf(error) };
  } finally {
    clearTimeout(timer);
  }
}

/** A code if there is one, else the first words: health is open to everybody, so no address and no statement. */
function problemOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && code !== '') return code;
  return (
    String(message ?? 'failed')
      .split(/[\n:]/, 1)[0]
      ?.slice(0, 60) ?? 'failed'
  );
}
