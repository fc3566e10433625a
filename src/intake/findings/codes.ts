/**
 * Every sentence that intake can say, with its stable code: the one source of docs/intake-codes.md and of the findings of a batch.
 * `{got}` is what stands in the cell, masked; `{expected}` what should; `{hint}` what to do with this very cell.
 * Every W_ and E_ sentence says what to type: a clerk repairs his row by it alone.
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
    '工作表“{got}”缺少列 {hint}，不像名册，未读取；其中如有人员，请补上这些列',
    'sheet "{got}" lacks the columns {hint}, looks like no roster and was not read; if people stand on it, add these columns',
  ),
  S_SHEET_HIDDEN: skipped(
    '工作表“{got}”是隐藏的，未读取；如需报送请先取消隐藏',
    'sheet "{got}" is hidden and was not read; unhide it if it belongs to the delivery',
  ),
  S_SHEET_MONTH: skipped(
    '工作表“{got}”是其他月份的，未读取，本次只读取 {hint} 的；那个月也要报送的，请按那个月另报一次',
    'sheet "{got}" is of another month and was not read, only that of {hint} was; deliver it again for its own month if that is wanted',
  ),
} as const;

const NORMALISED_CELLS = {
  N_TRIM: normalised('去掉了前后的空白或换行', 'blanks or line breaks around the value were removed'),
  N_FULLWIDTH: normalised('全角字符已改为半角', 'full-width characters were made half-width'),
  N_INVISIBLE: normalised('去掉了看不见的字符（零宽、方向控制）', 'invisible characters (zero-width, direction marks) were removed'),
  N_APOSTROPHE: normalised('去掉了前后的引号', 'quotation marks around the value were removed'),
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
  N_TOWN_ALIAS: normalised('“{got}”按 {hint} 读取', 'town "{got}" was read as {hint}'),
  N_TOWN_OUTDATED: normalised('“{got}”不是该月的名称，按 {hint} 读取', 'town "{got}" is not a name of that month; read as {hint}'),
  N_CATEGORY_ALIAS: normalised('“{got}”按“{hint}”读取', 'category "{got}" was read as "{hint}"'),
  N_CODE: normalised('代码“{got}”按“{hint}”读取', 'code "{got}" was read as "{hint}"'),
  N_DATE: normalised('“{got}”按 {hint} 读取', 'date "{got}" was read as {hint}'),
  N_MERGED_FILL: normalised('合并单元格：取自上一行', 'merged cell: filled from the row above'),
  N_AMOUNT: normalised('“{got}”按 {hint} 读取', 'amount "{got}" was read as {hint}'),
} as const;

const WARNED_CELLS = {
  W_DUP_IN_FILE: duplicate('与第 {hint} 行是同一个人，只计一次', 'the same person as row {hint}, counted once'),
  W_GENDER_MISMATCH: warned(
    '“{got}”与身份证号码第 17 位不一致；请核对证件，改正性别或号码',
    'sex "{got}" disagrees with the seventeenth digit of the ID; correct the sex or the number from the card',
    'the sex of the ID number',
  ),
  W_BIRTH_MISMATCH: warned(
    '出生日期与身份证号码不一致；请核对证件，改正其中一个',
    'the date of birth disagrees with the ID number; correct one of them from the card',
    'the birth date of the ID number',
  ),
  W_PHONE_LOST: warned(
    '“{got}”已被表格软件改坏，未保存；可设为文本格式重新填写，人员照常收录',
    'phone "{got}" was damaged by a spreadsheet and dropped; make the cell text and type it again if you like, the person is taken',
  ),
  W_ID_TRAILING_000: warned(
    '号码以 000 结尾，虽然校验码正确，仍可能是表格软件舍入的号码；请核对证件，不对的设为文本格式重新填写，对的不必改',
    'the number ends in 000: its check digit passes, yet a spreadsheet may have rounded it; compare with the card and type it again as text if it differs',
  ),
  W_NAME_REMARK: warned(
    '姓名后有备注“{got}”，已作为备注；请移到备注栏，姓名栏只留姓名',
    'the remark "{got}" beside the name was kept as a remark; move it to the column of remarks',
  ),
  W_NAME_PUA: warned(
    '姓名含没有国标编码的自造字，原样保留；请重新输入该字，输不出的不必改',
    'the name holds a private-use character without public code, kept as it is; type it again if your keyboard can',
  ),
  W_NAME_SPACE: warned(
    '姓名中间有空格，可能丢失了间隔点；应有间隔点的请改为“·”，不应有的请删去空格',
    'a blank inside the name may be a lost separator; type "·", or delete the blank',
  ),
  W_NAME_HYPHEN: warned(
    '姓名中间是连字符，原样保留；应为间隔点的请改为“·”，无误的不必改',
    'a hyphen stands inside the name and was kept; type "·" if it stands for the separator, nothing to do if it is right',
  ),
  W_NAME_TITLE: warned(
    '姓名可能带有称呼，原样保留；请只留姓名，无误的不必改',
    'the name may hold a title or a role and was kept; leave only the name, nothing to do if it is right',
  ),
  W_NAME_MERGED: warned(
    '姓名与上一行合并为一格，按上一行的姓名收录；不是同一个人的请取消合并，填写本人姓名',
    'the name is merged with the row above and was taken from it; if this is somebody else, unmerge the cells and type the name',
    'a name of its own for each ID number',
  ),
  W_NAME_RADICAL: warned(
    '姓名含偏旁部首编码，可能不是完整的字，原样保留；请重新输入该字，无误的不必改',
    'the name holds a part of a character where a character should be, and was kept; type the character again, nothing to do if it is right',
  ),
  W_CATEGORY_UNSURE: warned(
    '没有说明是否已标注脱贫，在核实之前不作为未脱贫；请填“建档立卡未标注脱贫”或“建档立卡已标注脱贫”，或填脱贫属性',
    'nothing says whether 脱贫 is marked, and until then it is not taken as 未脱贫; type 建档立卡未标注脱贫 or 建档立卡已标注脱贫, or fill in 脱贫属性',
    '建档立卡未标注脱贫 or 建档立卡已标注脱贫',
  ),
  W_CATEGORY_NOT_COVERED: warned(
    '“{got}”不属于代缴对象，收入名册但不代缴；无误的不必改',
    '"{got}" is outside the policy: kept in the roster, never paid for; nothing to do if it is right',
  ),
  W_VALUE_UNKNOWN: warned(
    '“{got}”不在可填的值之内，此项留空；请改为以下之一：{hint}',
    '"{got}" is not on the list of values; left empty, type one of: {hint}',
    'one of: {hint}',
  ),
  W_REGION_UNKNOWN: warned(
    '“{got}”无法识别，此项留空，不作推测；本市的请填镇街，外市的填到市，如“珠海市”',
    'hukou "{got}" is not recognised; left empty, never guessed: type a 镇街 of 中山市, or a city such as 珠海市',
    'a 镇街, 中山市, a prefecture or a division code',
  ),
  W_TOWN_UNKNOWN: warned(
    '“{got}”不在镇街名单内，此项留空；请填中山市的镇街全称',
    'town "{got}" is not recognised; left empty, type the full name of a 镇街 of 中山市',
    'a 镇街 of 中山市',
  ),
  W_TOWN_OF_ANOTHER: warned(
    '此人在其他名册上不属于本镇区，照样收录，镇区不一致须先核实；确已迁入的不必改，不是本镇区人员的请删去此行',
    'other registers place the person outside this town; taken, and the towns are settled first: nothing to do if the person moved in, else delete the row',
    'somebody of the town that delivers',
  ),
  W_STATE_UNKNOWN: warned(
    '参保状态和缴费状态的组合 {hint} 没有定义，原样保留；请核对两项，应为 (1,1) (2,2) (1,3) (2,3) (4,3) 或 0',
    'the pair of participation and payment state {hint} is not defined; kept as it is, type one of (1,1) (2,2) (1,3) (2,3) (4,3) or 0',
    '(1,1) (2,2) (1,3) (2,3) (4,3) or 0',
  ),
  W_AMOUNT_UNKNOWN: warned(
    '“{got}”不是金额，此项留空；请填以元为单位的数字，如 180{hint}',
    'amount "{got}" is not recognised; left empty, type yuan such as 180{hint}',
    'yuan with at most two decimals',
  ),
  W_DATE_UNSURE: warned(
    '“{got}”无法确定，此项留空；请填四位年和两位月，如 2018-05{hint}',
    'date "{got}" cannot be told; left empty, type YYYY-MM such as 2018-05{hint}',
    'YYYY-MM-DD or YYYY-MM',
  ),
  W_DATE_FUTURE: warned(
    '“{got}”晚于名册月份，照样收录；填错的请改正，无误的不必改',
    'date "{got}" lies after the month of the roster and was kept; correct it if it is wrong',
    'a date not after the month of the roster',
  ),
  W_DATE_NO_START: warned(
    '“{got}”不是起始月份，此项留空；请填四位年和两位月，如 2018-05',
    '"{got}" is no month of start; left empty, type YYYY-MM such as 2018-05',
    'YYYY-MM-DD or YYYY-MM',
  ),
  W_CELL_ERROR: warned(
    '单元格是公式错误（{got}），原来的内容已丢失，此项留空；请直接填写内容',
    'the cell is the error of a formula ({got}): what stood there is lost; left empty, type the value itself',
    'the value, not a formula that fails',
  ),
  W_COLUMNS_DIFFER: warned(
    '“{got}”与“{hint}”两列内容不一致，按后者收录；请改成一致，或删去其中一列',
    'the columns "{got}" and "{hint}" disagree; the latter was used: make them the same, or delete one',
    'the same in both columns, or one of them',
  ),
  W_CERTIFICATE_DIFFERS: warned(
    '“{got}”与残疾人证号所示的“{hint}”不一致，按残疾人证号收录；请照残疾人证改正其中一个',
    '"{got}" disagrees with "{hint}" in the number of the certificate, which was used; correct one of them from the certificate',
    '{hint}',
  ),
  W_SAME_NAME_OTHER_ID: warned(
    '与第 {hint} 行同姓名、同出生日期、同镇街，但身份证号码不同；是同一个人的请照身份证改成一个号码，不是的不必改',
    'the same name, birth date and town as row {hint} with another ID number; correct the number if it is one person, nothing to do if not',
    'one ID number for one person',
  ),
  W_DUP_DIFFERS: warned(
    '与第 {hint} 行是同一个人但内容不同，按第 {hint} 行收录；请只留内容正确的一行',
    'the same person as row {hint} with other contents; row {hint} was taken: keep only the row that is right',
    'one row for one person',
  ),
  W_COVERED_UNSAID: warned(
    '没有说明户主是否保障人口，按“是”收录；不是的请在“户主是否保障人口”填“否”',
    'nothing says whether the head of household is covered; taken as covered, type 否 under 户主是否保障人口 if not',
  ),
  W_MEMBER_REJECTED: warned(
    '本行有成员未收录，请按该成员的说明改正；其他成员已收录',
    'a member of this row was not taken: correct it by its own sentence; the others were',
  ),
  W_SAID_DEAD: warned(
    '这里写的是“{got}”，照样收录：名册中的说明不作死亡依据；本人确已死亡的，请从本名册删去此行，并由民政或社保在死亡名册报送死亡日期；不是本人的不必改',
    'this says "{got}", and the person was taken all the same: a remark proves no death; if the person died, delete this row and have the date reported on the list of deaths, nothing to do if it is about somebody else',
    'deaths on the list of deaths (DEATH)',
  ),
  W_SAID_ENDED: warned(
    '这里写的是“{got}”，照样按在册收录：名册列出的就是享受的人；已经停止的请从本名册删去此行，或填写终止月，无误的不必改',
    'this says "{got}", and the person was taken as having the support, as everybody on the roster is: delete the row if it has ended, or fill in the month of its end, nothing to do if it has not',
    'nobody whose support has ended, or the month of its end',
  ),
  W_ROW_SHORT: warned(
    '本行只有 {got} 列，少于表头的 {hint} 列；请核对各列有没有错位，没有的不必改',
    'this row has {got} cells, fewer than the header ({hint}); look whether its cells have shifted, nothing to do if not',
    'as many cells as the header',
  ),
} as const;

const REJECTED_CELLS = {
  E_ID_EMPTY: rejected('空着，请照身份证填 18 位号码', 'the ID number is empty; type the 18 characters from the card', '18 characters'),
  E_ID_15: rejected(
    '15 位旧号码（{got}），请照身份证填 18 位号码{hint}',
    'a 15-digit first-generation number ({got}); type the 18-digit one from the card{hint}',
    '18 characters',
  ),
  E_ID_LENGTH: rejected(
    '号码应为 18 位，现为 {hint} 位（{got}），请照身份证重新填写 18 位号码',
    'expected 18 characters, got {hint} ({got}); type the 18 characters from the card',
    '18 characters',
  ),
  E_ID_CHARS: rejected(
    '号码含不应有的字符（{hint}），请照身份证改成数字',
    'the number holds a character that cannot be there ({hint}); type the digit from the card',
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
    '这里像是姓名（{got}），请填 18 位号码；姓名和身份证号码两栏填反的请换回来',
    'this looks like a name ({got}); type the 18 characters, or put name and ID number back in their places',
    '18 characters',
  ),
  E_ID_MASKED: rejected(
    '号码被遮盖（{got}），请填完整的 18 位号码',
    'the number is masked ({got}); type all 18 characters',
    '18 characters',
  ),
  E_ID_PROVINCE: rejected(
    '号码前两位不是省级代码，请照身份证重新填写 18 位号码',
    'the first two digits are no province; type the 18 characters from the card',
    'a province code',
  ),
  E_ID_DATE: rejected(
    '号码第 7 至 14 位的出生日期不存在或早于 1900 年，请照身份证重新填写 18 位号码',
    'the birth date in digits 7 to 14 does not exist or lies before 1900; type the 18 characters from the card',
    'a real date from 1900 on',
  ),
  E_ID_FUTURE: rejected(
    '号码中的出生日期晚于名册月份，请照身份证重新填写 18 位号码',
    'the birth date in the number is after the month of the roster; type the 18 characters from the card',
    'a date before the end of the month',
  ),
  E_ID_CHECKSUM: rejected(
    '末位校验码不符，说明有一位填错，请照身份证逐位核对后重新填写',
    'the check digit fails: some digit is wrong; compare with the card digit by digit and type it again',
    'a passing check digit (GB 11643-1999)',
  ),
  E_ID_ROUNDED: rejected(
    '号码以 000 结尾且校验码不符：被 Excel 舍入，请设为文本格式，再照身份证重新填写 18 位号码',
    'ends in 000 and the check digit fails: rounded by Excel; make the cell text and type the 18 characters from the card',
    'text, not a number',
  ),
  E_ID_SCIENTIFIC: rejected(
    '号码被表格软件改成了科学计数（{got}），请设为文本格式，再照身份证重新填写 18 位号码',
    'a spreadsheet made the number {got}; make the cell text and type the 18 characters from the card',
    'text, not a number',
  ),
  E_ID_NUMERIC_CELL: rejected(
    '号码单元格是数值格式，超过 15 位的数字已丢失，请设为文本格式，再照身份证重新填写 18 位号码',
    'the cell is a number, and digits after the fifteenth are lost; make it text and type the 18 characters from the card',
    'text, not a number',
  ),
  E_NAME_EMPTY: rejected('空着，请填身份证上的姓名', 'the name is empty; type the name on the card', 'a name'),
  E_NAME_LOSSY: rejected(
    '姓名中的生僻字已丢失（{got}），请重新输入该字；文件请存为 .xlsx 或 UTF-8，否则还会丢失',
    'a rare character of the name was lost ({got}); type it again, and save as .xlsx or UTF-8, or it is lost again',
    'every character of the name',
  ),
  E_NAME_MASKED: rejected('姓名被遮盖（{got}），请填完整姓名', 'the name is masked ({got}); give all of it', 'the full name'),
  E_NAME_NUMBER: rejected(
    '姓名栏填的是号码（{got}），请填身份证上的姓名；各栏错位的请移回原位',
    'the name cell holds a number ({got}); type the name on the card, or move the cells back to their columns',
    'a name',
  ),
  E_NAME_CHARS: rejected(
    '姓名含公式或不应有的字符{hint}，请改为身份证上的姓名，一格只填一个人',
    'the name holds a formula or a character that cannot be there{hint}; type the name on the card, one to a cell',
    'letters and the separator ·',
  ),
  E_NAME_LENGTH: rejected(
    '姓名过长（{hint} 个字符，最多 100 个），请改为身份证上的姓名',
    'the name is too long ({hint} characters, at most 100); type the name on the card',
    'at most 100 characters',
  ),
  E_NAME_NUMERIC_CELL: rejected('姓名单元格是数值，请填身份证上的姓名', 'the name cell holds a number; type the name on the card', 'text'),
  E_NAME_TRUTH: rejected(
    '姓名单元格是逻辑值（{got}），不是姓名，请填身份证上的姓名；各栏错位的请移回原位',
    'the name cell holds true or false ({got}) and no name; type the name on the card, or move the cells back to their columns',
    'a name',
  ),
  E_TOWN_EMPTY: rejected(
    '空着，请填中山市的镇街全称，如“石岐街道”',
    'the town is empty; type the full name of a 镇街 of 中山市, such as 石岐街道',
    'a 镇街 of 中山市',
  ),
  E_TOWN_UNKNOWN: rejected(
    '“{got}”不在镇街名单内，请填中山市的镇街全称{hint}',
    'town "{got}" is not on the list; type the full name of a 镇街 of 中山市{hint}',
    'a 镇街 of 中山市',
  ),
  E_TOWN_NOT_SENDER: rejected(
    '此行写的是别的镇区，镇区只报送本镇区人员；请由该镇区报送，写错的请改为本镇区',
    'the row names another town, and a town delivers its own people; leave the row to that town, or correct the town',
    'the town that delivers',
  ),
  E_ID_COLUMNS: rejected(
    '“{got}”与“{hint}”两列是两个不同的身份证号码，请照身份证改正，只留本人的号码',
    'the columns "{got}" and "{hint}" hold the numbers of two people; type the number of this person from the card into both, or into one',
    'one ID number of the person',
  ),
  E_CATEGORY_EMPTY: rejected('空着，请填以下之一：{hint}', 'the category is empty; type one of: {hint}', '{hint}'),
  E_CATEGORY_UNKNOWN: rejected(
    '“{got}”不在名单内，请改为以下之一：{hint}；都不属于的请删去此行',
    'category "{got}" is not on the list; type one of: {hint}; delete the row when it is none of them',
    '{hint}',
  ),
  E_CATEGORY_OTHER_FEED: rejected(
    '“{got}”不属于本名册，请改为 {hint}，或把本行移到它自己的名册报送',
    'category "{got}" belongs to another roster; type {hint}, or move the row to its own roster',
    '{hint}',
  ),
  E_DATE_EMPTY: rejected(
    '空着，请填四位年和两位月，如 2018-05 或 2018-05-01',
    'the date is empty; type YYYY-MM or YYYY-MM-DD, such as 2018-05',
    'YYYY-MM-DD or YYYY-MM',
  ),
  E_DATE_AMBIGUOUS: rejected(
    '“{got}”有多种读法，请填四位年和两位月，如 2018-05 或 2018-05-01',
    'date "{got}" can be read in more than one way; type YYYY-MM or YYYY-MM-DD, such as 2018-05',
    'YYYY-MM-DD or YYYY-MM',
  ),
  E_DATE_INVALID: rejected(
    '“{got}”不存在或无法识别，请填四位年和两位月，如 2018-05 或 2018-05-01{hint}',
    'date "{got}" does not exist or cannot be read; type YYYY-MM or YYYY-MM-DD, such as 2018-05{hint}',
    'YYYY-MM-DD or YYYY-MM',
  ),
  E_DATE_BEFORE_BIRTH: rejected(
    '“{got}”早于身份证号码中的出生日期，请照证件改正日期或号码',
    'date "{got}" lies before the birth date of the ID number; correct the date or the number',
    'a date not before the birth',
  ),
  E_PERIOD_CONFLICT: rejected(
    '年度“{got}”与月份“{hint}”不是同一年，请改正其中一个',
    'the year "{got}" and the month "{hint}" disagree; correct one of them',
    'a month of that year, or one of the two',
  ),
  E_DATE_ORDER: rejected(
    '终止早于起始，请改正其中一个',
    'the end lies before the start; correct one of them',
    'an end not before the start',
  ),
  E_DUP_CONFLICT: rejected(
    '同一身份证号码在本文件中有两个姓名，两行都未收录；请照身份证改正姓名或号码',
    'the same ID has two names in this file: neither row is taken; correct the name or the number from the card',
    'one name for one ID number',
  ),
  E_VALUE_EMPTY: rejected('空着，请填以下之一：{hint}', 'this cell is empty; type one of: {hint}', '{hint}'),
  E_VALUE_UNKNOWN: rejected(
    '“{got}”不在可填的值之内，请改为以下之一：{hint}',
    '"{got}" is not on the list of values; type one of: {hint}',
    '{hint}',
  ),
  E_AMOUNT_INVALID: rejected(
    '“{got}”不是金额，请用阿拉伯数字填元，最多两位小数，如 120.50{hint}',
    'amount "{got}" is not recognised; type yuan in digits with at most two decimals, such as 120.50{hint}',
    'yuan with at most two decimals',
  ),
  E_AMOUNT_NEGATIVE: rejected(
    '“{got}”是负数，请填零或正数；退费请另行报送',
    'amount "{got}" is negative; type zero or more, a refund is reported in its own way',
    'an amount of zero or more',
  ),
  E_CERTIFICATE_INVALID: rejected(
    '残疾人证号（{got}）应为 20 位：18 位身份证号码＋类别 1-7＋等级 1-4，请照残疾人证重新填写',
    'the certificate ({got}) has 20 characters: ID number, category 1-7, grade 1-4; type it again from the certificate',
    '20 characters',
  ),
  E_CERTIFICATE_MISMATCH: rejected(
    '残疾人证号与身份证号码不是同一个人，请照证件改正其中一个',
    'the certificate and the ID number belong to different people; correct one of them',
    'the certificate of the same person',
  ),
  E_CELL_CHARS: rejected(
    '单元格含看不见的控制字符，请清空后重新填写',
    'the cell holds control characters; clear it and type it again',
    'printable text',
  ),
  E_OTHER_COLUMNS: rejected(
    '本行上面的表头与第一张表的列位置不同，没有读取；请把各表的列排成与第一张表一样，或每张表放一个工作表',
    'the header above this row has its columns in other places than that of the first table, and the row was not read; put the columns in the same order, or each table on a sheet of its own',
    'the columns of the first table',
  ),
  E_ROW_LONG: rejected(
    '本行有 {got} 列，多于表头的 {hint} 列，内容可能错位；请移回各自的列，删去多余的列',
    'this row has {got} cells, more than the header ({hint}): move them back to their columns and delete what is too many',
    'as many cells as the header',
  ),
} as const;

const FILES = {
  F_EMPTY: rejected(
    '文件中没有人员（写着“例”“示例”的行不算）；如本月确无人员，请按“确认空名册”报送',
    'the file has no person (a row that is called an example is none); if there is nobody this month, deliver a confirmed empty roster',
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
  F_OTHER_FEED: rejected(
    '标题或工作表名称写的是另一个名册：{hint}；选错名册的请按那个名册报送，确属本名册的请改正标题或工作表名称',
    'the title or the name of the sheet is that of another roster: {hint}; deliver it as that one, or correct the title or the name of the sheet',
    'a title of the roster that is delivered',
  ),
  F_ALL_HIDDEN: rejected(
    '所有工作表（{hint}）都是隐藏的；请取消隐藏要报送的工作表',
    'all sheets ({hint}) are hidden; unhide the one to be delivered',
    'a visible sheet',
  ),
  F_SHEET_MONTHS: rejected(
    '各工作表分属不同月份（{hint}），其中没有报送的月份；请核对报送的月份，或只留该月的工作表',
    'the sheets are of several months ({hint}), and none of the month delivered; check the month, or leave only its sheet',
    'a sheet of the month that is delivered',
  ),
  F_SIDE_BY_SIDE: rejected(
    '左右并排有两张表（姓名、身份证号码各有两列），请把右边的移到左边的下面，合成一张表',
    'two lists stand side by side (names and ID numbers twice each); move the right one below the left one, as one list',
    'one list, each column once',
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
  FW_TOTAL: warned('合计写的是 {got}，实际读到 {hint}，请核对', 'the total says {got}, but {hint} were read; check', '{hint}'),
  FW_OTHER_MONTH: warned(
    '标题或工作表名称写的是“{got}”，本次按 {hint} 报送；请核对月份，报错了的请撤回这个批次，按它的月份重新报送',
    'the title or the name of the sheet says "{got}", and the list was delivered for {hint}; check the month, and if it is wrong withdraw the batch and deliver it for its own',
    'a list of the month that is delivered',
  ),
  FW_UNREAD_NUMBERS: warned(
    '“{got}”列里有身份证号码，但没有读取这一列；其中的人如应收录，请单独列行',
    'the column "{got}" holds ID numbers and was not read; people who belong on the roster need rows of their own',
  ),
  FW_TOTAL_AMOUNT: warned(
    '合计金额写的是 {got} 元，实际读到 {hint} 元，请核对',
    'the total says {got} yuan, but {hint} yuan were read; check',
    '{hint}',
  ),
  FW_EXAMPLE_ROWS: warned(
    '有 {got} 行写着“例”“示例”等字，只当作示例，没有收录（第 {hint} 行）；其中是真人的，请删去这些字后报送',
    '{got} rows are called examples and were not taken (row {hint}); if they are people, delete the word and deliver them',
    'no more than the example of the template',
  ),
  FW_BLANK_ROWS: warned('有 {hint} 行连续的空行没有逐行列出', '{hint} blank rows in long runs were not listed one by one'),
  FW_HIDDEN_COLUMNS: warned('有 {hint} 列是隐藏的，照样读取', 'hidden columns: {hint}; they were read all the same'),
  FW_HIDDEN_ROWS: warned('有 {hint} 行是隐藏的，照样读取', 'hidden rows: {hint}; they were read all the same'),
} as const;

export const SENTENCES = { ...SKIPPED_ROWS, ...NORMALISED_CELLS, ...WARNED_CELLS, ...REJECTED_CELLS, ...FILES } as const;
export type FindingCode = keyof typeof SENTENCES;
export type FileCode = keyof typeof FILES;
