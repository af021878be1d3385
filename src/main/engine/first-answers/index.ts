export { FirstAnswers } from './first-answers.ts';
