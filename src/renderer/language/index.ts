export { BilingualText, Foreign } from './bilingual-text.tsx';
export { asLocale, LanguageProvider, useLanguage } from './language-provider.tsx';
export { useWords, type Words } from './use-words.ts';
