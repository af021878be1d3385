import type { Room } from '../figure.ts';
export const engine: Room = { figures: [], measure: async () => ({}) };
