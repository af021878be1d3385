export { SimilarNotice } from './similar-notice.tsx';
