/** What people claim besides deletion and silence, in one language; alternatives stand between commas, single words between slashes. */
export interface Claims {
  readonly withdraw: string;
  readonly consent: string;
  /** I object, you may not. */
  readonly forbid: string;
  /** To use, the use of, my data, my number. */
  readonly use: string;
  /** That is enough, no more of. */
  readonly enough: string;
  readonly mails: string;
  /** How, where. */
  readonly how: string;
  /** To get out of, to unsubscribe. */
  readonly leave: string;
  /** You need not. */
  readonly spare: string;
  /** To write, to get in touch. */
  readonly approach: string;
  /** Want nothing more. */
  readonly nothing: string;
  /** To hear from you, to get from you. */
  readonly hear: string;
  /** To destroy, to make disappear. */
  readonly destroy: string;
  /** My data, my name, everything about me. */
  readonly trace: string;
}
