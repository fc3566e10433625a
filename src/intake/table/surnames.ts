/** The most common surnames (公安部, 百家姓排名) with those of the Pearl River delta; nine people in ten have one of them. */
const SURNAMES: ReadonlySet<string> = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱丘侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严欧莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝招冼区容阙利源幸植'.split(
    '',
  ),
);
const TWO_CHARACTERS = /^(?:欧阳|司徒|司马|上官|诸葛|皇甫|尉迟|公孙|慕容|夏侯|令狐|长孙|宇文|东方)/;

/** Whether all of a text may be the name of a person: two to four Chinese characters that begin with a common surname and end as no place does. */
export function mayBeFullName(text: string): boolean {
  return /^\p{Script=Han}{1,3}[^\P{Script=Han}镇区乡村街市县]$/u.test(text) && (SURNAMES.has(text.charAt(0)) || TWO_CHARACTERS.test(text));
}

/** Whether a short word may be the name of a person: 李小村, 张三组, 欧阳小村. Of two characters it always may. */
export function mayBeName(text: string): boolean {
  if (text.length <= 2) return true;
  if (TWO_CHARACTERS.test(text)) return true;
  return text.length === 3 && SURNAMES.has(text.charAt(0));
}
