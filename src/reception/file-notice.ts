import { type FileFinding, type FindingCode, maskedText, type Severity } from '../intake';

/** What concerns a sheet or the whole file (文件提醒) as its sender reads it, numbers masked. */
export interface FileNotice {
  /** Null: the file. */
  readonly sheet: string | null;
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
  readonly messageZh: string;
}

export const fileNotice = ({ sheet, finding: { code, severity, messageEn, messageZh } }: FileFinding): FileNotice => ({
  sheet: sheet === null ? null : maskedText(sheet),
  code,
  severity,
  message: messageEn,
  messageZh,
});
