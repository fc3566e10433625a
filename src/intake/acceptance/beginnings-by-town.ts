import type { Effects } from './delivery';

/** Counts what begins for each town, where everything begins. */
export class BeginningsByTown {
  private readonly towns = new Map<string | null, number>();

  count(town: unknown): void {
    const key = typeof town === 'string' ? town : null;
    this.towns.set(key, (this.towns.get(key) ?? 0) + 1);
  }

  /** Towns by their codes, those without one last. */
  effects(): Effects {
    const towns = [...this.towns].map(([town, began]) => ({ town, began, changed: 0, ended: 0 }));
    towns.sort((a, b) => (a.town === null ? 1 : b.town === null ? -1 : a.town < b.town ? -1 : 1));
    return { began: towns.reduce((sum, { began }) => sum + began, 0), changed: 0, ended: 0, towns };
  }
}
