import type { Caller } from '../access';
import type { TownCode } from '../identity/town';
import type { YearMonth } from '../identity/year-month';
import type { RefusalWords } from '../refusal';
import type { ExportKind } from './kinds';

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What is asked for. `revision` null: the one the month was closed with, else the newest; `town` null: all that the caller may see. */
export interface ExportOrder {
  readonly kind: ExportKind;
  readonly month: YearMonth;
  readonly revision: number | null;
  readonly town: TownCode | null;
  readonly format: ExportFormat;
}

/** Who takes a list home, by which way: what the audit line says beside the list. */
export interface Taker {
  readonly caller: Caller;
  readonly requestId: string;
  readonly channel: 'HTTP' | 'COMMAND_LINE' | 'SCHEDULE';
}

/** One file on its way. Its bytes are made while they are read; whoever reads must read to the end or return the iterator. */
export interface ExportFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly body: AsyncIterable<Uint8Array>;
}

export type ExportResult =
  | { readonly outcome: 'REFUSED'; readonly refusal: RefusalWords }
  | { readonly outcome: 'READY'; readonly revision: number; readonly file: ExportFile; readonly rows: () => number };

/** One numbered file of the batch form. */
export interface BatchFile {
  /** From 1. */
  readonly number: number;
  /** Rows of people in this file. */
  readonly rows: number;
  readonly bytes: Uint8Array;
}

export type BatchResult =
  | { readonly outcome: 'REFUSED'; readonly refusal: RefusalWords }
  | { readonly outcome: 'READY'; readonly revision: number; readonly files: AsyncIterable<BatchFile>; readonly rows: () => number };
