import { IconSearch } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { BilingualText, useWords } from '../language/index.ts';
import { useAppState } from './app-state.tsx';
import { Emblem } from './emblem.tsx';
import { FRAME_PLACES, isInPlace, keyOfPlace } from './places.ts';
import classes from './rail.module.css';
import { RailTools } from './rail-tools.tsx';

/** The side of the window: whose office this is, its places, and how the window looks and speaks. */
export function Rail({ onFind, onHelp }: { readonly onFind: () => void; readonly onHelp: () => void }) {
  const { t } = useWords();
  const { office, unseenAlerts } = useAppState();
  const [path] = useLocation();

  return (
    <section className={classes.rail} aria-label={t('common:appName')}>
      <div className={classes.brand}>
        <Emblem />
        <span className={classes.name}>{t('common:appName')}</span>
      </div>
      {office !== null && (
        <p className={classes.office}>
          <BilingualText value={office.name} className={classes.officeName} />
          {office.province !== null && <BilingualText value={office.province.name} className={classes.province} />}
        </p>
      )}
      <button type="button" className={classes.find} aria-keyshortcuts="Control+K" onClick={onFind}>
        <IconSearch size={18} stroke={1.6} aria-hidden />
        <span>{t('common:search')}</span>
        <kbd className={classes.findKey} aria-hidden>
          Ctrl K
        </kbd>
      </button>
      <nav aria-label={t('common:navigation')} className={classes.places}>
        {FRAME_PLACES.map((place, index) => (
          <Link
            key={place.path}
            href={place.path}
            className={classes.place ?? ''}
            aria-current={isInPlace(path, place) ? 'page' : undefined}
            aria-keyshortcuts={keyOfPlace(place, index).replace(' ', '+')}
          >
            <place.icon size={20} stroke={1.6} aria-hidden />
            <span>{t(`common:places.${place.name}`)}</span>
            {place.name === 'alerts' && unseenAlerts > 0 && (
              <span className={classes.badge}>
                <span aria-hidden>{unseenAlerts > 999 ? '999+' : unseenAlerts}</span>
                <span className={classes.unseen}>{t('common:unseenAlerts', { count: unseenAlerts })}</span>
              </span>
            )}
          </Link>
        ))}
      </nav>
      <RailTools onHelp={onHelp} />
    </section>
  );
}
