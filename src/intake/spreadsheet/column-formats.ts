import { OfficePackage } from './package';
import { Styles } from './styles';
import { type Splice, spliced, walkXml, withAttribute } from './xml-walk';

/** How what is typed into a column's empty cells is taken: as text, or as an amount with two decimals. */
export type ColumnFormat = 'TEXT' | 'AMOUNT';

/** Numbers of built-in formats: `@` and `0.00`. */
const FORMATS: Readonly<Record<ColumnFormat, string>> = { TEXT: '49', AMOUNT: '2' };

/** The workbook with formats for whole columns, which its writer does not know. `formats` by sheet, in the order of the sheets. */
export async function withColumnFormats(bytes: Uint8Array, formats: readonly (readonly ColumnFormat[])[]): Promise<Uint8Array> {
  if (formats.every((each) => each.length === 0)) return bytes;
  const office = await OfficePackage.open(bytes);
  const styles = new Styles(await office.text('xl/styles.xml'));
  for (const [i, each] of formats.entries()) {
    const part = `xl/worksheets/sheet${i + 1}.xml`;
    office.put(part, formatted(await office.text(part), each, styles));
  }
  office.put('xl/styles.xml', styles.toXml());
  return office.save();
}

function formatted(sheet: string, formats: readonly ColumnFormat[], styles: Styles): string {
  const splices: Splice[] = [];
  walkXml(sheet, {
    open: ({ local, attributes, start, end }) => {
      const format = local === 'col' ? formats[Number(attributes.min) - 1] : undefined;
      if (format === undefined) return;
      const style = String(styles.format(FORMATS[format]));
      splices.push({ from: start, until: end, by: withAttribute(sheet.slice(start, end), 'style', style) });
    },
  });
  return spliced(sheet, splices);
}
