import type { DetailedDiscrepancy, DiscrepancyDetails, NameSaid, NamesSaid, RevisionRow } from '../../comparison';
import { type Discrepancy, WORK_ITEM_NAMES_ZH } from '../../eligibility';
import { AGENCY_NAMES_ZH } from '../../identity/agency';
import { FEED_DESCRIPTIONS } from '../../identity/feed';
import type { Listed } from '../read/listed';
import type { Cell, SheetColumn } from '../sheet/sheet';
import { CLEARED_BY, categoryName, factNameZh, factValueZh, MARK_NAMES, townName } from '../words';

/** 疑点清单 (第四条, 数据比对): one row for each disagreement, with what each record says, the rows they come from, and what clears it. */
export const DISCREPANCY_COLUMNS: readonly SheetColumn[] = [
  { header: '序号', width: 6, kind: 'COUNT', align: 'center' },
  { header: '镇区', width: 11, kind: 'TEXT', align: 'center' },
  { header: '姓名', width: 10, kind: 'TEXT', align: 'center' },
  { header: '公民身份号码', width: 21, kind: 'ID' },
  { header: '疑点', width: 15, kind: 'TEXT', align: 'center', wraps: true },
  { header: '人工核实', width: 9, kind: 'TEXT', align: 'center' },
  { header: '涉及部门', width: 13, kind: 'TEXT', align: 'center', wraps: true },
  { header: '比对一方', width: 25, kind: 'TEXT', wraps: true },
  { header: '比对另一方', width: 25, kind: 'TEXT', wraps: true },
  { header: '来源（名册、批次、行）', width: 34, kind: 'TEXT', wraps: true },
  { header: '如何消除', width: 22, kind: 'TEXT', wraps: true },
  { header: '核实结果', width: 14, kind: 'TEXT' },
];

/** Only people of whom something is raised. */
export const RAISED = 'o.raised <> 0';

/** What a list of discrepancies is read from; `told` keeps what a caller is not told of from the list, a name of another's feed too. */
export interface DiscrepancySources {
  readonly details: DiscrepancyDetails;
  readonly names: NamesSaid;
  readonly revision: RevisionRow;
  readonly told: (found: DetailedDiscrepancy) => boolean;
  readonly mayRead: (name: NameSaid) => boolean;
}

/** The rows of a block of people. */
export async function discrepancyRows(
  people: readonly Listed[],
  { details, names, revision, told, mayRead }: DiscrepancySources,
): Promise<readonly (readonly Cell[])[]> {
  const found = await details.ofBlock(
    revision,
    people.map(({ row }) => row),
  );
  const shown = people.flatMap((listed, i) => (found[i] ?? []).filter(told).map((each) => ({ listed, found: each })));
  const said = await names.ofBlock(shown.map((each) => each.found));
  return shown.map((each, i) => rowOf(each.listed, each.found, (said[i] ?? []).slice(1).filter(mayRead)));
}

function rowOf(listed: Listed, { definition, detail }: DetailedDiscrepancy, otherNames: readonly NameSaid[]): readonly Cell[] {
  const { outcome, name, idNumber } = listed;
  const agencies = (detail?.agencies ?? definition.agencies).map((agency) => AGENCY_NAMES_ZH[agency]).join('、');
  const [one, other] = definition.code === 'NAME_MISMATCH' ? namesOf(name, otherNames) : sidesOf(listed, definition.code, detail);
  return [
    null,
    townName(outcome.town),
    name,
    idNumber,
    definition.nameZh,
    definition.needsReview ? '★' : null,
    agencies,
    one,
    other,
    sourcesOf(detail),
    CLEARED_BY[definition.code],
    null,
  ];
}

/** The name that the hub goes by, and those that other lists write. */
function namesOf(name: string, others: readonly NameSaid[]): readonly [string, string] {
  const written = others.map((other) => `姓名：${other.name}（${FEED_DESCRIPTIONS[other.feed].nameZh}）`);
  return [`姓名：${name}`, written.length === 0 ? '另一姓名无权查看' : written.join('\n')];
}

/** What the one record says and what the other: the facts that differ on one side, on the other what they would have to agree with. */
function sidesOf({ outcome }: Listed, code: Discrepancy['code'], detail: Discrepancy | null): readonly [string, string] {
  const recorded = (detail?.values ?? []).map(({ fact, value }) => `${factNameZh(fact)}：${factValueZh(fact, value)}`);
  const said = recorded.join('\n');
  switch (code) {
    case 'TOWN_MISMATCH':
      return [`镇区：${townName(outcome.town)}`, `镇区：${townName(outcome.otherTown)}`];
    case 'MARK_MISSING':
    case 'MARK_WRONG':
    case 'MARK_STALE':
      return [`应标识：${MARK_NAMES[outcome.label ?? 'NONE']}`, outcome.mark === null ? said : `身份标识：${MARK_NAMES[outcome.mark]}`];
    case 'NOT_ENROLLED':
    case 'ENROLLED_NOT_PAID':
      return [`困难类别：${categoryName(outcome.label)}，符合代缴条件`, said];
    case 'PAID_NOT_ELIGIBLE':
      return ['不符合代缴条件', said];
    default:
      return [
        outcome.label === null ? `经办事项：${WORK_ITEM_NAMES_ZH[outcome.workItem]}` : `困难类别：${categoryName(outcome.label)}`,
        said,
      ];
  }
}

function sourcesOf(detail: Discrepancy | null): string | null {
  if (detail === null) return '现行规则不再提出此疑点';
  const lines = detail.evidence.map(({ feed, batch, row, document }) => {
    if (feed === null) return `经办人记录 ${document ?? ''}`;
    const place = row === null ? '名册中无此人' : `第${row}行`;
    return `${FEED_DESCRIPTIONS[feed].nameZh} 批次${batch} ${place}`;
  });
  return lines.length === 0 ? null : lines.join('\n');
}
