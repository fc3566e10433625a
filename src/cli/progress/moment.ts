import type { DeliveryPhase } from '../../intake/acceptance';

/** What a command is doing: OPENING the database, CHECKING the file once as a whole, then the phases of a delivery. */
export type Phase = 'CHECKING' | 'OPENING' | DeliveryPhase;

export const PHASE_WORDS: Readonly<Record<Phase, readonly [zh: string, en: string]>> = {
  CHECKING: ['检查', 'checking'],
  OPENING: ['连接', 'opening the database'],
  READING: ['读取', 'reading'],
  WAITING: ['等待', 'waiting for another delivery'],
  STORING: ['入库', 'sealing and storing'],
  COMPARING: ['比对', 'comparing'],
  COMMITTING: ['提交', 'committing'],
};

/** How far a command has come. */
export interface Moment {
  readonly phase: Phase;
  readonly rows: number;
  /** Bytes of the walk that is under way, and of the file; null when bytes tell nothing (a workbook is unpacked first). */
  readonly bytes: { readonly read: number; readonly of: number } | null;
  /** Since the phase began. */
  readonly seconds: number;
}

/** A bar where there is room, then share, rows, bytes, rate and time left; on a narrow terminal only what matters most. */
export function momentLine(moment: Moment, width: number): string {
  const [zh, en] = PHASE_WORDS[moment.phase];
  const share = moment.bytes === null || moment.bytes.of === 0 ? null : moment.bytes.read / moment.bytes.of;
  const parts = [share === null ? '' : `${Math.floor(share * 100)}%`, rowsText(moment), leftText(moment, share)].filter(
    (part) => part !== '',
  );
  if (width < WIDE) return [zh, ...parts].join(' ').slice(0, Math.max(10, width - 8));
  const details = [...parts.slice(0, 2), bytesText(moment), rateText(moment), ...parts.slice(2)].filter((part) => part !== '');
  return `${zh} ${en}  ${share === null ? '' : `${bar(share)} `}${details.join(' · ')}`;
}

const WIDE = 90;
const BAR = 20;
const bar = (share: number): string => '█'.repeat(Math.round(share * BAR)).padEnd(BAR, '░');

const number = (value: number): string => Math.round(value).toLocaleString('en-US').replaceAll(',', ' ');
const rowsText = ({ rows }: Moment): string => (rows === 0 ? '' : `${number(rows)} 行`);
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

function bytesText({ bytes }: Moment): string {
  return bytes === null ? '' : `${megabytes(bytes.read)}/${megabytes(bytes.of)} MB`;
}

function rateText({ phase, rows, seconds }: Moment): string {
  return phase === 'READING' && rows > 0 && seconds >= 1 ? `${number(rows / seconds)} 行/s` : '';
}

/** Time left while the share is known, else time passed. */
function leftText({ seconds }: Moment, share: number | null): string {
  if (share === null || share === 0) return seconds >= 1 ? clock(seconds) : '';
  return seconds >= 1 && share < 1 ? `剩余 ${clock((seconds / share) * (1 - share))}` : '';
}

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
