/**
 * Characters that GBK had no public code for and old systems kept in the private use area: bytes FE50-FEA0 of GBK, U+E815-U+E864.
 * GB 18030-2022 gives all 80 a public code (eight of them only since 2022, six outside the basic plane), so the mapping is lossless.
 * Any other private-use character has no public meaning and stays as it is.
 */
const FIRST = 0xe815;
const ASSIGNED = [
  ...'⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻',
];
const KNOWN = /[\uE815-\uE864]/g;

/** The text with every private-use character of the list replaced by its public code. */
export function assignedFromPrivateUse(text: string): string {
  return text.replace(KNOWN, (c) => ASSIGNED[c.charCodeAt(0) - FIRST] ?? c);
}

/** Whether a private-use character is left. */
export function hasPrivateUse(text: string): boolean {
  return /\p{Co}/u.test(text);
}
