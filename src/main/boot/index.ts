export { findPlaces, type Places } from './places.ts';
export { Boot, type Step } from './steps.ts';
