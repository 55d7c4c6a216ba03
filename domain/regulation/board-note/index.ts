export * from './board-note.ts';
export * from './board-note-text.ts';
export * from './board-note-page.ts';
