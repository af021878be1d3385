import type { DivisionDesk, ElectedDesk } from '../../shared/contract/index.ts';
import type { Bilingual } from '../../shared/locale/index.ts';
import { digestPaper, divisionPaper } from '../../shared/papers/index.ts';
import { useAppState } from '../frame/index.ts';
import { PrintMenu } from '../printing/index.ts';

export type PrintDeskProps =
  | { readonly desk: DivisionDesk; readonly of: 'division' }
  | { readonly desk: ElectedDesk; readonly of: 'elected'; readonly commune: string | null };

/** The desk on paper: the morning meeting's page, or the elected member's digest. */
export default function PrintDesk(props: PrintDeskProps) {
  const communes = useAppState().office?.communes ?? [];
  const nameOf = (id: string): Bilingual | undefined => communes.find((commune) => commune.id === id)?.name;
  switch (props.of) {
    case 'division':
      return <PrintMenu paper={(locale) => divisionPaper(props.desk, nameOf, locale)} />;
    case 'elected': {
      const commune = props.commune === null ? null : (nameOf(props.commune) ?? null);
      return <PrintMenu paper={(locale) => digestPaper(props.desk, commune, nameOf, locale)} />;
    }
  }
}
