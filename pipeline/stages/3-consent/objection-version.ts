/** Raise it whenever a text would be read otherwise. Apart from the word lists: asking whether the stage must run loads none. */
export const objectionVersion = 2;
