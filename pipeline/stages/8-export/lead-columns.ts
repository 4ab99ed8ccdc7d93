import { drivers } from '../../lib/drivers.js';

/** The columns of `leads`, in the order of the contract. The nine drivers stand together. */
export const leadColumns = [
  ...['kommun_code', 'kommun', 'rank', 'person_id', 'name', 'email', 'phone', 'language', 'country', 'occupation'],
  ...['segment', 'segment_rank', 'stage', 'lead_score', 'fit', 'move_intent'],
  ...drivers,
  ...['confidence', 'evidence', 'evidence_driver', 'next_step'],
] as const;

/** Widths in characters for a spreadsheet. */
export const columnWidths: Readonly<Record<string, number>> = {
  kommun_code: 8,
  kommun: 12,
  rank: 6,
  person_id: 20,
  name: 24,
  email: 30,
  phone: 16,
  language: 9,
  country: 8,
  occupation: 22,
  segment: 16,
  segment_rank: 8,
  stage: 12,
  evidence: 70,
  evidence_driver: 14,
  next_step: 44,
};
