/**
 * Every sentence that intake can say, with its stable code: the one source of docs/intake-codes.md and of the findings of a batch.
 * `{got}` is what stands in the cell, masked; `{expected}` what should; `{hint}` what to do with this very cell.
 * Codes: S_ skipped · N_ normalised without loss, shown · W_ taken, a person confirms · E_ not taken · F_ whole file refused · FW_ whole file, warned.
 */
export type Severity = 'NORMALISED' | 'WARNED' | 'REJECTED' | 'DUPLICATE' | 'SKIPPED';

export interface Sentence {
  readonly severity: Severity;
  readonly expected: string | null;
  readonly zh: string;
  readonly en: string;
}

const says =
  (severity: Severity) =>
  (zh: string, en: string, expected: string | null = null): Sentence => ({ severity, expected, zh, en });

const skipped = says('SKIPPED');
const normalised = says('NORMALISED');
const warned = says('WARNED');
const rejected = says('REJECTED');
const duplicate = says('DUPLICATE');

const SKIPPED_ROWS = {
  S_TITLE: skipped('表头之前的标题行，不是人员', 'title row above the header, no person'),
  S_HEADER: skipped('表头行', 'header row'),
  S_EXAMPLE: skipped('模板的示例行，不是人员', "the template's example row, no person"),
  S_BLANK: skipped('空行', 'blank row'),
  S_TOTAL: skipped('合计行，不是人员', 'total row, no person'),
  S_FOOTER: skipped('表尾说明行，不是人员', 'footer row, no person'),
  S_SHEET: skipped('工作表“{got}”没有表头行，未读取', 'sheet "{got}" has no header row and was not read'),
  S_SHEET_COLUMNS: skipped(
    '工作表“{got}”缺少列 {hint}，也没有人员号码，未读取',
    'sheet "{got}" lacks the columns {hint} and holds no ID numbers; it was not read',
  ),
  S_SHEET_HIDDEN: skipped(
    '工作表“{got}”是隐藏的，未读取；如需报送请先取消隐藏',
    'sheet "{got}" is hidden and was not read; unhide it if it belongs to the delivery',
  ),
} as const;

const NORMALISED_CELLS = {
  N_TRIM: normalised('去掉了前后的空白或换行', 'blanks or line breaks around the value were removed'),
  N_FULLWIDTH: normalised('全角字符已改为半角', 'full-width characters were made half-width'),
  N_INVISIBLE: normalised('去掉了看不见的字符（零宽、方向控制）', 'invisible characters (zero-width, direction marks) were removed'),
  N_APOSTROPHE: normalised('去掉了数字前后的引号', 'quotation marks around the number were removed'),
  N_EQUALS_QUOTED: normalised('去掉了 ="…" 的外壳', 'the ="…" wrapping was removed'),
  N_X_UPPER: normalised('末位小写 x 已改为大写 X', 'the last x was made upper-case'),
  N_X_LOOKALIKE: normalised('末位形似 X 的字符（×、Х 等）已改为 X', 'a last character that looks like X (×, Cyrillic Х) was made X'),
  N_ID_SEPARATOR: normalised('去掉了号码中间的空格或连接符', 'blanks or separators inside the number were removed'),
  N_ID_CERTIFICATE: normalised(
    '身份证号码栏填的是 20 位残疾人证号，取前 18 位为身份证号码，类别和等级保留',
    'the ID column holds a 20-character disability certificate: the first 18 are the ID, category and grade are kept',
  ),
  N_NAME_SPACE: normalised('姓名中为对齐而加的空格已去掉', 'padding blanks inside the name were removed'),
  N_NAME_DOT: normalised('姓名间隔点已统一为“·”', 'the separator of the name was made U+00B7'),
  N_NAME_PUA: normalised('旧系统的自造字编码已换成国标编码', 'a private-use code of an old system was replaced by its public code'),
  N_NAME_COMPAT: normalised('部首或兼容字编码已换成通用汉字编码', 'a radical or compatibility code was replaced by the unified character'),
  N_TOWN_ALIAS: normalised('镇街“{got}”按 {hint} 读取', 'town "{got}" was read as {hint}'),
  N_TOWN_OUTDATED: normalised('镇街“{got}”不是该月的名称，按 {hint} 读取', 'town "{got}" is not a name of that month; read as {hint}'),
  N_CATEGORY_ALIAS: normalised('人员类别“{got}”按“{hint}”读取', 'category "{got}" was read as "{hint}"'),
  N_CODE: normalised('代码“{got}”按“{hint}”读取', 'code "{got}" was read as "{hint}"'),
  N_DATE: normalised('日期“{got}”按 {hint} 读取', 'date "{got}" was read as {hint}'),
  N_MERGED_FILL: normalised('合并单元格：取自上一行', 'merged cell: filled from the row above'),
  N_AMOUNT: normalised('金额“{got}”按 {hint} 读取', 'amount "{got}" was read as {hint}'),
} as const;

