import type { MemberColumns } from '../roster';
import { type HeaderNames, LONGEST_HEADER, plainHeader, withoutLength } from './header-names';

/** Where a member of a household row stands; -1 means there is no such column. */
export interface MemberPlace {
  readonly name: number;
  readonly idNumber: number;
  readonly covered: number;
}

type Kind = keyof MemberPlace;
interface Taken {
  readonly kind: Kind;
  readonly position: number;
  readonly column: number;
}

/** The policy's form has six; an office with a larger household adds columns, and nobody of it is dropped. */
const MOST_MEMBERS = 20;

/** The members' columns of a household row: numbered (成员1姓名, 姓名2, 成员三身份证号码, 成员①姓名), or repeated in order. */
export class HouseholdColumns {
  private readonly numbered = new Map<string, { kind: Kind; position: number }>();
  private readonly unnumbered = new Map<string, Kind>();
  private readonly taken: Taken[] = [];
  private readonly repeated: Record<Kind, number> = { name: 0, idNumber: 0, covered: 0 };

  constructor(
    members: MemberColumns | null,
    private readonly names: HeaderNames,
  ) {
    for (const kind of ['name', 'idNumber', 'covered'] as const) {
      for (const template of members?.[kind] ?? []) {
        this.unnumbered.set(memberHeader(template.replace('{n}', '')), kind);
        for (let n = 1; n <= MOST_MEMBERS; n++) this.numbered.set(memberHeader(template.replace('{n}', String(n))), { kind, position: n });
      }
    }
  }

  take(candidates: readonly string[], column: number): boolean {
    for (const candidate of candidates.filter((c) => c.length <= LONGEST_HEADER)) {
      const plain = memberHeader(this.names.meaning(candidate));
      const numbered = this.numbered.get(plain);
      if (numbered !== undefined) return this.add(numbered, column);
      const kind = /成员/.test(plain) ? this.unnumbered.get(plain) : undefined;
      if (kind !== undefined) return this.add({ kind, position: ++this.repeated[kind] }, column);
    }
    return false;
  }

  /** 姓名, 身份证号码, 姓名, 身份证号码 …: all are members when the head has columns of its own (户主姓名), else the first pair is the head. */
  takeRepeated(key: string, columns: readonly number[]): boolean {
    if (this.numbered.size === 0 || (key !== 'name' && key !== 'idNumber' && key !== 'covered')) return false;
    for (const column of columns) this.add({ kind: key, position: ++this.repeated[key] }, column);
    return true;
  }

  has(column: number): boolean {
    return this.taken.some((t) => t.column === column);
  }

  places(): readonly MemberPlace[] {
    const at = (kind: Kind, position: number): number => this.taken.find((t) => t.kind === kind && t.position === position)?.column ?? -1;
    const last = Math.max(0, ...this.taken.map((t) => t.position));
    return Array.from({ length: last }, (_, i) => ({
      name: at('name', i + 1),
      idNumber: at('idNumber', i + 1),
      covered: at('covered', i + 1),
    })).filter((place) => place.name !== -1 || place.idNumber !== -1);
  }

  private add(what: { kind: Kind; position: number }, column: number): true {
    this.taken.push({ ...what, column });
    return true;
  }
}

/** 家庭成员(一)-姓名 → 家庭成员1姓名 */
function memberHeader(header: string): string {
  return withoutLength(plainHeader(header))
    .replace(/[-_/()第位个]/g, '')
    .replace(/(?<=成员)[一二三四五六七八九十]+|[一二三四五六七八九十]+(?=成员)|[一二三四五六七八九十]+$/g, arabic)
    .replace(/^(.*?)(\d+)(家庭)?成员/, '$1$3成员$2');
}

function arabic(numeral: string): string {
  const digits = '一二三四五六七八九';
  if (!numeral.includes('十')) return String(digits.indexOf(numeral) + 1);
  const [tens = '', ones = ''] = numeral.split('十');
  return String((tens === '' ? 1 : digits.indexOf(tens) + 1) * 10 + digits.indexOf(ones === '' ? '零' : ones) + 1);
}
