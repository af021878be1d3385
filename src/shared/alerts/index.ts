export { type Finding, LEVELS, type Level, type ProjectFacts } from './finding.ts';
export { compareFindings, findingsOf } from './findings.ts';
export { isAcknowledged, noticeOf, noticeText } from './notices.ts';
export { ALERT_RULES, levelRank, readRules } from './rules.ts';
export { lastSignOfProgress, latestProgress, runningWorks } from './signs.ts';
