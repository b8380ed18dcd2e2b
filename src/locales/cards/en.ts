import type { CardsWording } from './wording.ts';

/** English. */
export const en: CardsWording = {
  columns: { option: 'Option', area: 'Area', topic: 'Topic', day: 'Day', answers: 'Answers', right: 'Right answers', recalled: 'Recalled', seen: 'Seen' },
  required: 'Fill in this field.',
  here: 'This conversation',
  general: 'General',
  noChannel: 'There is no channel to choose here. Ask for this in the channel or group chat where the question should be posted.',
  part: (at, of) => `${at}/${of}`,
  download: name => `Download ${name}`,
};
