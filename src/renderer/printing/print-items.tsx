import { Menu } from '@mantine/core';
import { IconFileTypeCsv, IconFileTypeDocx, IconFileTypePdf, IconFileTypeXls, IconPrinter } from '@tabler/icons-react';
import { LOCALES } from '../../shared/locale/index.ts';
import { useWords } from '../language/index.ts';
import type { Printable } from './making.ts';
import { MenuButton } from './menu-button.tsx';
import { usePrinting } from './use-printing.ts';

export interface PrintItemsProps extends Printable {
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
}

const FORMATS = [
  { format: 'xlsx', icon: IconFileTypeXls },
  { format: 'csv', icon: IconFileTypeCsv },
] as const;

/** What the print button offers. Fetched when it is first opened. */
export default function PrintItems({ paper, table, docx, opened, onChange }: PrintItemsProps) {
  const { t, locale } = useWords();
  const printing = usePrinting();
  return (
    <Menu opened={opened} onChange={onChange} position="bottom-end" shadow="md">
      <Menu.Target>
        <MenuButton opened={opened} loading={printing.running} onClick={() => undefined} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPrinter {...LOOK} />} onClick={() => void printing.print(paper, locale)}>
          {t('papers:menu.print')}
        </Menu.Item>
        {LOCALES.map((language) => (
          <Menu.Item
            key={language}
            leftSection={<IconFileTypePdf {...LOOK} />}
            onClick={() => void printing.savePdf(paper, language)}
          >
            {t(`papers:menu.pdf.${language}`)}
          </Menu.Item>
        ))}
        {docx !== undefined && (
          <Menu.Item
            leftSection={<IconFileTypeDocx {...LOOK} />}
            onClick={() => void printing.save(async () => docx(locale))}
          >
            {t('papers:menu.docx')}
          </Menu.Item>
        )}
        {table !== undefined &&
          FORMATS.map(({ format, icon: FormatIcon }) => (
            <Menu.Item
              key={format}
              leftSection={<FormatIcon {...LOOK} />}
              onClick={() => void printing.saveTable(table.title(locale), table.make, format, locale)}
            >
              {t(`papers:menu.${format}`)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}

const LOOK = { size: 17, stroke: 1.6, 'aria-hidden': true } as const;
