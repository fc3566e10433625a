import type { Disposition } from '../reading';

/** How loud a mark is: red, amber, grey. */
export type Tone = 'REJECTED' | 'WARNED' | 'NOTED';

/** Fill of a marked cell and colour of its sentence, ARGB. The fills are ours alone: by them an earlier mark is known and taken off again. */
export const FILLS: Readonly<Record<Exclude<Tone, 'NOTED'>, string>> = { REJECTED: 'FFFFC9CF', WARNED: 'FFFFE9A3' };
export const INKS: Readonly<Record<Tone, string>> = { REJECTED: 'FFC00000', WARNED: 'FF9C5700', NOTED: 'FF7F7F7F' };

/** The word before a sentence: 拒收 not taken, 提示 taken and to be confirmed, 规范 taken and changed, 重复 not counted twice. */
export const TONE_WORDS = { REJECTED: '拒收', WARNED: '提示', NORMALISED: '规范', DUPLICATE: '重复' } as const;

/** Who marks: the author of our comments, by which an earlier one is known and replaced. */
export const AUTHOR = '民生共享';

export function toneOf(disposition: Disposition): Tone | null {
  switch (disposition) {
    case 'REJECTED':
      return 'REJECTED';
    case 'WARNED':
      return 'WARNED';
    case 'NORMALISED':
    case 'DUPLICATE':
      return 'NOTED';
    case 'ACCEPTED':
    case 'SKIPPED':
      return null;
  }
}