const WARNED_CELLS = {
  W_DUP_IN_FILE: duplicate('与第 {hint} 行是同一个人，只计一次', 'the same person as row {hint}, counted once'),
  W_GENDER_MISMATCH: warned(
    '性别“{got}”与身份证号码第 17 位不一致，请核实',
    'sex "{got}" disagrees with the seventeenth digit of the ID; check',
    'the sex of the ID number',
  ),
  W_BIRTH_MISMATCH: warned(
    '出生日期与身份证号码不一致，请核实',
    'the date of birth disagrees with the ID number; check',
    'the birth date of the ID number',
  ),
  W_PHONE_LOST: warned(
    '电话“{got}”已被表格软件改坏，未保存；人员照常收录',
    'phone "{got}" was damaged by a spreadsheet and dropped; the person is taken',
  ),
  W_ID_TRAILING_000: warned(
    '号码以 000 结尾，虽然校验位正确，仍可能是表格软件舍入的号码，请核对证件',
    'the number ends in 000: its check digit passes, yet a spreadsheet may have rounded it; compare with the card',
  ),
  W_NAME_REMARK: warned('姓名后有备注“{got}”，已作为备注，请核实', 'the remark "{got}" beside the name was kept as a remark; check'),
  W_NAME_PUA: warned(
    '姓名含没有国标编码的自造字，原样保留，请核实',
    'the name holds a private-use character without public code; kept as it is, check',
  ),
  W_NAME_SPACE: warned('姓名中间有空格，可能丢失了间隔点“·”，请核实', 'a blank inside the name may be a lost separator "·"; check'),
  W_NAME_HYPHEN: warned(
    '姓名中间是连字符，可能应为间隔点“·”，原样保留，请核实',
    'a hyphen stands inside the name, perhaps for the separator "·"; kept as it is, check',
  ),
  W_NAME_TITLE: warned('姓名可能带有称呼，原样保留，请核实', 'the name may hold a title or a role; kept as it is, check'),
  W_NAME_RADICAL: warned(
    '姓名含偏旁部首编码，可能不是完整的字，原样保留，请核实',
    'the name holds a part of a character where a character should be; kept as it is, check',
  ),
  W_CATEGORY_UNSURE: warned(
    '“{got}”没有说明是否已标注脱贫，请核实；在核实之前不作为未脱贫',
    '"{got}" does not say whether 脱贫 is marked; check: until then it is not taken as 未脱贫',
    '建档立卡未标注脱贫 or 建档立卡已标注脱贫',
  ),
  W_CATEGORY_NOT_COVERED: warned(
    '“{got}”不属于代缴对象，收入名册但不代缴',
    '"{got}" is outside the policy: kept in the roster, never paid for',
  ),
  W_VALUE_UNKNOWN: warned('“{got}”不在可填的值之内，此项留空', '"{got}" is not on the list of values; left empty', 'one of: {hint}'),
  W_REGION_UNKNOWN: warned(
    '户籍“{got}”无法识别，此项留空，不作推测',
    'hukou "{got}" is not recognised; left empty, never guessed',
    'a 镇街, 中山市, a prefecture or a division code',
  ),
  W_TOWN_UNKNOWN: warned('镇街“{got}”无法识别，此项留空', 'town "{got}" is not recognised; left empty', 'a 镇街 of 中山市'),
  W_STATE_UNKNOWN: warned(
    '参保状态和缴费状态的组合 {got} 没有定义，原样保留，需核实',
    'the pair of participation and payment state {got} is not defined; kept as it is, to be checked',
    '(1,1) (2,2) (1,3) (2,3) (4,3) or 0',
  ),
  W_AMOUNT_UNKNOWN: warned(
    '金额“{got}”无法识别，此项留空',
    'amount "{got}" is not recognised; left empty',
    'yuan with at most two decimals',
  ),
  W_DATE_UNSURE: warned('日期“{got}”无法确定，此项留空', 'date "{got}" cannot be told; left empty', 'YYYY-MM-DD or YYYY-MM'),
  W_DATE_FUTURE: warned(
    '日期“{got}”晚于名册月份，照样收录，请核实',
    'date "{got}" lies after the month of the roster; kept, check',
    'a date not after the month of the roster',
  ),
  W_DATE_NO_START: warned(
    '“{got}”不是起始月份，此项留空，请核实',
    '"{got}" is no month of start; left empty, check',
    'YYYY-MM-DD or YYYY-MM',
  ),
  W_CELL_ERROR: warned(
    '单元格是公式错误（{got}），原来的内容已丢失，此项留空，请核实',
    'the cell is the error of a formula ({got}): what stood there is lost; left empty, check',
    'the value, not a formula that fails',
  ),
  W_COLUMNS_DIFFER: warned(
    '“{got}”与“{hint}”两列内容不一致，按后者收录，请核实',
    'the columns "{got}" and "{hint}" disagree; the latter was used, check',
    'the same in both columns, or one of them',
  ),
  W_SAME_NAME_OTHER_ID: warned(
    '与第 {hint} 行同姓名、同出生日期、同镇街，但身份证号码不同，可能是同一个人，请核实',
    'the same name, birth date and town as row {hint} with another ID number: perhaps one person, check',
    'one ID number for one person',
  ),
  W_DUP_DIFFERS: warned(
    '与第 {hint} 行是同一个人但内容不同，按第 {hint} 行收录，请核实',
    'the same person as row {hint} with other contents; row {hint} was taken, check',
    'one row for one person',
  ),
  W_COVERED_UNSAID: warned(
    '没有说明户主是否保障人口，按是收录，请核实',
    'nothing says whether the head of household is covered; taken as covered, check',
  ),
  W_MEMBER_REJECTED: warned(
    '本行有成员未收录，见该成员的错误说明；其他成员已收录',
    'a member of this row was not taken, see the finding; the others were',
  ),
  W_ROW_SHORT: warned(
    '本行只有 {got} 列，少于表头的 {hint} 列，请核实',
    'this row has {got} cells, fewer than the header ({hint}); check',
    'as many cells as the header',
  ),
} as const;

