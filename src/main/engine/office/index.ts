export { OfficeRoom, placeOf } from './office.ts';
