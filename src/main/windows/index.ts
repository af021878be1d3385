export { MainWindow, preloadFile } from './main-window.ts';
export { keepPicture } from './picture.ts';
