export { BilingualText, Foreign } from './bilingual-text.tsx';
export { directionOf, ownDirection } from './direction.ts';
export { asLocale, LanguageProvider, useLanguage } from './language-provider.tsx';
export { useWords, type Words } from './use-words.ts';