const REJECTED_CELLS = {
  E_ID_EMPTY: rejected('身份证号码为空，请补填', 'the ID number is empty; fill it in', '18 characters'),
  E_ID_15: rejected(
    '15 位旧号码（{got}），请核对证件后填 18 位号码{hint}',
    'a 15-digit first-generation number ({got}); give the 18-digit one from the card{hint}',
    '18 characters',
  ),
  E_ID_LENGTH: rejected(
    '号码应为 18 位，现为 {hint} 位（{got}），请核对',
    'expected 18 characters, got {hint} ({got}); compare with the card',
    '18 characters',
  ),
  E_ID_CHARS: rejected(
    '号码含不应有的字符（{hint}），请改为数字',
    'the number holds a character that cannot be there ({hint}); type the digit',
    '17 digits and a digit or X',
  ),
  E_ID_TWO: rejected(
    '一个单元格里有两个号码（{got}），请每人一行',
    'one cell holds two numbers ({got}); give each person a row',
    'one number',
  ),
  E_ID_TEXT: rejected(
    '号码之外还有别的文字（{got}），请只填号码，说明写在备注栏',
    'other words stand beside the number ({got}); leave only the number and move the words to the remarks',
    'the number alone',
  ),
  E_ID_OTHER_DOCUMENT: rejected(
    '这是护照、通行证等其他证件（{got}），请填公民身份号码或港澳台居民居住证、外国人永久居留身份证的 18 位号码',
    'this is a passport, a travel permit or another paper ({got}); give the 18 characters of the ID card or residence permit',
    '18 characters of an ID card or residence permit',
  ),
  E_ID_NAME: rejected(
    '这里像是姓名（{got}），请检查姓名和身份证号码两栏是否填反',
    'this looks like a name ({got}); check whether name and ID number changed places',
    '18 characters',
  ),
  E_ID_MASKED: rejected('号码被遮盖（{got}），请填完整号码', 'the number is masked ({got}); give all of it', '18 characters'),
  E_ID_PROVINCE: rejected(
    '号码前两位不是省级代码，请核对',
    'the first two digits are no province; compare with the card',
    'a province code',
  ),
  E_ID_DATE: rejected(
    '号码中的出生日期不存在或早于 1900 年，请核对',
    'the birth date in the number does not exist or lies before 1900; compare with the card',
    'a real date from 1900 on',
  ),
  E_ID_FUTURE: rejected(
    '号码中的出生日期晚于名册月份，请核对',
    'the birth date in the number is after the month of the roster; compare with the card',
    'a date before the end of the month',
  ),
  E_ID_CHECKSUM: rejected(
    '校验位不符，号码有错，请核对证件',
    'the check digit fails: some digit is wrong; compare with the card',
    'a passing check digit (GB 11643-1999)',
  ),
  E_ID_ROUNDED: rejected(
    '号码以 000 结尾且校验位不符：被 Excel 舍入，请以文本格式重新填写',
    'ends in 000 and the check digit fails: rounded by Excel; type it again in a text cell',
    'text, not a number',
  ),
  E_ID_SCIENTIFIC: rejected(
    '号码被表格软件改成了科学计数（{got}），请以文本格式重新填写',
    'a spreadsheet made the number {got}; type it again in a text cell',
    'text, not a number',
  ),
  E_ID_NUMERIC_CELL: rejected(
    '号码单元格是数值格式，超过 15 位的数字已丢失，请改为文本格式重新填写',
    'the cell is a number, and digits after the fifteenth are lost; make it text and type the number again',
    'text, not a number',
  ),
  E_NAME_EMPTY: rejected('姓名为空，请补填', 'the name is empty; fill it in', 'a name'),
  E_NAME_LOSSY: rejected(
    '姓名中的生僻字已丢失（{got}），请用 UTF-8 或 .xlsx 重新导出',
    'a rare character of the name was lost ({got}); export again as UTF-8 or .xlsx',
    'every character of the name',
  ),
  E_NAME_MASKED: rejected('姓名被遮盖（{got}），请填完整姓名', 'the name is masked ({got}); give all of it', 'the full name'),
  E_NAME_NUMBER: rejected(
    '姓名栏填的是号码（{got}），请填姓名，并检查各栏是否错位',
    'the name cell holds a number ({got}); give the name, and check whether the cells have shifted',
    'a name',
  ),
  E_NAME_CHARS: rejected(
    '姓名含不应有的字符或公式{hint}，请改正；一格只填一个人的姓名',
    'the name holds a formula or a character that cannot be there{hint}; correct it, one name to a cell',
    'letters and the separator ·',
  ),
  E_NAME_LENGTH: rejected('姓名过长（{hint} 个字符）', 'the name is too long ({hint} characters)', 'at most 100 characters'),
  E_NAME_NUMERIC_CELL: rejected('姓名单元格是数值，请改正', 'the name cell holds a number; correct it', 'text'),
  E_TOWN_EMPTY: rejected('镇街为空，请补填', 'the town is empty; fill it in', 'a 镇街 of 中山市'),
  E_TOWN_UNKNOWN: rejected('镇街“{got}”不在名单内{hint}', 'town "{got}" is not on the list{hint}', 'a 镇街 of 中山市'),
  E_CATEGORY_EMPTY: rejected('人员类别为空，请补填', 'the category is empty; fill it in', '{hint}'),
  E_CATEGORY_UNKNOWN: rejected(
    '人员类别“{got}”不在名单内，应为：{hint}',
    'category "{got}" is not on the list; expected one of: {hint}',
    '{hint}',
  ),
  E_CATEGORY_OTHER_FEED: rejected(
    '人员类别“{got}”不属于本名册，请另行报送',
    'category "{got}" belongs to another roster; deliver it there',
    '{hint}',
  ),
  E_DATE_EMPTY: rejected('日期为空，请补填', 'the date is empty; fill it in', 'YYYY-MM-DD or YYYY-MM'),
  E_DATE_AMBIGUOUS: rejected(
    '日期“{got}”有多种读法，请填 YYYY-MM 或 YYYY-MM-DD',
    'date "{got}" can be read in more than one way; type YYYY-MM or YYYY-MM-DD',
    'YYYY-MM-DD or YYYY-MM',
  ),
  E_DATE_INVALID: rejected(
    '日期“{got}”不存在或无法识别，请填 YYYY-MM 或 YYYY-MM-DD',
    'date "{got}" does not exist or cannot be read; type YYYY-MM or YYYY-MM-DD',
    'YYYY-MM-DD or YYYY-MM',
  ),
  E_DATE_BEFORE_BIRTH: rejected(
    '日期“{got}”早于身份证号码中的出生日期，请核对',
    'date "{got}" lies before the birth date of the ID number; check',
    'a date not before the birth',
  ),
  E_PERIOD_CONFLICT: rejected(
    '年度“{got}”与月份“{hint}”不是同一年，请核对',
    'the year "{got}" and the month "{hint}" disagree; check',
    'a month of that year, or one of the two',
  ),
  E_DATE_ORDER: rejected('终止早于起始，请核对', 'the end lies before the start; check', 'an end not before the start'),
  E_DUP_CONFLICT: rejected(
    '同一身份证号码在本文件中有两个姓名，两行都不收录，请核实',
    'the same ID has two names in this file: neither row is taken; check',
    'one name for one ID number',
  ),
  E_VALUE_EMPTY: rejected('此项为空，请补填', 'this cell is empty; fill it in', '{hint}'),
  E_VALUE_UNKNOWN: rejected(
    '“{got}”不在可填的值之内，应为：{hint}',
    '"{got}" is not on the list of values; expected one of: {hint}',
    '{hint}',
  ),
  E_AMOUNT_INVALID: rejected(
    '金额“{got}”无法识别，请用阿拉伯数字填元，最多两位小数',
    'amount "{got}" is not recognised; type yuan in digits with at most two decimals',
    'yuan with at most two decimals',
  ),
  E_AMOUNT_NEGATIVE: rejected(
    '金额“{got}”为负数；退费请另行报送',
    'amount "{got}" is negative; a refund is reported in its own way',
    'an amount of zero or more',
  ),
  E_CERTIFICATE_INVALID: rejected(
    '残疾人证号（{got}）应为 20 位：身份证号码＋类别 1-7＋等级 1-4',
    'the certificate ({got}) has 20 characters: ID number, category 1-7, grade 1-4',
    '20 characters',
  ),
  E_CERTIFICATE_MISMATCH: rejected(
    '残疾人证号与身份证号码不是同一个人，请核实',
    'the certificate and the ID number belong to different people; check',
    'the certificate of the same person',
  ),
  E_CELL_CHARS: rejected('单元格含控制字符，请重新填写', 'the cell holds control characters; type it again', 'printable text'),
  E_ROW_LONG: rejected(
    '本行有 {got} 列，多于表头的 {hint} 列，内容可能错位',
    'this row has {got} cells, more than the header ({hint}): its cells may have shifted',
    'as many cells as the header',
  ),
} as const;

