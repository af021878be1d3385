export { BoardRoom } from './board-room.ts';
