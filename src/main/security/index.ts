export { declareAppScheme, serveApp, servePapers } from './app-protocol.ts';
export { hardenEveryPage, hardenSession } from './harden.ts';
export { APP_ORIGIN } from './policy.ts';
export { assertTrustedSender } from './sender.ts';