const FILES = {
  F_EMPTY: rejected(
    '文件中没有人员；如本月确无人员，请按“确认空名册”报送',
    'the file has no person; if there is nobody this month, deliver a confirmed empty roster',
    'at least one row below the header',
  ),
  F_MISSING_COLUMN: rejected('缺少列：{hint}', 'missing column: {hint}', 'a column for each of them'),
  F_NO_HEADER: rejected(
    '找不到表头行，应有的列：{hint}',
    'no header row was found; expected the columns: {hint}',
    'a row with these headers',
  ),
  F_BLANK_ROWS: rejected(
    '有超过 {hint} 行连续的空行，文件可能已损坏',
    'more than {hint} blank rows follow each other: the file may be damaged',
    'rows of people',
  ),
  F_NO_NUMBERS: rejected(
    '身份证号码一栏几乎没有号码（{hint}有号码），可能列错位或选错了文件',
    'the column of ID numbers holds almost none ({hint}): its columns may have shifted, or it is another file',
    'an ID number in each row',
  ),
  F_MEMBER_COLUMN: rejected(
    '“{hint}”里有身份证号码，但没有认出这几列，其中的人会被漏掉；请改用“成员1姓名”“成员1身份证号码”等表头，或用 --header 说明',
    'the columns {hint} hold ID numbers and were not recognised: the people in them would be left out; use headers such as 成员1姓名 and 成员1身份证号码, or say with --header what they mean',
    'headers 成员1姓名, 成员1身份证号码, …',
  ),
  F_ALL_HIDDEN: rejected(
    '所有工作表（{hint}）都是隐藏的；请取消隐藏要报送的工作表',
    'all sheets ({hint}) are hidden; unhide the one to be delivered',
    'a visible sheet',
  ),
  F_DUPLICATE_COLUMN: rejected('有两列都是“{hint}”，请只留一列', 'two columns are both "{hint}"; keep one', 'each column once'),
  F_ENCODING: rejected(
    '文字编码无法识别（{hint}），请另存为 UTF-8 CSV 或 .xlsx',
    'the text encoding is not recognised ({hint}); save as UTF-8 CSV or .xlsx',
    'UTF-8, UTF-16 or GB18030',
  ),
  F_KIND: rejected(
    '文件类型不支持（{hint}），请另存为 .xlsx 或 CSV',
    'this kind of file is not read ({hint}); save as .xlsx or CSV',
    'CSV, tab-separated text, .xlsx or .xls',
  ),
  F_HTML: rejected(
    '文件不是工作簿而是{hint}，请用 Excel 或 WPS 打开后另存为 .xlsx',
    'the file is no workbook but {hint}; open it in Excel and save as .xlsx',
    'CSV, tab-separated text, .xlsx or .xls',
  ),
  F_PASSWORD: rejected(
    '文件有打开密码，请去掉密码后再报送',
    'the file has a password; remove it and deliver again',
    'a file without password',
  ),
  F_TRUNCATED: rejected('文件不完整或已损坏，请重新导出', 'the file is cut off or damaged; export it again', 'a whole file'),
  F_ZIP_BOMB: rejected('压缩内容异常（{hint}），未打开', 'the archive is abnormal ({hint}) and was not opened', 'an ordinary workbook'),
  F_TOO_LARGE: rejected('文件过大（{hint}），请拆分或改用 CSV', 'the file is too large ({hint}); split it or use CSV', 'a smaller file'),
  F_TIMEOUT: rejected(
    '读取超时，文件可能已损坏，请重新导出',
    'reading took too long: the file may be damaged; export it again',
    'a file that reads within {hint} s',
  ),
  F_LONG_ROW: rejected(
    '第 {hint} 行长得不正常，文件可能没有分行',
    'row {hint} is longer than any roster row: the file may have no line ends',
    'a line break after each row',
  ),
  F_QUOTE: rejected(
    '第 {hint} 行的引号没有结束，后面的各行会被并进这一格；请补上或删去这个引号',
    'the quotation mark opened in row {hint} never ends and would swallow the rows below; close or remove it',
    'a closing quotation mark',
  ),
  FW_TOTAL: warned('合计写的是 {got}，实际读到 {hint} 行，请核对', 'the total says {got}, but {hint} rows were read; check', '{hint}'),
  FW_UNREAD_NUMBERS: warned(
    '“{got}”列里有身份证号码，但没有读取这一列；其中的人如应收录，请单独列行',
    'the column "{got}" holds ID numbers and was not read; people who belong on the roster need rows of their own',
  ),
  FW_TOTAL_AMOUNT: warned(
    '合计金额写的是 {got} 元，实际读到 {hint} 元，请核对',
    'the total says {got} yuan, but {hint} yuan were read; check',
    '{hint}',
  ),
  FW_BLANK_ROWS: warned('有 {hint} 行连续的空行没有逐行列出', '{hint} blank rows in long runs were not listed one by one'),
  FW_HIDDEN_COLUMNS: warned('有 {hint} 列是隐藏的，照样读取', '{hint} columns are hidden; they were read all the same'),
  FW_HIDDEN_ROWS: warned('有 {hint} 行是隐藏的，照样读取', '{hint} rows are hidden; they were read all the same'),
} as const;

export const SENTENCES = { ...SKIPPED_ROWS, ...NORMALISED_CELLS, ...WARNED_CELLS, ...REJECTED_CELLS, ...FILES } as const;
export type FindingCode = keyof typeof SENTENCES;
export type FileCode = keyof typeof FILES;
