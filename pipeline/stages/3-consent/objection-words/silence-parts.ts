/** Ways out of a list and into silence in one language; alternatives stand between slashes, `*` for any ending. */
export interface Silence {
  /** No more, no further. */
  readonly noMore: string;
  /** Letters, mails, messages. */
  readonly post: string;
  readonly never: string;
  /** Agreed, asked for. */
  readonly agreed: string;
  /** I want, please. */
  readonly wish: string;
  /** Deleted, taken off. */
  readonly removed: string;
  /** Me, us, my. */
  readonly me: string;
  /** From, out of; empty where the case of the list says it. */
  readonly from: string;
  /** The list, the register, as it stands after "from". */
  readonly list: string;
  /** Delete! */
  readonly erase: string;
  readonly everything: string;
  /** Not, no longer. */
  readonly not: string;
  /** To bother. */
  readonly bother: string;
  /** Stop! */
  readonly stop: string;
  /** Not needed, of no interest. */
  readonly unneeded: string;
  /** Do not use, keep, share. */
  readonly misuse: string;
  /** My data, as it stands after that. */
  readonly data: string;
  /** I do not want. */
  readonly unwilling: string;
  /** To be on a list, further contact. */
  readonly listed: string;
  /** Throw away! */
  readonly discard: string;
  /** My answers. */
  readonly answer: string;
}
