export { bareMail } from './bare-mail.ts';
export { calendarSummary } from './ask-words.ts';
export { digestNote, noteText, personalNote, teamNote, type ChatNote } from './chat-note.ts';
export { digestMail, practiceOf, type DigestEntry } from './digest-mail.ts';
export { barePageText, cameBackText, digestText, pageText } from './page-text.ts';
export { slackPayload } from './slack-payload.ts';
export { teamsPayload } from './teams-payload.ts';
