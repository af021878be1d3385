import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The green of the flag, deepened and greyed until it can carry a page. */
const atlas: MantineColorsTuple = [
  '#eff6f2',
  '#dcebe3',
  '#b8d6c6',
  '#8fbfa6',
  '#69a787',
  '#45906c',
  '#2b7a57',
  '#1b6245',
  '#124d36',
  '#0a3928',
];

/** Fired clay: for what wants attention, never for decoration. */
const clay: MantineColorsTuple = [
  '#fcf2ed',
  '#f6e0d5',
  '#ecc1ac',
  '#e19f80',
  '#d67f58',
  '#c8653a',
  '#b04f27',
  '#913f1e',
  '#722f15',
  '#54210d',
];

/** Warm greys: paper and ink. */
const gray: MantineColorsTuple = [
  '#faf8f4',
  '#f3f0ea',
  '#e7e2d9',
  '#d6cfc3',
  '#b9b1a3',
  '#938b7e',
  '#6d665b',
  '#524c43',
  '#37332d',
  '#211e1a',
];

const dark: MantineColorsTuple = [
  '#e8e6e1',
  '#c6c3bc',
  '#a3a099',
  '#716f69',
  '#4b4a46',
  '#393936',
  '#2b2c2a',
  '#212321',
  '#181a18',
  '#101211',
];

const FONTS = "'IBM Plex Sans', 'IBM Plex Sans Arabic', system-ui, sans-serif";

export const theme = createTheme({
  colors: { atlas, clay, gray, dark },
  primaryColor: 'atlas',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  fontFamily: FONTS,
  headings: { fontFamily: FONTS, fontWeight: '600' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Explanations below, so that inputs of one line stand in one line.
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    Modal: { defaultProps: { radius: 'lg', styles: { title: { fontSize: 18, fontWeight: 600 } } } },
    Drawer: { defaultProps: { styles: { title: { fontSize: 18, fontWeight: 600 } } } },
  },
});

/** What the library's own colours leave too pale to read, or too dark at night to be seen as tinted. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-error': '#a02a1e',
    '--mantine-color-placeholder': '#6d665b',
    '--mantine-color-atlas-light': '#e3eee8',
    '--mantine-color-atlas-light-hover': '#d5e6dc',
    '--mantine-color-atlas-light-color': '#1b6245',
    '--mantine-color-clay-light': '#f9e7de',
    '--mantine-color-clay-light-hover': '#f4d9cc',
    '--mantine-color-clay-light-color': '#913f1e',
  },
  dark: {
    '--mantine-color-body': '#1d1f1d',
    '--mantine-color-error': '#f59a8c',
    '--mantine-color-placeholder': '#a3a099',
    '--mantine-color-atlas-light': '#20392d',
    '--mantine-color-atlas-light-hover': '#284838',
    '--mantine-color-atlas-light-color': '#93d3b3',
    '--mantine-color-clay-light': '#46291b',
    '--mantine-color-clay-light-hover': '#573421',
    '--mantine-color-clay-light-color': '#f0b795',
  },
});
