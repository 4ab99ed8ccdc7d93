export function isSpecialCategory(_sentence: string, _language: string | null): boolean {
  return false;
}
