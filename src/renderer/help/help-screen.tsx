import { TextInput } from '@mantine/core';
import { IconArrowRight, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { fold, searchWords } from '../../shared/text/index.ts';
import { ScreenTitle } from '../frame/index.ts';
import { useWords } from '../language/index.ts';
import classes from './help.module.css';
import { MarkedText } from './marked-text.tsx';
import { CHAPTERS, MANUAL, type Picture } from './pages.ts';
import { plainOf } from './parts.ts';

/** The manual (دليل الاستعمال, manuel): short pages, one after the other; what is looked for narrows them down. */
export default function HelpScreen() {
  const { t, locale } = useWords();
  const [search, setSearch] = useState('');
  useEffect(() => {
    document.documentElement.dataset.ready = 'true';
  }, []);
  const words = searchWords(search);
  const found = CHAPTERS.filter(({ id }) => {
    const { title, intro, steps, note } = MANUAL[locale][id];
    const text = fold(plainOf([title, intro, ...steps, note].join('\n'), t));
    return words.every((word) => text.includes(word));
  });

  return (
    <div className={classes.screen}>
      <div className={classes.page}>
        <ScreenTitle>{t('common:places.help')}</ScreenTitle>
        <TextInput
          type="search"
          className={classes.search ?? ''}
          aria-label={t('common:manual.search')}
          placeholder={t('common:manual.search')}
          leftSection={<IconSearch size={17} aria-hidden />}
          maxLength={100}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <nav aria-label={t('common:manual.contents')} className={classes.contents}>
          <ol>
            {found.map(({ id }) => (
              <li key={id}>
                <button type="button" onClick={() => goTo(id)}>
                  {MANUAL[locale][id].title}
                </button>
              </li>
            ))}
          </ol>
        </nav>
        <div className={classes.chapters}>
          {found.length === 0 && <p role="status">{t('common:nothingFound')}</p>}
          {found.map(({ id, place, picture }) => {
            const { title, intro, steps, note } = MANUAL[locale][id];
            return (
              <article key={id} id={anchorOf(id)} tabIndex={-1} className={classes.chapter} aria-label={title}>
                <h2>{title}</h2>
                <p>{intro}</p>
                <ol className={classes.steps}>
                  {steps.map((step) => (
                    <li key={step}>
                      <MarkedText>{step}</MarkedText>
                    </li>
                  ))}
                </ol>
                <p className={classes.note}>
                  <MarkedText>{note}</MarkedText>
                </p>
                {picture !== null && (
                  <img
                    className={classes.picture}
                    src={addressOf(picture, locale)}
                    alt={t('common:manual.picture', { title })}
                    width={1000}
                    height={625}
                    loading="lazy"
                  />
                )}
                {place !== null && (
                  <Link href={place} className={classes.open ?? ''} aria-label={t('common:manual.open', { title })}>
                    {t('common:manual.go')}
                    <IconArrowRight size={16} stroke={1.8} aria-hidden className={classes.arrow} />
                  </Link>
                )}
              </article>
            );
          })}
        </div>
      </div>
    </div>
  );
}

const addressOf = (picture: Picture, locale: string): string =>
  new URL(`../../../assets/help/${picture}-${locale}.jpg`, import.meta.url).href;

const anchorOf = (id: string): string => `manual-${id}`;

/** The hash is the router's: scroll and focus by hand. */
function goTo(id: string): void {
  const chapter = document.getElementById(anchorOf(id));
  chapter?.scrollIntoView({ block: 'start' });
  chapter?.focus({ preventScroll: true });
}
