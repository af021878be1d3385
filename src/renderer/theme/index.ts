import './styles.ts';

export { theme } from './theme.ts';
