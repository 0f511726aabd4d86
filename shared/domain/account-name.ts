/** Signs that are not seen, or turn the order of others: two names could look the same. */
const unseen =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\u115F\u1160\u2800\u3164\uFFA0]|\u034F|\p{Variation_Selector}/u;

/** Whether a name of an account holds such signs. */
export const hasUnseenSigns = (name: string): boolean => unseen.test(name);

/** A name as people tell it from others: without case, width and the number of spaces. */
export const foldedName = (name: string): string =>
  name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
