export { type Finding, LEVELS, type Level, type ProjectFacts, type Subject } from './finding.ts';
export { compareFindings, findingsOf } from './findings.ts';
export { isAcknowledged, type Notice, noticeOf, noticeText, type Told } from './notices.ts';
export { ALERT_RULES, type AlertRules, levelRank, readRules } from './rules.ts';
export { lastSignOfProgress, latestProgress } from './triggers.ts';
