/**
 * Raise it whenever the same text would be prepared otherwise: it is part of the stage's address and of the vectors' cache key.
 * Apart from `prepareText`, whose word lists take a while to load: asking whether a stage must run loads nothing.
 */
export const prepareVersion = 5;
