export { OfficeRoom, placeOf, type Stamp } from './office.ts';
