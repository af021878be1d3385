import './styles.ts';

export { cssVariables, theme } from './theme.ts';
