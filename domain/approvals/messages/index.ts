export { bareMail, bareNews } from './bare-mail.ts';
export { headingOf } from './ask-words.ts';
export { noteText, personalNote, teamNote, type ChatNote } from './chat-note.ts';
export { digestMail, firstDue } from './digest-mail.ts';
export { barePageText, pageText } from './page-text.ts';
export { slackPayload } from './slack-payload.ts';
export { teamsPayload } from './teams-payload.ts';
