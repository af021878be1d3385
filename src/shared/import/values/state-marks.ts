/** Words that deny, put off or halve the word they stand with: «non achevé», «en voie d'achèvement», «réalisé à 40 %». */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Tokens as `fold` leaves them; «in» is what remains before the stem of «inachevé». */
const DENYING = words('non pas ni jamais aucun aucune sans in غير لم ولم لن ليس ليست لا بدون دون بلا عدم وعدم بعدم');
/** Words behind which a denial no longer holds: «non arrêté mais en retard». */
const TURNING = words('et mais ou puis toutefois لكن ولكن ثم');
const UNDER_WAY =
  /(^|[\s(])(en (voie|cours|phase|train)|en instance|sur le point|bientot|presque|quasi\S*|reste|avant|a|في طور|قيد|على وشك|علي وشك|بصدد|قبل|سيتم|قريبا)( \S+)?$/;
const UNDER_WAY_AFTER =
  /^\S*( (provisoire|definitive|des travaux|موقت|الموقت|نهايي|النهايي))?( est| sera)? (en cours|en attente|imminente?|a venir)/;
const PLANNED = /(prevue?s?|sera|seront|programmee?s?|escompte|previsionnel|سيتم|ستتم|مرتقب|متوقع|مبرمج|منتظر)/;
const PARTIAL = /(partiel|en partie|a moitie|a demi|جزيي|النصف|في جزء)/;
const PERCENT = /(\d+(?:[.,]\d+)?)\s?(?:%|٪|pour cent|في الم|بالم)|%\s?(\d+(?:[.,]\d+)?)/g;

/** How far before a word what qualifies it may stand. */
const REACH = 4;

/** The words that stand before a place of a folded text and may qualify what stands there, in order. */
function wordsBefore(text: string, index: number): readonly string[] {
  const clause =
    text
      .slice(0, index)
      .split(/[,;:،؛.()\n+/]|\s[-–]\s/)
      .at(-1) ?? '';
  const near = clause
    .split(/[\s\-–']+/)
    .filter((word) => word !== '')
    .slice(-REACH);
  return near.slice(near.findLastIndex((word) => TURNING.has(word)) + 1);
}

export const isDenied = (text: string, index: number): boolean =>
  wordsBefore(text, index).some((word) => DENYING.has(word));

/** Whether a text denies anything at all. */
export const deniesSomething = (text: string): boolean => text.split(/[\s\-–',،]+/).some((word) => DENYING.has(word));

/** Whether what stands at a place is said to be going on, or to come. */
export const isAhead = (text: string, index: number): boolean =>
  UNDER_WAY.test(wordsBefore(text, index).join(' ')) || UNDER_WAY_AFTER.test(text.slice(index)) || PLANNED.test(text);

/** Whether only a part is done: a share under 100, «partiellement». */
export const isPartial = (text: string): boolean =>
  PARTIAL.test(text) ||
  [...text.matchAll(PERCENT)].some((match) => Number((match[1] ?? match[2] ?? '').replace(',', '.')) < 100);
