import {
  type Icon,
  IconChecklist,
  IconFileText,
  IconFolder,
  IconMapPin,
  IconUser,
  IconUsers,
} from '@tabler/icons-react';
import type { Findable, FindableKind } from '../../shared/search/index.ts';
import { isDay } from '../../shared/time/index.ts';
import { BilingualText, Foreign, useWords } from '../language/index.ts';
import classes from './palette.module.css';
import type { Line } from './results.ts';

const ICONS: Readonly<Record<FindableKind, Icon>> = {
  project: IconFolder,
  contract: IconFileText,
  task: IconChecklist,
  meeting: IconUsers,
  person: IconUser,
  commune: IconMapPin,
};

export interface PaletteLineProps {
  readonly id: string;
  readonly line: Line;
  readonly chosen: boolean;
  readonly onPoint: () => void;
  readonly onTake: () => void;
}

export function PaletteLine({ id, line, chosen, onPoint, onTake }: PaletteLineProps) {
  const { t } = useWords();
  const LineIcon = line.kind === 'command' ? line.command.icon : ICONS[line.thing.kind];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the focus and hears the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the input names it as its active line
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      className={classes.line}
      onPointerMove={chosen ? undefined : onPoint}
      onClick={onTake}
    >
      <LineIcon size={18} stroke={1.6} aria-hidden className={classes.icon} />
      {line.kind === 'command' ? (
        <>
          <span className={classes.command}>{t(line.command.label)}</span>
          {line.command.keys !== '' && <kbd className={classes.key}>{line.command.keys}</kbd>}
        </>
      ) : (
        <ThingLine thing={line.thing} />
      )}
    </div>
  );
}

function ThingLine({ thing }: { readonly thing: Findable }) {
  const { day, text } = useWords();
  const { title, reference, detail } = thing;
  return (
    <>
      <span className={classes.title}>
        <BilingualText value={title} />
      </span>
      {text(detail) !== '' && <BilingualText value={detail} className={classes.detail} />}
      {reference !== '' && (
        <span className={classes.reference}>{isDay(reference) ? day(reference) : <Foreign>{reference}</Foreign>}</span>
      )}
    </>
  );
}
