/** What a contact may be asked for, in code-unit order. `recruitment` is closed unless the config opens it. */
export const purposes = [
  'ad_personalization',
  'ad_user_data',
  'newsletter',
  'profiling',
  'recruitment',
  'relocation_contact',
] as const;

export type Purpose = (typeof purposes)[number];
