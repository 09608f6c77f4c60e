// What is left of a name for those who may not read it whole.

/** 王**: the surname only, always two stars, so that the length of the name is not told either. */
export function maskName(name: string): string {
  return `${[...name][0] ?? ''}**`
}
