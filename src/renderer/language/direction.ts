/** Arabic letters; enough to tell which language a stored text is written in. */
const ARABIC = /[\u0600-\u06ff]/;

/** Language tag of a stored text, so that screen readers change voice and fonts their shapes. */
export const languageOf = (text: string): 'ar' | 'fr' => (ARABIC.test(text) ? 'ar' : 'fr');
