import { Fragment, type ReactNode } from 'react';
import { formatNumber } from '../../../shared/amounts/index.ts';
import type { Project } from '../../../shared/projects/index.ts';
import { useAppState } from '../../frame/index.ts';
import { BilingualText, Foreign, useWords } from '../../language/index.ts';
import { programmeName } from '../programme.ts';
import classes from './page.module.css';
import { SHEET_SECTIONS, type SheetField } from './sheet-fields.ts';

/** The project sheet as it stands; empty fields are left out. */
export function Facts({ project }: { readonly project: Project }) {
  const { t } = useWords();
  return (
    <section className={classes.card} aria-label={t('projects:sheet')}>
      <h2 className={classes.cardTitle}>{t('projects:sheet')}</h2>
      {SHEET_SECTIONS.map((section) => {
        const shown = section.fields.filter((field) => !isShownElsewhere(field) && isFilled(field, project));
        if (shown.length === 0) return null;
        return (
          <Fragment key={section.name}>
            <h3 className={classes.sectionTitle}>{t(`projects:section.${section.name}`)}</h3>
            <dl className={classes.facts}>
              {shown.map((field) => (
                <div key={field.key} className={classes.fact}>
                  <dt>{t(`projects:field.${field.key}`)}</dt>
                  <dd>
                    <FactValue field={field} project={project} />
                  </dd>
                </div>
              ))}
            </dl>
          </Fragment>
        );
      })}
      <OtherColumns project={project} />
    </section>
  );
}

/** The header of the page shows these. */
const isShownElsewhere = (field: SheetField): boolean =>
  field.kind === 'bilingual' || field.kind === 'judgement' || field.key === 'reference' || field.key === 'phase';

function isFilled(field: SheetField, project: Project): boolean {
  const value = project[field.key];
  return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function FactValue({ field, project }: { readonly field: SheetField; readonly project: Project }): ReactNode {
  const { t, amount } = useWords();
  switch (field.kind) {
    case 'bilingual':
    case 'judgement':
      return null;
    case 'line':
    case 'paragraph':
      return <Foreign className={classes.prose}>{project[field.key]}</Foreign>;
    case 'amount':
      return <bdi>{amount(project[field.key] ?? 0)}</bdi>;
    case 'count':
      return <bdi>{formatNumber((project[field.key] ?? 0) * 100)}</bdi>;
    case 'choice':
      return t(`vocabulary:${field.key}.${project[field.key]}`);
    case 'communes':
      return <CommuneList ids={project.communes} />;
    case 'programmes':
      return (
        <Lines>
          {project.programmes.map((programme) => (
            <Foreign key={programme}>{programmeName(programme, t)}</Foreign>
          ))}
        </Lines>
      );
    case 'years':
      return <bdi>{project.years.join(' · ')}</bdi>;
    case 'partners':
      return (
        <Lines>
          {project.partners.map((partner) => (
            <span key={partner.id}>
              <Foreign>{partner.name}</Foreign>
              {partner.contribution !== null && (
                <bdi className={classes.contribution}>{amount(partner.contribution)}</bdi>
              )}
            </span>
          ))}
        </Lines>
      );
  }
}

function CommuneList({ ids }: { readonly ids: readonly string[] }) {
  const communes = useAppState().office?.communes.filter((commune) => ids.includes(commune.id)) ?? [];
  return (
    <Lines>
      {communes.map((commune) => (
        <BilingualText key={commune.id} value={commune.name} />
      ))}
    </Lines>
  );
}

function Lines({ children }: { readonly children: readonly ReactNode[] }) {
  return (
    <ul className={classes.lines}>
      {children.map((child, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no other identity
        <li key={index}>{child}</li>
      ))}
    </ul>
  );
}

/** Columns of the imported list that no field took, as they were. */
function OtherColumns({ project }: { readonly project: Project }) {
  const { t } = useWords();
  if (project.otherColumns.length === 0) return null;
  return (
    <>
      <h3 className={classes.sectionTitle}>{t('projects:otherColumns')}</h3>
      <dl className={classes.facts}>
        {project.otherColumns.map((column) => (
          <div key={column.name} className={classes.fact}>
            <dt>
              <Foreign>{column.name}</Foreign>
            </dt>
            <dd>
              <Foreign className={classes.prose}>{column.value}</Foreign>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
