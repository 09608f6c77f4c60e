// What a partner may know of an address before accepting: the grid and the estate, never a house number (A16).
// When in doubt the estate is left out: a zone that says too little costs a question, one that says too much cannot be taken back.
const BUILDING = /[0-9０-９一二三四五六七八九十百甲乙丙丁A-Za-z]+\s*[-－—#]?\s*(?:号楼|楼|栋|幢|座|单元|室|户|层|#)|[0-9０-９]+\s*[-－—]\s*[0-9０-９]+/u
/** A number that belongs to the estate's own name. */
const OF_NAME = /[0-9０-９]+\s*(?:号院|号小区|小区|院|期|区|村|里|巷|弄)/gu

/** 「王家」, 「李宅」: a family's name where an estate's should stand. 家属院 and 家园 are estates. */
const OF_FAMILY = /家(?!属|园|苑|花|和)|宅/u

/** @param gridName '' when unknown @param address as the resident wrote it */
export function zoneOf(gridName: string, address: string): string {
  const estate = estateOf(address)
  return [gridName, estate].filter(Boolean).join(' · ') || '本社区'
}
function estateOf(address: string): string {
  const at = address.search(BUILDING)
  if (at < 0) return ''
  const estate = address.slice(0, at).trim().replace(/[，,、\s]+$/u, '')
  return estate.length <= 20 && !OF_FAMILY.test(estate) && !/[0-9０-９]/.test(estate.replace(OF_NAME, '')) ? estate : ''
}
