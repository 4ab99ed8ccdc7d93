import type { Preset } from './preset.js';

/** No known export: the headers that mean the same everywhere. */
export const common: Preset = {
  name: 'common',
  title: 'common headers',
  recognises: () => false,
  fields: {},
  texts: ['notes', 'unsub reason other', 'message', 'description', 'motivation'],
  questions: 'marked',
  backedBy: [],
};
