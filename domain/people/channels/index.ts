export { admitAsk } from './admit-ask.ts';
export { bareNews } from './bare-news.ts';
export { chooseChannels, nextChannel, type NextChannel, type Reach } from './choose-channels.ts';
export type { Ask, DigestStore } from './digest-store.ts';
export { flushDigest, type Flushed } from './flush-digest.ts';
export { readMailEvent, type ReturnedMail } from './read-mail-event.ts';
export { signWebhook } from './sign-webhook.ts';
