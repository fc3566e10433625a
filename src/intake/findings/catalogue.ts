import { type FindingCode, SENTENCES } from './codes';

const CHAPTERS: readonly (readonly [prefix: string, title: string, about: string])[] = [
  ['S_', '跳过 Skipped', 'No person: titles, headers, examples, blank rows, totals, footers; sheets that are not read.'],
  ['N_', '规范 Normalised', 'Taken after a lossless rule; each change is shown.'],
  ['W_', '提醒 Warned', 'Taken and flagged (a duplicate is counted once); a person confirms.'],
  ['E_', '退回 Rejected', 'The row is not taken; the sentence says what to type instead. The other rows are.'],
  ['FW_', '文件提醒 File warned', 'Said once for a sheet or the file.'],
  ['F_', '文件退回 File refused', 'Nothing of the file is taken.'],
];

/** docs/intake-codes.md, from the same sentences that the findings are made of; a test compares the two. */
export function intakeCodesMarkdown(): string {
  const chapters = CHAPTERS.map(
    ([prefix, title, about]) => `## ${title}\n\n${about}\n\n| Code | 中文 | English | Expected |\n|---|---|---|---|\n${rowsOf(prefix)}`,
  );
  return `# Intake codes 读取代码\n\nGenerated from \`src/intake/findings/codes.ts\`; do not edit by hand. \`{got}\` is what the cell holds (masked), \`{hint}\` what to do with it.\n\n${chapters.join('\n\n')}\n`;
}

function rowsOf(prefix: string): string {
  return (Object.keys(SENTENCES) as FindingCode[])
    .filter((code) => code.startsWith(prefix))
    .map(
      (code) =>
        `| \`${code}\` | ${escaped(SENTENCES[code].zh)} | ${escaped(SENTENCES[code].en)} | ${escaped(SENTENCES[code].expected ?? '')} |`,
    )
    .join('\n');
}

const escaped = (text: string): string => text.replaceAll('|', '\\|');
